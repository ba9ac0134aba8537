import { parentPort, threadId } from "node:worker_threads";

// Does what the document says; otherwise tells what it got, which worker it is and what it knows of the environment.
parentPort?.on("message", (task: { content: string; url: string | null; now: number }) => {
  if (task.content === "loop") for (;;);
  if (task.content === "hoard") {
    const hoard: unknown[] = [];
    for (;;) hoard.push(Array.from({ length: 1000 }, () => ({})));
  }
  if (task.content === "throw") throw new Error("The worker broke.");
  if (task.content === "fail") parentPort?.postMessage({ failure: "It did not work." }, []);
  else
    parentPort?.postMessage(
      { reading: { outcome: "ok", worker: threadId, task, environment: Object.keys(process.env) } },
      [],
    );
  if (task.content === "leave") setImmediate(() => process.exit(0));
});
