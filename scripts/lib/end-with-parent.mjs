// Preloaded into the server. When the script that started it is killed outright, the server ends too instead of staying
// behind with the port and the data folder. A stop that the script passes on counts once, also when it was sent to the
// whole process group and so came here directly as well.
const SAME_STOP_MS = 1500;
/** Time for a direct signal to arrive before the script's message about the same one is acted on. */
const DIRECT_FIRST_MS = 20;

if (process.connected) {
  let stoppedAt = -Infinity;
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) {
    process.on(signal, () => {
      stoppedAt = performance.now();
      // Until the server listens for itself, a signal does what it would have done without us.
      if (process.listenerCount(signal) === 1) process.exit(signal === "SIGINT" ? 130 : 143);
    });
  }
  const stopUnlessStopping = (signal) => {
    setTimeout(() => {
      if (performance.now() - stoppedAt > SAME_STOP_MS) process.kill(process.pid, signal);
    }, DIRECT_FIRST_MS);
  };
  process.on("message", ({ signal }) => stopUnlessStopping(signal));
  process.once("disconnect", () => stopUnlessStopping("SIGTERM"));
  process.channel?.unref();
}
