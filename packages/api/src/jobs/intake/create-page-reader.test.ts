import { afterEach, expect, it, vi } from "vitest";
import { systemClock } from "../../core/clock.ts";
import { type Log, silentLog } from "../../core/log.ts";
import { createFakeClock } from "../../testing/fake-clock.ts";
import { createPageReader, type PageReaderOptions } from "./create-page-reader.ts";
import type { PageDocument, PageReader } from "./page-reader.ts";

const misbehaving = new URL("./testing/misbehaving-worker.ts", import.meta.url);
const opened: PageReader[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((reader) => reader.close()));
});

function open(options: Partial<PageReaderOptions> = {}): PageReader {
  const reader = createPageReader({
    clock: systemClock,
    log: silentLog,
    module: misbehaving,
    memoryMb: 64,
    ...options,
  });
  opened.push(reader);
  return reader;
}

function page(content: string, url: string | null = null): PageDocument {
  return { content, kind: "page", url };
}

it("reads in a worker, with the clock's time and nothing of the environment", async () => {
  const clock = createFakeClock({ start: 1_000_000 });
  const answer = await open({ clock }).read(page("hello", "https://example.com/jobs/1"));
  expect(answer).toMatchObject({
    outcome: "ok",
    environment: [],
    task: { content: "hello", kind: "page", url: "https://example.com/jobs/1", now: 1_000_000 },
  });
});

it("reads a page with the readers of the boards", async () => {
  const posting = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: "Gardener",
    description: "<p>You look after the trees of the park, in all weathers.</p>",
    hiringOrganization: { "@type": "Organization", name: "Parks Ltd" },
    jobLocation: { "@type": "Place", address: { addressLocality: "Leeds", addressCountry: "GB" } },
  };
  const reader = open({ module: undefined, memoryMb: undefined });
  const reading = await reader.read(
    page(
      `<!doctype html><title>Gardener</title><script type="application/ld+json">${JSON.stringify(posting)}</script>`,
      "https://parks.example.com/jobs/gardener",
    ),
  );
  expect(reading).toMatchObject({
    board: "generic",
    job: { title: "Gardener", company: "Parks Ltd" },
  });
});

it("ends a reading that takes too long, and reads the next one in a new worker", async () => {
  const clock = createFakeClock();
  const reader = open({ clock });
  const first = await reader.read(page("hello"));
  const stuck = reader.read(page("loop", "https://www.xing.com/jobs/berlin-gardener-12345678"));
  const next = reader.read(page("hello"));
  await new Promise(setImmediate);
  await clock.advance(15_000);
  expect(await stuck).toMatchObject({
    outcome: "too_large",
    job: null,
    board: "xing",
    externalId: "12345678",
    warnings: [{ code: "page_too_heavy" }],
  });
  expect(await next).not.toMatchObject({ worker: Reflect.get(first, "worker") });
});

it("ends a reading that takes too much memory", async () => {
  const reader = open();
  expect(await reader.read(page("hoard"))).toMatchObject({ outcome: "too_large" });
  expect(await reader.read(page("hello"))).toMatchObject({ outcome: "ok" });
});

it("does not read what is larger than any page", async () => {
  expect(await open().read(page("x".repeat(10_000_001)))).toMatchObject({ outcome: "too_large" });
});

it.each(["throw", "fail"])("logs a reader's own error and says so (%s)", async (content) => {
  const lines: string[] = [];
  const log: Log = { ...silentLog, error: (_fields, message) => lines.push(message) };
  const reader = open({ log });
  expect(await reader.read(page(content))).toMatchObject({
    outcome: "not_a_job",
    warnings: [{ code: "page_unreadable" }],
  });
  expect(lines).toHaveLength(1);
  expect(await reader.read(page("hello"))).toMatchObject({ outcome: "ok" });
});

it("refuses when too many wait", async () => {
  const reader = open({ most: 2 });
  const both = [reader.read(page("hello")), reader.read(page("hello"))];
  await expect(reader.read(page("hello"))).rejects.toMatchObject({ code: "too_many_requests" });
  await Promise.all(both);
  await expect(reader.read(page("hello"))).resolves.toMatchObject({ outcome: "ok" });
});

it("lets nobody keep the others waiting with documents of their own", async () => {
  const reader = open();
  const of = (person: string) => reader.read({ ...page("hello"), person });
  const both = [of("kim"), of("kim")];
  await expect(of("kim")).rejects.toMatchObject({ code: "too_many_requests" });
  await expect(of("lee")).resolves.toMatchObject({ outcome: "ok" });
  await Promise.all(both);
  await expect(of("kim")).resolves.toMatchObject({ outcome: "ok" });
});

it("starts another worker after one that ended by itself", async () => {
  const reader = open();
  expect(await reader.read(page("leave"))).toMatchObject({ outcome: "ok" });
  // It may still be ending when the next document comes; that one is told so, and the one after gets a new worker.
  await vi.waitFor(async () =>
    expect(await reader.read(page("hello"))).toMatchObject({ outcome: "ok" }),
  );
});

it("keeps its worker from one document to the next, until it was idle for a minute", async () => {
  const clock = createFakeClock();
  const reader = open({ clock });
  const worker = async () => Reflect.get(await reader.read(page("hello")), "worker") as number;
  const first = await worker();
  await clock.advance(59_000);
  expect(await worker()).toBe(first);
  await clock.advance(59_000);
  expect(await worker()).toBe(first);
  await clock.advance(61_000);
  expect(await worker()).not.toBe(first);
});

it("ends at once when it is closed, and refuses from then on", async () => {
  const reader = open();
  const stuck = reader.read(page("loop"));
  const waiting = reader.read(page("hello"));
  const ends = Promise.allSettled([stuck, waiting]);
  await new Promise(setImmediate);
  await reader.close();
  const closed = { status: "rejected", reason: new Error("The page reader is closed.") };
  expect(await ends).toEqual([closed, closed]);
  await expect(reader.read(page("hello"))).rejects.toThrow("closed");
});
