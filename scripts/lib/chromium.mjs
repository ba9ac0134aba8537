import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { childEnv, nodeRuntime, root } from "./paths.mjs";
import { spawnGuarded } from "./spawn.mjs";

// The shell without windows first: the same engine, which starts and paints faster.
const shell = "chromium-headless-shell";
const names = [shell, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const MINUTE = 60_000;

/**
 * A Chromium for the browser tests: the one named by HUNTBOARD_CHROMIUM, the system's, one from the distribution when this
 * is root on Debian, else Playwright's own, downloaded.
 * @returns {Promise<string>} path of the executable
 * @throws {Error} saying what to do when there is none
 */
export async function findChromium() {
  const named = process.env.HUNTBOARD_CHROMIUM;
  if (named !== undefined && named !== "") {
    if (works(named)) return named;
    throw new Error(`HUNTBOARD_CHROMIUM is ${named}, which does not run.`);
  }
  return findInstalled() ?? (await installFromDistribution()) ?? (await installFromPlaywright());
}

function findInstalled() {
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter).filter(Boolean),
    "/usr/bin",
    "/usr/local/bin",
  ];
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...elsewhere,
    playwrightPath(),
  ];
  return candidates.find((path) => path !== undefined && works(path));
}

async function installFromDistribution() {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    return undefined;
  console.log("No Chromium here; installing the distribution's.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) =>
    spawnGuarded("apt-get", ["-qq", ...args], { cwd: root, env, limitMs: 8 * MINUTE });
  const install = (name) => apt("install", "-y", "--no-install-recommends", name);
  await apt("update");
  // Older releases have the shell inside the package of the whole browser, or not at all.
  if ((await install(shell)) !== 0) await install("chromium");
  return findInstalled();
}

async function installFromPlaywright() {
  console.log("No Chromium here; downloading Playwright's.");
  const cli = join(root, "apps/e2e/node_modules/@playwright/test/cli.js");
  const withDeps = process.platform === "linux" && process.getuid?.() === 0 ? ["--with-deps"] : [];
  const args = [cli, "install", ...withDeps, "chromium"];
  await spawnGuarded(nodeRuntime(), args, { cwd: root, env: childEnv(), limitMs: 8 * MINUTE });
  const path = playwrightPath();
  if (path !== undefined && works(path)) return path;
  throw new Error(
    "No Chromium could be had. Install one, or set HUNTBOARD_CHROMIUM to its path, and run this again.",
  );
}

function playwrightPath() {
  try {
    return createRequire(join(root, "apps/e2e/package.json"))(
      "@playwright/test",
    ).chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** Ubuntu's `chromium` may be a stub that only tells about snap: existing is not enough. */
function works(path) {
  if (!existsSync(path)) return false;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}
