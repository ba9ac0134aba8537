const POLL_MS = 50;

/**
 * Under npm, ends this process (as SIGTERM does) when npm is ended: npm passes a signal on to its shell only, and not every
 * shell passes it on to us.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, POLL_MS);
  timer.unref();
}
