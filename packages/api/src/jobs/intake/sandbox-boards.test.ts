import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Db } from "@huntboard/db";
import { openTestDatabase } from "@huntboard/db/testing";
import { createSandboxControl, type Sandbox, startSandbox } from "@huntboard/sandbox";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createWebClient } from "../../core/create-web-client.ts";
import type { Deps } from "../../core/deps.ts";
import { createFakeClock } from "../../testing/fake-clock.ts";
import { createInlinePageReader } from "../../testing/inline-page-reader.ts";
import { makeDeps } from "../../testing/make-deps.ts";
import { boards } from "../boards/registry.ts";
import { fetchPosting } from "./fetch-posting.ts";

/** Enough for everything but what never ends, on a busy machine too. */
const patience = { longest: 10_000 };
const shortPatience = 500;

describe("the sandbox's boards", () => {
  let db: Db;
  let deps: Deps;
  let sandbox: Sandbox;
  let control: ReturnType<typeof createSandboxControl>;
  const closers: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const database = await openTestDatabase();
    ({ db } = database);
    const clock = createFakeClock({ autoAdvance: true });
    const dataDir = await mkdtemp(join(tmpdir(), "huntboard-sandbox-"));
    sandbox = await startSandbox({ dataDir, now: () => clock.now() });
    closers.push(
      () => database.close(),
      () => rm(dataDir, { recursive: true, force: true }),
      () => sandbox.close(),
    );
    control = createSandboxControl(sandbox.control);
    const web = createWebClient({
      mapHost: sandbox.boards.mapHost,
      lookup: (name) => Promise.reject(new Error(`${name} is looked up.`)),
    });
    deps = makeDeps({
      db,
      clock,
      web: (request) => web({ ...request, timeout: Math.min(request.timeout, patience.longest) }),
      pageReader: createInlinePageReader({ clock }),
      config: {
        jobs: {
          fetch: { xing: true, welcometothejungle: true, wellfound: true, generic: true },
          rerank: null,
        },
      },
    });
  });
  beforeEach(async () => {
    await db.fetchHost.deleteMany();
  });
  afterAll(async () => {
    for (const close of closers.toReversed()) await close();
  });

  it("stand in for the hosts that the boards have, and for no other", () => {
    const { xing, welcometothejungle, wellfound } = boards;
    const hosts = [xing, welcometothejungle, wellfound].flatMap((board) => board.hosts);
    expect(new Set(sandbox.boards.hosts)).toEqual(new Set(hosts));
    for (const host of hosts) {
      expect(sandbox.boards.mapHost(host)).toBe(`${sandbox.url}/boards/${host}`);
      expect(sandbox.boards.mapHost(`www.${host}`)).toBe(`${sandbox.url}/boards/www.${host}`);
      for (const other of [`${host}.example.com`, `my${host}`, `${host}.`, "localhost"])
        expect(sandbox.boards.mapHost(other)).toBeNull();
    }
  });

  it.each(["xing", "welcometothejungle", "wellfound"] as const)(
    "end as they say when %s is asked",
    async (board) => {
      const ends: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const one of await control.boards.cases(board)) {
        await db.fetchHost.deleteMany();
        patience.longest = one.name === "slow" ? shortPatience : 10_000;
        const { outcome, reading } = await fetchPosting(deps, { url: one.url });
        ends[one.name] = outcome ?? reading?.outcome ?? "nothing";
        expected[one.name] = one.ends;
      }
      expect(ends).toEqual(expected);
      expect(await control.boards.requests("canary")).toEqual([]);
    },
  );

  it("are asked once for a page, and told who asks", async () => {
    await control.boards.clearRequests();
    const [job] = await control.boards.jobs("xing");
    if (!job) throw new Error("XING has no job.");
    const first = await fetchPosting(deps, { url: `${job.url}?paging_context=search` });
    expect(first.reading).toMatchObject({ outcome: "ok", externalId: job.id, board: "xing" });
    const { etag, lastModified } = first;
    expect(await fetchPosting(deps, { url: job.url, etag, lastModified })).toMatchObject({
      unchanged: true,
      reading: null,
    });
    await control.boards.close(job);
    expect(await fetchPosting(deps, { url: job.url, etag, lastModified })).toMatchObject({
      unchanged: false,
      reading: { outcome: "gone" },
    });
    const seen = await control.boards.requests("www.xing.com");
    const { pathname } = new URL(job.url);
    expect(seen.map(({ path, query, status }) => [path, query, status])).toEqual([
      ["/robots.txt", "", 200],
      [pathname, "", 200],
      [pathname, "", 304],
      [pathname, "", 200],
    ]);
    for (const { userAgent, headers } of seen) {
      expect(userAgent).toMatch(/^Huntboard\//);
      expect(headers).not.toContain("cookie");
    }
  });
});
