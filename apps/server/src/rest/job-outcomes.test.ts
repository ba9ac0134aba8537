import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPageReader, createWebClient, type Deps, systemClock } from "@huntboard/api/server";
import { createFakeClock, makeDeps, makeUser, testConfig } from "@huntboard/api/testing";
import { openTestDatabase, type TestDatabase } from "@huntboard/db/testing";
import {
  type BoardName,
  createSandboxControl,
  type ListedCase,
  type Sandbox,
  type SandboxControl,
  startSandbox,
} from "@huntboard/sandbox";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildApp } from "../build-app.ts";

const boards = ["xing", "welcometothejungle", "wellfound"] as const satisfies BoardName[];
const allOn = { xing: true, welcometothejungle: true, wellfound: true, generic: true };
/** What the posting of every case is called; it holds what a wrong charset spoils. */
const caseTitle = "Prüfingenieurin „Größe & Maß“ (m/w/d)";
const read = new Set(["ok", "partial"]);

/** The server as it runs, its way out to the boards led to the sandbox, on a clock that waits for nobody. */
describe("importing a job over REST", () => {
  let dataDir: string;
  let sandbox: Sandbox;
  let control: SandboxControl;
  let database: TestDatabase;
  let deps: Deps;
  /** Milliseconds; for what never ends, a test does not wait as long as a person would. */
  let patience = 10_000;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "huntboard-sandbox-"));
    sandbox = await startSandbox({ dataDir });
    control = createSandboxControl(sandbox.control);
    database = await openTestDatabase();
    const web = createWebClient({ mapHost: sandbox.boards.mapHost });
    const basics = makeDeps({
      db: database.db,
      clock: createFakeClock({ autoAdvance: true }),
      config: { ...testConfig, sandbox: true },
      web: (request) => web({ ...request, timeout: Math.min(request.timeout, patience) }),
    });
    // Its patience is real time.
    deps = { ...basics, pageReader: createPageReader({ clock: systemClock, log: basics.log }) };
  });
  afterAll(async () => {
    await deps.pageReader.close();
    await database.close();
    await sandbox.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await database.db.fetchHost.deleteMany();
    await control.reset();
  });

  /** A person of a server with these boards turned on. */
  const person = async (fetch: typeof allOn) => {
    const chosen = { ...deps, config: { ...deps.config, jobs: { ...deps.config.jobs, fetch } } };
    const app = await buildApp({
      deps: chosen,
      database,
      webRoot: import.meta.dirname,
      trustProxy: 0,
    });
    const { sessionToken } = await makeUser(chosen);
    return client(app, sessionToken);
  };
  const pagesOf = async (url: string) => {
    const { hostname } = new URL(url);
    const requests = await control.boards.requests(hostname);
    return requests.filter(({ path }) => path !== "/robots.txt");
  };
  const cases = async (board: BoardName, wanted: (one: ListedCase) => boolean = () => true) =>
    (await control.boards.cases(board)).filter(wanted);

  describe.each(boards)("from %s by address, where the operator allows it", (board) => {
    it("ends each page as it should, and keeps the address whatever happens", async () => {
      const { preview, close } = await person(allOn);
      const found: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      for (const { name, url, ends } of await cases(board, (one) => one.name !== "slow")) {
        await database.db.fetchHost.deleteMany();
        const { status, body } = await preview({ url });
        // A posting that moved is known by where it is now.
        const kept = name === "redirect" ? expect.stringContaining("redirect-end") : url;
        expect([name, status, body.board, body.canonical_url]).toEqual([name, 200, board, kept]);
        found[name] = body.outcome;
        wanted[name] = ends;
        if (read.has(body.outcome)) {
          expect(body.job.title).toBe(caseTitle);
        } else {
          expect([name, body.job]).toEqual([name, undefined]);
          expect(body.next_routes.map(({ route }: { route: string }) => route)).toContain("hand");
          expect(body.message).toMatch(/\.$/);
        }
      }
      expect(found).toEqual(wanted);
      await close();
    });

    it("asks for a page once, says who it is and brings nothing along", async () => {
      const { preview, close } = await person(allOn);
      for (const { name, url } of await cases(board, (one) => one.name !== "slow")) {
        await database.db.fetchHost.deleteMany();
        await control.boards.clearRequests();
        await preview({ url });
        const pages = await pagesOf(url);
        const hops = { redirect: 4, "redirect-loop": 4, list: 0, "robots-denied": 0 }[name] ?? 1;
        expect([name, pages.length]).toEqual([name, hops]);
        for (const { userAgent, headers } of await control.boards.requests()) {
          expect(userAgent).toMatch(/^Huntboard\/\d+\.\d+\.\d+ \(/);
          expect(headers).not.toContain("cookie");
          expect(headers).not.toContain("authorization");
          expect(headers).not.toContain("referer");
        }
      }
      expect(await control.boards.requests("canary")).toEqual([]);
      await close();
    });

    it("tells of a job that was closed at the board, and reads it again when it is open", async () => {
      const { preview, close } = await person(allOn);
      const [job] = await control.boards.jobs(board);
      if (!job) throw new Error("no job");
      // Programs meet Wellfound's challenge, so people bring the page.
      const bring = async () => ({
        url: job.url,
        ...(board === "wellfound" ? { html: await control.boards.source(job.url) } : {}),
      });
      expect((await preview(await bring())).body).toMatchObject({
        outcome: "ok",
        job: { title: job.title, company: job.company },
      });
      await control.boards.close(job);
      const gone = (await preview(await bring())).body;
      expect([gone.outcome, gone.job]).toEqual(["gone", undefined]);
      await control.boards.open(job);
      expect((await preview(await bring())).body.outcome).toBe("ok");
      await close();
    });

    it("lets what could not be read be saved as a job to complete", async () => {
      const { preview, save, close } = await person(allOn);
      const [gone] = await cases(board, ({ name }) => name === "gone");
      const { body } = await preview({ url: gone?.url });
      const saved = await save({
        url: body.canonical_url,
        outcome: body.outcome,
        notes: "Ask Kim",
      });
      expect(saved).toMatchObject({
        status: 201,
        body: { url: gone?.url, board, notes: "Ask Kim", title: "" },
      });
      await close();
    });
  });

  it("gives up on a page that never ends", async () => {
    const { preview, close } = await person(allOn);
    const slow = await Promise.all(
      boards.map(async (board) => (await cases(board, ({ name }) => name === "slow"))[0]?.url),
    );
    patience = 500;
    const ended = await Promise.all(slow.map((url) => preview({ url })));
    patience = 10_000;
    expect(ended.map(({ body }) => body.outcome)).toEqual(boards.map(() => "unreachable"));
    await close();
  });

  it("leaves a host alone for as long as it asked, and says so", async () => {
    const { preview, close } = await person(allOn);
    const [limited] = await cases("xing", ({ name }) => name === "rate-limited");
    const [job] = await control.boards.jobs("xing");
    expect((await preview({ url: limited?.url })).body).toMatchObject({
      outcome: "rate_limited",
      retry_after: 120,
    });
    await control.boards.clearRequests();
    const { body } = await preview({ url: job?.url });
    expect(body).toMatchObject({ outcome: "rate_limited", canonical_url: job?.url });
    expect(await control.boards.requests()).toEqual([]);
    await close();
  });

  it("asks robots.txt once a day, and stays out while it cannot be had", async () => {
    const { preview, close } = await person(allOn);
    const [first, second] = await control.boards.jobs("xing");
    await preview({ url: first?.url });
    await preview({ url: second?.url });
    const robots = async () =>
      (await control.boards.requests("www.xing.com")).filter(({ path }) => path === "/robots.txt");
    expect(await robots()).toHaveLength(1);
    await database.db.fetchHost.deleteMany();
    await control.boards.setRobots("www.xing.com", { status: 503 });
    expect((await preview({ url: first?.url })).body.outcome).toBe("robots_denied");
    await database.db.fetchHost.deleteMany();
    await control.boards.setRobots("www.xing.com", { status: 404 });
    expect((await preview({ url: first?.url })).body.outcome).toBe("ok");
    await close();
  });

  it("takes the query off an address of Welcome to the Jungle before it asks", async () => {
    const { preview, close } = await person(allOn);
    const [job] = await control.boards.jobs("welcometothejungle");
    const { body } = await preview({ url: `${job?.url}?q=abc&o=1` });
    expect(body).toMatchObject({ outcome: "ok", canonical_url: job?.url });
    expect((await pagesOf(job?.url ?? "")).map(({ query }) => query)).toEqual([""]);
    await close();
  });

  it("meets Wellfound's challenge and goes no further", async () => {
    const { preview, close } = await person(allOn);
    const [job] = await control.boards.jobs("wellfound");
    expect((await preview({ url: job?.url })).body.outcome).toBe("challenged");
    expect(await pagesOf(job?.url ?? "")).toHaveLength(1);
    await close();
  });

  it("opens nothing of a board that the operator has not turned on, and reads its page when it is brought", async () => {
    const { preview, close } = await person(testConfig.jobs.fetch);
    for (const board of ["welcometothejungle", "wellfound"] as const) {
      const [job] = await control.boards.jobs(board);
      const refused = await preview({ url: job?.url });
      expect(refused.body).toMatchObject({ outcome: "fetch_off", canonical_url: job?.url, board });
      const html = await control.boards.source(job?.url ?? "");
      expect((await preview({ url: job?.url, html })).body).toMatchObject({
        outcome: "ok",
        job: { title: job?.title, company: job?.company },
      });
    }
    expect(await control.boards.requests()).toEqual([]);
    await close();
  });
});

/** REST as one person calls it. */
function client(app: FastifyInstance, token: string) {
  const post = async (path: string, payload: object) => {
    const response = await app.inject({
      method: "POST",
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${token}` },
      payload,
    });
    return { status: response.statusCode, body: response.json() };
  };
  return {
    preview: (input: { url?: string; html?: string }) => post("/jobs/preview", input),
    save: (input: object) => post("/jobs", input),
    close: () => app.close(),
  };
}
