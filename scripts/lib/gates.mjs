import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./chromium.mjs";
import { countPlaywright, countVitest } from "./count.mjs";
import { cacheDir, childEnv, nodeRuntime, root } from "./paths.mjs";
import { spawnGuarded } from "./spawn.mjs";

const MINUTE = 60_000;
const bin = (name) =>
  join(root, "node_modules/.bin", process.platform === "win32" ? `${name}.cmd` : name);
const reports = join(cacheDir, "test");

/**
 * A gate prints what it finds and answers with its counts. `needs` are set-up steps, brought up to date first.
 * @type {{ name: string, title: string, needs?: string[], run?: () => Promise<{ passed: number, failed: number, skipped?: number }> }[]}
 */
export const gates = [
  { name: "setup", title: "Set-up", needs: ["install", "generate"] },
  { name: "format", title: "Formatting (oxfmt)", run: () => once(bin("oxfmt"), ["--check"]) },
  { name: "lint", title: "Lint, with types (oxlint)", run: () => once(bin("oxlint"), []) },
  { name: "types", title: "Types (tsc)", run: () => once(bin("tsc"), ["-b"]) },
  {
    name: "unused",
    title: "Unused files, exports and dependencies (knip)",
    run: () => once(bin("knip"), []),
  },
  {
    name: "workspace",
    title: "Workspace manifests (sherif)",
    run: () => once(bin("sherif"), ["--fail-on-warnings"]),
  },
  {
    name: "rules",
    title: "House rules",
    run: () => once(nodeRuntime(), [join(root, "scripts/checks/main.ts")]),
  },
  { name: "vitest", title: "Unit and integration tests (vitest)", run: runVitest },
  { name: "web", title: "Web build", needs: ["web"] },
  { name: "browser", title: "Browser tests (Playwright)", needs: ["web"], run: runPlaywright },
];

async function once(file, args) {
  const code = await spawnGuarded(file, args, { cwd: root, env: testEnv(), limitMs: 5 * MINUTE });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runVitest() {
  const report = freshReport("vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await spawnGuarded(bin("vitest"), args, {
    cwd: root,
    env: testEnv(),
    limitMs: 30 * MINUTE,
  });
  return countVitest(report, code);
}

async function runPlaywright() {
  const report = freshReport("playwright.json");
  const chromium = await findChromium();
  const code = await spawnGuarded(
    join(root, "apps/e2e/node_modules/.bin/playwright"),
    ["test", "--reporter=list,json"],
    {
      cwd: join(root, "apps/e2e"),
      env: testEnv({
        HUNTBOARD_CHROMIUM: chromium,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      }),
      limitMs: 30 * MINUTE,
    },
  );
  return countPlaywright(report, code);
}

/** A report of an earlier run must not be counted when this one crashes. */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const path = join(reports, name);
  rmSync(path, { force: true });
  return path;
}

function testEnv(extra) {
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined };
  return childEnv({ TZ: "UTC", TURBO_TELEMETRY_DISABLED: "1", ...plain, ...extra });
}
