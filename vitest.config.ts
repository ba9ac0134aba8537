import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Hang guards, not expectations: a test that needs this long has stopped. */
const timeouts = { testTimeout: 60_000, hookTimeout: 60_000, teardownTimeout: 20_000 };

function file(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

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
    // Each file would start a process and load the database engine anew, which takes longer than most files.
    isolate: false,
    maxWorkers: 2,
    environment: "node",
    slowTestThreshold: 5000,
    env: { TZ: "UTC" },
    setupFiles: [file("./scripts/vitest/fail-on-console.ts")],
    // Once for the whole run: one real PostgreSQL and one migrated template, shared by all projects.
    globalSetup: [file("./packages/db/src/testing/global-setup.ts")],
    unstubGlobals: true,
    restoreMocks: true,
    allowOnly: false,
    projects: [
      project("jobposting", "packages/jobposting"),
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
