import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { advise } from "./advice.mjs";
import { acquireLock } from "./lock.mjs";
import { cacheDir, root } from "./paths.mjs";
import { startProgress } from "./progress.mjs";
import { spawnCaptured } from "./spawn.mjs";
import { isDone, recordDone, takeInputs } from "./stamp.mjs";
import { steps } from "./steps.mjs";

/** Set-up did not finish; the message is for the person and says what to do. */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Brings the named steps up to date, in order. Does nothing, and starts no process, when all of them are.
 * @param {string[]} names keys of `steps`
 * @throws {SetupError}
 */
export async function ensureReady(names) {
  if (names.every((name) => isDone(name, steps[name]))) return;
  let release;
  try {
    release = await acquireLock(join(cacheDir, "setup.lock"), {
      onWait: (pid) =>
        console.log(
          `Another set-up is running${pid === undefined ? "" : ` (process ${pid})`}; waiting for it.`,
        ),
    });
    const open = names.filter((name) => !isDone(name, steps[name]));
    for (const [index, name] of open.entries())
      await runStep(name, `[${index + 1}/${open.length}]`);
  } catch (error) {
    if (error instanceof SetupError || error.code === undefined) throw error;
    throw new SetupError(
      `Set-up could not write its files: ${error.message}\n${advise(error.message)}`,
    );
  } finally {
    release?.();
  }
}

async function runStep(name, number) {
  const step = steps[name];
  const inputs = takeInputs(step);
  const { file, args, cwd, env } = step.command();
  const progress = startProgress(`${number} ${step.title}`);
  let interrupted;
  const result = await spawnCaptured(file, args, {
    cwd,
    env,
    onChild: (child) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
        const stop = () => {
          interrupted = signal;
          child.kill(signal);
        };
        process.once(signal, stop);
        child.once("close", () => process.off(signal, stop));
      }
    },
  });
  if (interrupted !== undefined) {
    progress.end("stopped");
    throw new SetupError(
      "Stopped. What was finished is kept.",
      interrupted === "SIGINT" ? 130 : 143,
    );
  }
  const missing = result.code === 0 ? step.missing() : undefined;
  if (result.code === 0 && missing === undefined) {
    recordDone(name, step, inputs);
    progress.end("done");
    return;
  }
  progress.end("failed");
  const log = join(cacheDir, "logs", `${name}.log`);
  mkdirSync(join(cacheDir, "logs"), { recursive: true });
  writeFileSync(log, result.output);
  const what =
    missing === undefined ? `exit code ${result.code}` : `${missing} is not there afterwards`;
  throw new SetupError(
    [
      "",
      result.output.trimEnd().split("\n").slice(-30).join("\n"),
      "",
      `${step.title} failed (${what}). All it printed is in ${relative(root, log)}.`,
      advise(result.output, result.code),
    ].join("\n"),
  );
}
