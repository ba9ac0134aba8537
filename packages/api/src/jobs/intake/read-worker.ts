import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { readBoardDocument } from "../boards/read-document.ts";

const task = z.object({
  content: z.string(),
  kind: z.enum(["page", "text"]),
  url: z.string().nullable(),
  now: z.number(),
});

// The thread that create-page-reader.ts starts: a task in, a reading or a failure out.
parentPort?.on("message", (message: unknown) => {
  try {
    const { now, ...document } = task.parse(message);
    parentPort?.postMessage({ reading: readBoardDocument(document, { now }) }, []);
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage({ failure: failure.slice(0, 2000) }, []);
  }
});
