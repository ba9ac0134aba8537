// Preloaded into the server: when the script that started it is killed outright, the server ends too instead of staying
// behind with the port and the data folder.
if (process.connected) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
