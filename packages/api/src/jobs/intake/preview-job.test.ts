import { readFileSync } from "node:fs";
import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { beforeAll, expect, test } from "vitest";
import { AppError } from "../../core/app-error.ts";
import type { Config } from "../../core/config.ts";
import { type WebClient, WebFailure, type WebRequest } from "../../core/web-client.ts";
import { createFakeClock, makeDeps, makeUser, testConfig } from "../../testing/index.ts";
import { createInlinePageReader } from "../../testing/inline-page-reader.ts";
import { createJobInput, outcomes, type JobPreview } from "../schemas.ts";
import { nextRoutes } from "./next-routes.ts";
import { previewMessage } from "./preview-message.ts";
import { boardOf } from "../boards/registry.ts";

const graz = "https://www.xing.com/jobs/graz-baumpflegerin-150000001";
const nantes =
  "https://www.welcometothejungle.com/en/companies/terre-vive/jobs/soil-scientist-x-f-m_nantes";
const engineer = "https://wellfound.com/jobs/3000001-greenhouse-engineer";

const fixture = (name: string) =>
  readFileSync(new URL(`../boards/${name}`, import.meta.url), "utf8");

/** A web that answers each address with one page, robots.txt with 404, and keeps what was asked for. */
function makeWeb(pages: Record<string, string>): { web: WebClient; asked: WebRequest[] } {
  const asked: WebRequest[] = [];
  const web: WebClient = (request) => {
    asked.push(request);
    const page = pages[request.url];
    if (new URL(request.url).hostname === "inside.example")
      return Promise.reject(new WebFailure("address_refused", "not a public address"));
    return Promise.resolve({
      status: page === undefined ? 404 : 200,
      headers: new Headers({ "content-type": "text/html; charset=utf-8" }),
      body: new TextEncoder().encode(page ?? ""),
    });
  };
  return { web, asked };
}

describeOnEachEngine("previews of jobs", (open) => {
  const clock = createFakeClock({ start: Date.UTC(2026, 4, 10, 12) });
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });

  const world = async (
    pages: Record<string, string> = {},
    fetch: Partial<Config["jobs"]["fetch"]> = {},
  ) => {
    const { web, asked } = makeWeb(pages);
    const config = { jobs: { ...testConfig.jobs, fetch: { ...testConfig.jobs.fetch, ...fetch } } };
    const pageReader = createInlinePageReader({ clock });
    const deps = makeDeps({ db: database.db, clock, web, pageReader, config });
    await database.db.fetchHost.deleteMany();
    const user = await makeUser(deps);
    return { deps, asked, user, preview: user.caller.jobs.preview };
  };
  const fetched = (asked: WebRequest[]) =>
    asked.map(({ url }) => url).filter((url) => !url.endsWith("/robots.txt"));

  test("an address is fetched without its tracking, and read", async () => {
    const { preview, asked } = await world({ [graz]: fixture("xing/fixtures/live-json-ld.html") });
    const found = await preview({ url: `${graz}?paging_context=search&ijt=jb_18` });
    expect(found).toMatchObject({
      outcome: "ok",
      message: "The posting was read. Check it, then save it.",
      job: { title: "Baumpflegerin (m/w/d)", company: "Grünwerk Gartenbau GmbH" },
      provenance: { title: { source: "json-ld", guessed: false } },
      board: "xing",
      externalId: "150000001",
      canonicalUrl: graz,
      route: "url",
      choices: [],
      likeness: [],
      nextRoutes: [],
      retryAfter: null,
    });
    expect(fetched(asked)).toEqual([graz]);
  });

  test("what was previewed can be saved as it is, and is then known", async () => {
    const { preview, user } = await world({ [graz]: fixture("xing/fixtures/live-json-ld.html") });
    const { job, board, externalId, canonicalUrl, route, outcome } = await preview({ url: graz });
    expect(job).not.toBeNull();
    const input = { ...job, board, externalId, url: canonicalUrl, route, outcome };
    expect(createJobInput.safeParse(input).error).toBeUndefined();
    const saved = await user.caller.jobs.create(createJobInput.parse(input));
    const html = fixture("xing/fixtures/live-json-ld.html");
    expect((await preview({ url: graz, html })).likeness).toMatchObject([
      { kind: "job", id: saved.job.id },
    ]);
  });

  test("a preview stores nothing", async () => {
    const { preview } = await world();
    const before = await database.db.job.count();
    await preview({ text: "Gardener (m/f/d)\nParks Ltd\nLeeds\n\nYou plant trees." });
    expect(await database.db.job.count()).toBe(before);
  });

  test("a page that was brought is read as its address's, and nothing is fetched", async () => {
    const { preview, asked } = await world();
    const html = fixture("welcometothejungle/fixtures/detail.json");
    expect(await preview({ url: `${nantes}_TERRE_nP2qR4s?q=1`, html })).toMatchObject({
      outcome: "ok",
      board: "welcometothejungle",
      externalId: "terre-vive/TERRE_nP2qR4s",
      canonicalUrl: `${nantes}_TERRE_nP2qR4s`,
      route: "page",
      job: { title: "Soil Scientist (x/f/m)" },
    });
    expect(await preview({ html: fixture("wellfound/fixtures/live.html") })).toMatchObject({
      outcome: "ok",
      board: "wellfound",
      canonicalUrl: engineer,
      job: { skills: expect.arrayContaining(["TypeScript", "PostgreSQL"]) },
    });
    expect(asked).toEqual([]);
  });

  test("a page of another posting is not taken for the one asked for", async () => {
    const { preview, asked } = await world();
    const url = "https://www.xing.com/jobs/bremen-imkerin-49999999";
    const found = await preview({ url, html: fixture("xing/fixtures/live-json-ld.html") });
    expect(found).toMatchObject({
      outcome: "gone",
      job: null,
      canonicalUrl: url,
      externalId: "49999999",
    });
    expect(asked).toEqual([]);
  });

  test("text is read, and its address is kept with it", async () => {
    const { preview } = await world();
    const text = [
      "Senior Gardener (m/f/d)",
      "Company: Parks Ltd",
      "Location: Leeds",
      "",
      "Your tasks",
      "You plant trees and prune them, in all weathers and with a steady hand.",
    ].join("\n");
    expect(await preview({ url: engineer, text })).toMatchObject({
      board: "wellfound",
      externalId: "3000001",
      canonicalUrl: engineer,
      route: "text",
      job: { title: expect.stringContaining("Gardener"), company: "Parks Ltd" },
    });
  });

  test("a text that is nothing but an address is that address", async () => {
    const { preview, asked } = await world({ [graz]: fixture("xing/fixtures/live-json-ld.html") });
    expect(await preview({ text: ` ${graz}\n` })).toMatchObject({ outcome: "ok", route: "url" });
    expect(fetched(asked)).toEqual([graz]);
  });

  test("several postings are offered to choose from", async () => {
    const { preview } = await world();
    const text = fixture("welcometothejungle/fixtures/embed.json");
    const found = await preview({ text });
    expect(found).toMatchObject({
      outcome: "ambiguous",
      job: null,
      choices: [{ job: { title: "Pépiniériste" } }, { job: { title: "Vendeur en jardinerie" } }],
    });
    for (const { job } of found.choices) expect(createJobInput.safeParse(job).success).toBe(true);
  });

  test("a board that the operator keeps off is not asked, and other ways are offered", async () => {
    const { preview, asked } = await world();
    const jungle = await preview({ url: nantes });
    expect(jungle).toMatchObject({
      outcome: "fetch_off",
      job: null,
      board: "welcometothejungle",
      externalId: "terre-vive/soil-scientist-x-f-m_nantes",
      canonicalUrl: nantes,
    });
    expect(jungle.message).toMatch(/terms.*Its address and what you typed are kept\./);
    expect(jungle.nextRoutes.map(({ route }) => route)).toEqual(["page", "text", "hand"]);
    const found = await preview({ url: engineer });
    expect(found.outcome).toBe("fetch_off");
    expect(found.nextRoutes.map(({ route }) => route)).toEqual([
      "bookmarklet",
      "page",
      "text",
      "hand",
    ]);
    expect(asked).toEqual([]);
  });

  test("a board that the operator turned on is asked", async () => {
    const page = fixture("welcometothejungle/fixtures/live.html");
    const url =
      "https://www.welcometothejungle.com/fr/companies/serres-claires/jobs/pepinieriste_lyon_SERRE_aB3dE5f";
    const { preview, asked } = await world({ [url]: page }, { welcometothejungle: true });
    expect(await preview({ url: `${url}?q=1&o=2` })).toMatchObject({ outcome: "ok" });
    expect(fetched(asked)).toEqual([url]);
  });

  test("a bookmarklet is refused where the board's rules name such things", async () => {
    const { preview } = await world();
    const html = fixture("welcometothejungle/fixtures/live.html");
    const refused = await preview({ url: nantes, html, route: "bookmarklet" });
    expect(refused).toMatchObject({ outcome: "fetch_off", job: null, route: "bookmarklet" });
    expect(refused.nextRoutes.map(({ route }) => route)).toEqual(["page", "text", "hand"]);
    const page = fixture("xing/fixtures/live-json-ld.html");
    expect(await preview({ url: graz, html: page, route: "bookmarklet" })).toMatchObject({
      outcome: "ok",
      route: "bookmarklet",
    });
  });

  test("a page of a board that is no posting is not fetched", async () => {
    const { preview, asked } = await world();
    const found = await preview({ url: "https://www.xing.com/jobs/search?keywords=garten" });
    expect(found).toMatchObject({ outcome: "not_a_job", job: null, board: "xing" });
    expect(found.message).toMatch(/page of XING, but not one posting/);
    expect(asked).toEqual([]);
  });

  test("a page that is gone keeps its address", async () => {
    const { preview } = await world();
    const found = await preview({ url: graz });
    expect(found).toMatchObject({ outcome: "gone", job: null, canonicalUrl: graz });
    expect(found.nextRoutes.map(({ route }) => route)).toEqual(["text", "hand"]);
  });

  test("an address that may not be connected to looks like one that nobody answers at", async () => {
    const { preview, asked } = await world();
    expect(await preview({ url: "http://10.0.0.1/jobs/1" })).toMatchObject({
      outcome: "unreachable",
      job: null,
    });
    expect(asked).toEqual([]);
    const found = await preview({ url: "https://inside.example/jobs/1" });
    expect(found).toMatchObject({ outcome: "unreachable", job: null });
    expect(found.message).toBe(
      "The site could not be reached at this address. Its address and what you typed are kept. Check the address, bring the page or its text, or save what you know.",
    );
  });

  test.each([
    [{ url: "not an address" }, "url"],
    [{ url: "ftp://example.com/jobs" }, "url"],
    [{ url: "javascript:alert(1)" }, "url"],
    [{ url: "file:///etc/passwd" }, "url"],
    [{ url: "https://me:secret@example.com/jobs/1" }, "url"],
    [{ url: "https://[::::]/" }, "url"],
    [{ html: "  " }, "html"],
    [{ text: "\n" }, "text"],
  ])("%o is refused by name", async (input, field) => {
    const { preview, asked } = await world();
    const error = await preview(input).catch((thrown: { cause?: unknown }) => thrown.cause);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: "invalid_input", details: { fields: [{ field }] } });
    expect(asked).toEqual([]);
  });

  test("an address without its scheme is understood", async () => {
    const { preview } = await world();
    expect(await preview({ url: "www.welcometothejungle.com/fr/jobs" })).toMatchObject({
      board: "welcometothejungle",
      outcome: "not_a_job",
    });
  });

  test("a person has 60 pages an hour fetched, and brings as many as they like", async () => {
    const { deps, user, preview } = await world();
    const key = `job-preview:${user.userId}`;
    const resetAt = new Date(clock.now() + 1_000_000);
    await deps.db.rateLimit.create({ data: { key, points: 60, resetAt } });
    await expect(preview({ url: graz })).rejects.toMatchObject({
      cause: { code: "too_many_requests", details: { retryAfter: 1000 } },
    });
    const html = fixture("xing/fixtures/live-json-ld.html");
    expect(await preview({ url: graz, html })).toMatchObject({ outcome: "ok" });
    expect(await preview({ url: engineer })).toMatchObject({ outcome: "fetch_off" });
  });
});

test.each(outcomes)("%s is told in whole sentences, with a way on", (outcome) => {
  for (const kind of ["xing", "welcometothejungle", "wellfound", "generic"] as const) {
    const board = boardOf(kind);
    const message = previewMessage({
      outcome,
      board,
      reason: null,
      addressKept: true,
      retryAfter: 300,
    });
    expect(message).toMatch(/^[A-Z][^{}]*\.$/);
    const ways = nextRoutes({ outcome, route: "url", board, fetchOn: true, retryAfter: 300 });
    const wanted: JobPreview["nextRoutes"][number]["route"][] = outcome === "ok" ? [] : ["hand"];
    expect(ways.map(({ route }) => route)).toEqual(expect.arrayContaining(wanted));
    for (const { text } of ways) expect(text).toMatch(/^[A-Z][^{}]*\.$/);
  }
});
