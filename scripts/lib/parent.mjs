import { readFileSync } from "node:fs";

const POLL_MS = 100;

/**
 * Under npm, ends this process (as SIGTERM does) when npm is ended: npm passes a signal on to its shell only, and not every
 * shell passes it on to us.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, POLL_MS);
  timer.unref();
}

/** The parent of another process: known on Linux, undefined elsewhere. */
function parentOf(pid) {
  try {
    // The fields after the command's name, which is in brackets and may hold spaces itself: state, parent.
    return readFileSync(`/proc/${pid}/stat`, "latin1").split(") ").at(-1)?.split(" ")[1];
  } catch {
    return undefined;
  }
}
