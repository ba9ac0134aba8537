import { spawn } from "node:child_process";
import { constants } from "node:os";

const forwarded = ["SIGTERM", "SIGHUP", "SIGINT"];

/**
 * Runs a program in this terminal, passes signals on, and answers with its exit code (128 + n when signal n ended it).
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, watchParent?: boolean }} options
 * @returns {Promise<number>}
 */
export function spawnForwarding(file, args, { cwd, env, watchParent = false }) {
  return new Promise((done, fail) => {
    const stdio = watchParent ? ["inherit", "inherit", "inherit", "ipc"] : "inherit";
    const child = spawn(file, args, { cwd, env, stdio });
    const listeners = new Map(forwarded.map((signal) => [signal, () => forward(child, signal)]));
    for (const [signal, listener] of listeners) process.on(signal, listener);
    const stop = () => {
      for (const [signal, listener] of listeners) process.off(signal, listener);
    };
    child.once("error", (error) => {
      stop();
      fail(error);
    });
    child.once("exit", (code, signal) => {
      stop();
      done(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
    });
  });
}

/**
 * A signal to a whole process group (Ctrl+C in a terminal, a supervisor's stop) reaches the child directly as well, and a
 * second one would read as "at once": a child that runs end-with-parent.mjs is told by message and counts it once.
 */
function forward(child, signal) {
  if (child.channel) child.send({ signal }, () => {});
  else if (signal === "SIGINT" && process.stdin.isTTY)
    setTimeout(() => child.kill(signal), 1000).unref();
  else child.kill(signal);
}

/**
 * Runs a program out of sight and keeps what it prints.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, onChild?: (child: import("node:child_process").ChildProcess) => void }} options
 * @returns {Promise<{ code: number, output: string }>} output is standard output and error together, in order of arrival
 */
export function spawnCaptured(file, args, { cwd, env, onChild }) {
  return new Promise((done) => {
    const child = spawn(file, args, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && file === "npx",
    });
    onChild?.(child);
    let output = "";
    const keep = (chunk) => {
      output = (output + chunk).slice(-400_000);
    };
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    child.once("error", (error) => done({ code: 127, output: `${output}\n${error.message}` }));
    child.once("close", (code, signal) => {
      if (signal !== null) keep(`\nEnded by ${signal}.\n`);
      done({ code: signal === null ? (code ?? 1) : 128 + constants.signals[signal], output });
    });
  });
}

/**
 * Runs a program in this terminal without standard input; ends it, with all it started, when it hangs.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, limitMs: number }} options
 * @returns {Promise<number>} its exit code; 124 when it was ended for hanging, 127 when it could not start
 */
export function spawnGuarded(file, args, { cwd, env, limitMs }) {
  const windows = process.platform === "win32";
  return new Promise((done) => {
    const child = spawn(file, args, {
      cwd,
      env,
      stdio: ["ignore", "inherit", "inherit"],
      detached: !windows,
      shell: windows && file.endsWith(".cmd"),
    });
    const end = (signal) => {
      try {
        if (windows || child.pid === undefined) child.kill(signal);
        else process.kill(-child.pid, signal);
      } catch {
        // It ended in the meantime.
      }
    };
    let hung = false;
    const guard = setTimeout(() => {
      hung = true;
      console.error(`Ended after ${limitMs / 60_000} minutes: ${[file, ...args].join(" ")}`);
      end("SIGKILL");
    }, limitMs);
    const listeners = forwarded.map((signal) => {
      const listener = () => {
        end(signal);
        process.exit(128 + constants.signals[signal]);
      };
      process.once(signal, listener);
      return () => process.off(signal, listener);
    });
    const finish = (code) => {
      clearTimeout(guard);
      for (const off of listeners) off();
      done(code);
    };
    child.once("error", (error) => {
      console.error(error.message);
      finish(127);
    });
    child.once("exit", (code, signal) => {
      // Whatever the program left running would hold ports and folders that the next gate needs.
      end("SIGKILL");
      if (hung) finish(124);
      else finish(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
    });
  });
}
