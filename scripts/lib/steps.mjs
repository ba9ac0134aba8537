import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "./fingerprint.mjs";
import { childEnv, nodeRuntime, root } from "./paths.mjs";

/**
 * One part of the set-up. `inputs` are the files it depends on, `outputs` what it leaves behind: it is done when both are
 * as they were when it last succeeded. `missing` names an output that must exist and does not.
 * @typedef {{
 *   title: string,
 *   inputs: () => ReturnType<typeof listFiles>,
 *   outputs: () => ReturnType<typeof listFiles>,
 *   missing: () => string | undefined,
 *   command: () => { file: string, args: string[], cwd: string, env: NodeJS.ProcessEnv },
 * }} Step
 */

const pnpm = ["--yes", "pnpm@12"];
const quiet = {
  NO_COLOR: "1",
  CI: "true",
  NO_UPDATE_NOTIFIER: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  // Prisma asks its makers for a newer version otherwise, and says what it runs on.
  CHECKPOINT_DISABLE: "1",
  COREPACK_ENABLE_DOWNLOAD_PROMPT: "0",
};

/** Folders of the workspace's packages, relative to the root. */
export function workspaceFolders() {
  return ["packages", "apps"].flatMap((group) =>
    existsSync(join(root, group))
      ? readdirSync(join(root, group))
          .map((name) => `${group}/${name}`)
          .filter((folder) => existsSync(join(root, folder, "package.json")))
      : [],
  );
}

function firstMissing(paths) {
  return paths.find((path) => !existsSync(join(root, path)));
}

function hasDependencies(folder) {
  const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).length > 0;
}

const isBuilt = (path) =>
  /(^|\/)(node_modules|dist|\.turbo|test-results)$|\.tsbuildinfo$/.test(path);

/** @type {Record<string, Step>} */
export const steps = {
  install: {
    title: "Installing packages",
    inputs: () =>
      listFiles(root, [
        "package.json",
        "pnpm-lock.yaml",
        "pnpm-workspace.yaml",
        ".npmrc",
        ...workspaceFolders().map((folder) => `${folder}/package.json`),
      ]),
    // What pnpm says is installed: it differs as soon as somebody installs from another lockfile.
    outputs: () => listFiles(root, ["node_modules/.pnpm/lock.yaml"]),
    missing: () =>
      existsSync(nodeRuntime())
        ? firstMissing([
            "node_modules/.pnpm/lock.yaml",
            ...workspaceFolders()
              .filter(hasDependencies)
              .map((folder) => `${folder}/node_modules`),
          ])
        : "node_modules/node-runtime",
    command: () => ({
      file: "npx",
      args: [
        ...pnpm,
        "install",
        "--frozen-lockfile",
        "--config.confirm-modules-purge=false",
        "--reporter=append-only",
      ],
      cwd: root,
      // Not childEnv: an install may replace the very Node it would then be running on.
      env: { ...process.env, ...quiet },
    }),
  },
  generate: {
    title: "Preparing the database client",
    inputs: () =>
      listFiles(root, [
        "packages/db/prisma",
        "packages/db/prisma.config.ts",
        "packages/db/scripts",
        "packages/db/package.json",
        "pnpm-lock.yaml",
      ]),
    outputs: () => listFiles(root, ["packages/db/src/generated"]),
    missing: () => firstMissing(["packages/db/src/generated"]),
    command: () => ({
      file: nodeRuntime(),
      args: ["scripts/generate.ts"],
      cwd: join(root, "packages/db"),
      env: childEnv(quiet),
    }),
  },
  web: {
    title: "Building the web pages",
    inputs: () =>
      listFiles(
        root,
        [
          "apps/web",
          "packages/api/src",
          "packages/api/package.json",
          "tsconfig.base.json",
          "pnpm-lock.yaml",
        ],
        isBuilt,
      ),
    outputs: () => listFiles(root, ["apps/web/dist"]),
    missing: () => firstMissing(["apps/web/dist/index.html"]),
    command: () => ({
      file: "npx",
      args: [
        ...pnpm,
        "exec",
        "turbo",
        "run",
        "build",
        "--filter=@huntboard/web",
        "--no-daemon",
        "--output-logs=full",
      ],
      cwd: root,
      env: childEnv(quiet),
    }),
  },
};
