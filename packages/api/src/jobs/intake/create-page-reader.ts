import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { AppError } from "../../core/app-error.ts";
import type { Clock } from "../../core/clock.ts";
import type { Log } from "../../core/log.ts";
import { findBoard } from "../boards/registry.ts";
import { maxDocument } from "../schemas.ts";
import type { BoardReading, PageDocument, PageReader } from "./page-reader.ts";

export interface PageReaderOptions {
  clock: Clock;
  log: Log;
  /** Milliseconds for one document; 15 seconds when absent. */
  limit?: number;
  /** Of the worker's heap. */
  memoryMb?: number;
  /** Documents under way and waiting, together. */
  most?: number;
  /** Of these, those that one person brought. */
  mostOfOne?: number;
  /** Milliseconds without a document until the worker's memory is given back. */
  idle?: number;
  /** The module that the worker runs; it answers each task with a reading or a failure. */
  module?: URL;
}

const answers = z.union([
  z.object({
    reading: z.custom<BoardReading>(
      (value) => typeof value === "object" && value !== null && "outcome" in value,
    ),
  }),
  z.object({ failure: z.string() }),
]);

/**
 * Reads documents one after another in a worker thread, so that a hostile one costs time and memory there and nothing here:
 * a worker that takes too long or too much is ended, and the next document gets a new one. It starts with the first
 * document. When too many wait, or too many of this person, refuses with too_many_requests.
 */
export function createPageReader({
  clock,
  log,
  limit = 15_000,
  memoryMb = 512,
  most = 8,
  mostOfOne = 2,
  idle = 60_000,
  module = new URL("./read-worker.ts", import.meta.url),
}: PageReaderOptions): PageReader {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** Who brought each document that is under way or waits; undefined: nobody in particular. */
  const underWay: (string | undefined)[] = [];
  let resting = new AbortController();
  let reading = new AbortController();
  let closed = false;

  const start = () => {
    // Nothing of the environment: hostile pages are read there.
    const started = new Worker(module, {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    // An error while nobody waits would end the process.
    started.on("error", () => {});
    // One that ended by itself is no one to wait for.
    started.on("exit", () => {
      if (worker === started) worker = null;
    });
    return started;
  };
  const end = async () => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const restLater = () => {
    resting = new AbortController();
    const { signal } = resting;
    void clock.sleep(idle, signal).then(() => (signal.aborted ? undefined : end()));
  };

  const readNow = async (document: PageDocument): Promise<BoardReading> => {
    if (closed) throw stopping();
    if (document.content.length > maxDocument) return tooHeavy(document);
    resting.abort();
    const reader = (worker ??= start());
    reader.ref();
    reading = new AbortController();
    const { signal } = reading;
    try {
      const answer = once(reader, "message", { signal });
      const { content, kind, url } = document;
      reader.postMessage({ content, kind, url, now: clock.now() }, []);
      const ended = once(reader, "exit", { signal }).then(() => Promise.reject(new Ended()));
      const late = clock.sleep(limit, signal).then(() => Promise.reject(new Late()));
      const first: unknown[] = await Promise.race([answer, ended, late]);
      const parsed = answers.parse(first[0]);
      if ("reading" in parsed) return parsed.reading;
      log.error({ failure: parsed.failure }, "a page could not be read");
      return unreadable(document);
    } catch (error) {
      await end();
      if (closed) throw stopping();
      if (error instanceof Late || isOutOfMemory(error)) return tooHeavy(document);
      log.error({ err: error }, "the worker that reads pages ended");
      return unreadable(document);
    } finally {
      reading.abort();
      reader.unref();
      if (!closed) restLater();
    }
  };

  return {
    read: (document) => {
      const { person } = document;
      const ofOne = underWay.filter((other) => person !== undefined && other === person).length;
      if (underWay.length >= most || ofOne >= mostOfOne)
        return Promise.reject(
          new AppError("too_many_requests", "Too many pages are being read. Try again shortly.", {
            details: { retryAfter: Math.ceil(limit / 1000) },
          }),
        );
      underWay.push(person);
      const done = last
        .then(() => readNow(document))
        .finally(() => underWay.splice(underWay.indexOf(person), 1));
      last = done.catch(() => {});
      return done;
    },
    close: async () => {
      closed = true;
      resting.abort();
      reading.abort();
      await end();
    },
  };
}

class Late extends Error {}
class Ended extends Error {
  override message = "The worker ended by itself.";
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function stopping(): Error {
  return new Error("The page reader is closed.");
}

function tooHeavy(document: PageDocument): BoardReading {
  return noReading(document, "too_large", {
    code: "page_too_heavy",
    message: "This page is too large or too tangled to be read. Paste the text of the posting.",
  });
}

function unreadable(document: PageDocument): BoardReading {
  return noReading(document, "not_a_job", {
    code: "page_unreadable",
    message:
      "Huntboard failed to read this page; the server's log says why. Paste the text of the posting, or fill in the fields.",
  });
}

function noReading(
  { url }: PageDocument,
  outcome: "too_large" | "not_a_job",
  warning: { code: string; message: string },
): BoardReading {
  const found = url === null ? null : findBoard(url);
  return {
    outcome,
    job: null,
    provenance: {},
    canonicalUrl: found?.canonicalUrl ?? null,
    choices: [],
    warnings: [{ ...warning, field: null }],
    board: found?.kind ?? "generic",
    externalId: found?.externalId ?? null,
  };
}
