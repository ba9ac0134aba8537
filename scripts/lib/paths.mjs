import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Scratch files of the scripts; ignored by git, safe to delete at any time. */
export const cacheDir = join(root, ".cache");

const runtimeDir = join(root, "node_modules/node-runtime/bin");

/** The Node that runs Huntboard's own code, whatever Node started the script. */
export function nodeRuntime() {
  return join(runtimeDir, process.platform === "win32" ? "node.exe" : "node");
}

/**
 * Environment of every child: the workspace's Node and tools first on the PATH, compiled code kept between starts.
 * @param {Record<string, string>} [extra]
 */
export function childEnv(extra = {}) {
  const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  return {
    ...process.env,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(cacheDir, "compile"),
    ...extra,
    [pathKey]: [runtimeDir, join(root, "node_modules/.bin"), process.env[pathKey] ?? ""].join(
      delimiter,
    ),
  };
}
