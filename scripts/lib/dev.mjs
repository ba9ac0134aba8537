import { spawn } from "node:child_process";
import { join } from "node:path";
import { cacheDir, childEnv, nodeRuntime, root } from "./paths.mjs";

/**
 * Server and web app side by side, both reloading on a change, on demo data of their own. Ends both when one ends.
 * @param {string[]} args passed on to the server
 * @returns {Promise<number>} the exit code of the one that ended first
 */
export function runDev(args) {
  const env = childEnv({ DATA_DIR: process.env.DATA_DIR ?? join(cacheDir, "dev-data") });
  const run = (cwd, ...command) => spawn(nodeRuntime(), command, { cwd, env, stdio: "inherit" });
  const children = [
    run(
      root,
      "--watch",
      "--watch-preserve-output",
      join(root, "apps/server/src/main.ts"),
      "--demo",
      ...args,
    ),
    run(join(root, "apps/web"), join(root, "apps/web/node_modules/vite/bin/vite.js")),
  ];
  console.log("Pages with hot reload: http://localhost:5173");
  const stop = (signal) => {
    for (const child of children) child.kill(signal);
  };
  for (const signal of ["SIGTERM", "SIGHUP", "SIGINT"]) process.once(signal, () => stop(signal));
  return new Promise((done) => {
    for (const child of children) {
      child.once("exit", (code) => {
        stop("SIGTERM");
        done(code ?? 0);
      });
    }
  });
}
