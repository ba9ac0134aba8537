import { defineConfig } from "vitest/config";

/** Hang guards, not expectations: a test that needs this long has stopped. */
const timeouts = { testTimeout: 60_000, hookTimeout: 60_000, teardownTimeout: 20_000 };

function project(name: string, root: string) {
  return {
    extends: true as const,
    test: {
      name,
      root,
      include: ["**/*.test.ts", "**/*.test.tsx"],
      exclude: ["**/node_modules/**", "**/dist/**"],
    },
  };
}

export default defineConfig({
  test: {
    ...timeouts,
    pool: "forks",
    maxWorkers: 2,
    environment: "node",
    env: { TZ: "UTC" },
    globalSetup: [new URL("./packages/db/src/testing/global-setup.ts", import.meta.url).pathname],
    setupFiles: [new URL("./scripts/vitest/fail-on-console.ts", import.meta.url).pathname],
    unstubGlobals: true,
    restoreMocks: true,
    allowOnly: false,
    projects: [
      project("db", "packages/db"),
      project("sandbox", "packages/sandbox"),
      project("api", "packages/api"),
      project("server", "apps/server"),
      project("cli", "apps/cli"),
      project("web", "apps/web"),
      project("repository", "scripts"),
    ],
  },
});
