import type { Db } from "@huntboard/db";
import { describeOnEachEngine } from "@huntboard/db/testing";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { WebFailure } from "../../core/web-client.ts";
import { fetchPosting } from "./fetch-posting.ts";
import { openIntake, type SiteAnswer } from "./testing/open-intake.ts";

const url = "https://jobs.example.com/jobs/1";
const robots = "https://jobs.example.com/robots.txt";
const xing = "https://www.xing.com/jobs/leeds-gardener-12345678";

function text(body: string, headers: Record<string, string> = {}): SiteAnswer {
  return { body, headers: { "content-type": "text/plain", ...headers } };
}

function redirect(location: string, status = 302): SiteAnswer {
  return { status, headers: { location } };
}

describeOnEachEngine("fetching a posting", (open) => {
  let db: Db;
  beforeAll(async () => {
    ({ db } = await open());
  });
  beforeEach(async () => {
    await db.fetchHost.deleteMany();
  });

  it("asks robots.txt, then for the page, as who it is and without anything of ours", async () => {
    const { deps, sites, requests, documents } = openIntake(db);
    sites.set(url, { body: "a job", headers: { etag: '"1"', "last-modified": "yesterday" } });
    expect(await fetchPosting(deps, { url: `${url}?utm_source=mail#top` })).toEqual({
      outcome: null,
      reading: expect.objectContaining({ outcome: "ok" }),
      unchanged: false,
      etag: '"1"',
      lastModified: "yesterday",
      retryAfter: null,
      movedTo: null,
      reason: null,
    });
    expect(requests.map((request) => [request.url, request.maxBytes])).toEqual([
      [robots, 1_000_000],
      [url, 3_000_000],
    ]);
    const agent = /^Huntboard\/\d+\.\d+\.\d+ \(self-hosted; fetches one page when its user asks\)$/;
    for (const { headers, timeout } of requests) {
      expect(headers["user-agent"]).toMatch(agent);
      expect(Object.keys(headers).toSorted()).toEqual(["accept", "accept-language", "user-agent"]);
      expect(timeout).toBe(10_000);
    }
    expect(documents).toEqual([{ content: "a job", kind: "page", url }]);
  });

  it("says where it runs when the operator has told it", async () => {
    const { deps, requests } = openIntake(db);
    const config = { ...deps.config, publicUrl: "https://hunt.example.org", publicUrlSet: true };
    await fetchPosting({ ...deps, config }, { url });
    expect(requests[0]?.headers["user-agent"]).toContain("(+https://hunt.example.org; self-hosted");
  });

  it("asks nothing where fetching is off, of what is no address, or of one that is refused", async () => {
    const { deps, requests } = openIntake(db, { fetch: { xing: false } });
    expect(await fetchPosting(deps, { url: xing })).toMatchObject({ outcome: "fetch_off" });
    for (const address of ["nothing", "http://127.0.0.1/jobs/1", "http://jobs.example.com:8080/1"])
      expect(await fetchPosting(deps, { url: address })).toMatchObject({ outcome: "unreachable" });
    expect(requests).toEqual([]);
    expect(await db.fetchHost.count()).toBe(0);
  });

  it("opens a board's own address, without a query, which its robots.txt may forbid", async () => {
    const wttj = "https://www.welcometothejungle.com/en/companies/parks/jobs/gardener_leeds";
    const { deps, sites, urls } = openIntake(db, { fetch: { welcometothejungle: true } });
    const host = "https://www.welcometothejungle.com";
    sites.set(`${host}/robots.txt`, text("User-agent: *\nDisallow: /*?\n"));
    sites.set(wttj, "a job");
    expect(await fetchPosting(deps, { url: `${wttj}?q=x&o=y` })).toMatchObject({ outcome: null });
    expect(urls()).toEqual([`${host}/robots.txt`, wttj]);
  });

  it("obeys robots.txt, and asks for it once in 24 hours", async () => {
    const { deps, sites, urls, clock } = openIntake(db);
    sites.set(robots, text("User-agent: Huntboard\nDisallow: /jobs/1\0\n"));
    sites.set("https://jobs.example.com/jobs/2", "a job");
    const denied = { outcome: "robots_denied", reading: null, retryAfter: null };
    expect(await fetchPosting(deps, { url: `${url}0` })).toMatchObject(denied);
    expect(await fetchPosting(deps, { url: "https://jobs.example.com/jobs/2" })).toMatchObject({
      outcome: null,
    });
    expect(urls()).toEqual([robots, "https://jobs.example.com/jobs/2"]);
    await clock.advance(24 * 3_600_000);
    sites.set(robots, text("User-agent: *\nDisallow:\n"));
    sites.set(`${url}0`, "a job");
    expect(await fetchPosting(deps, { url: `${url}0` })).toMatchObject({ outcome: null });
    expect(urls().slice(2)).toEqual([robots, `${url}0`]);
  });

  it.each([401, 403, 404, 410, 451])(
    "takes a robots.txt with status %i for none",
    async (status) => {
      const { deps, sites } = openIntake(db);
      sites.set(robots, { status, body: "User-agent: *\nDisallow: /" });
      sites.set(url, "a job");
      expect(await fetchPosting(deps, { url })).toMatchObject({ outcome: null });
    },
  );

  it("keeps away when robots.txt cannot be had, and asks again after a while", async () => {
    const { deps, sites, urls, clock } = openIntake(db);
    sites.set(url, "a job");
    sites.set(robots, { status: 503 });
    expect(await fetchPosting(deps, { url })).toMatchObject({ outcome: "robots_denied" });
    await clock.advance(60_000);
    expect(await fetchPosting(deps, { url })).toMatchObject({ outcome: "robots_denied" });
    expect(urls()).toEqual([robots]);
    await clock.advance(15 * 60_000);
    sites.set(robots, new WebFailure("network", "No whole answer."));
    expect(await fetchPosting(deps, { url })).toMatchObject({ outcome: "unreachable" });
    await clock.advance(5000);
    sites.set(robots, new WebFailure("too_large", "Too large."));
    expect(await fetchPosting(deps, { url })).toMatchObject({ outcome: "robots_denied" });
    await clock.advance(5000);
    sites.set(robots, { status: 429, headers: { "retry-after": "30" } });
    expect(await fetchPosting(deps, { url })).toMatchObject({
      outcome: "rate_limited",
      retryAfter: 30,
    });
    await clock.advance(30_000);
    sites.set(robots, redirect("/elsewhere/robots.txt", 301));
    sites.set("https://jobs.example.com/elsewhere/robots.txt", text("User-agent: *\nAllow: /"));
    expect(await fetchPosting(deps, { url })).toMatchObject({ outcome: null });
  });

  it.each<[string, SiteAnswer, object]>([
    ["404", { status: 404 }, { outcome: "gone" }],
    ["410", { status: 410 }, { outcome: "gone" }],
    ["401", { status: 401, body: "login_required" }, { outcome: "login_required", reading: null }],
    [
      "403 with Cloudflare's mark",
      { status: 403, headers: { "cf-mitigated": "challenge" } },
      { outcome: "challenged" },
    ],
    [
      "200 with Cloudflare's mark",
      { headers: { "cf-mitigated": "challenge" }, body: "a job" },
      { outcome: "challenged", reading: null },
    ],
    [
      "403 with a login page",
      { status: 403, body: "login_required" },
      { outcome: "login_required" },
    ],
    ["403 with a job", { status: 403, body: "a job" }, { outcome: "challenged", reading: null }],
    [
      "403 with JSON",
      { status: 403, headers: { "content-type": "application/json" } },
      { outcome: "challenged" },
    ],
    ["999", { status: 999 }, { outcome: "challenged" }],
    ["429", { status: 429 }, { outcome: "rate_limited", retryAfter: 60 }],
    [
      "429 with seconds",
      { status: 429, headers: { "retry-after": "120" } },
      { outcome: "rate_limited", retryAfter: 120 },
    ],
    [
      "429 with a date",
      { status: 429, headers: { "retry-after": "Mon, 02 Mar 2026 09:30:00 GMT" } },
      { outcome: "rate_limited", retryAfter: 1800 },
    ],
    ["500", { status: 500 }, { outcome: "unreachable", reason: expect.stringContaining("500") }],
    ["400", { status: 400 }, { outcome: "unreachable" }],
    ["304 that nobody asked for", { status: 304 }, { outcome: "unreachable", unchanged: false }],
    ["no answer", new WebFailure("network", "x"), { outcome: "unreachable", reason: null }],
    ["no answer in time", new WebFailure("timeout", "x"), { outcome: "unreachable" }],
    [
      "an address inside",
      new WebFailure("address_refused", "x"),
      { outcome: "unreachable", reason: null },
    ],
    ["too much", new WebFailure("too_large", "x"), { outcome: "too_large" }],
    [
      "a PDF",
      { headers: { "content-type": "application/pdf" } },
      { outcome: "not_a_job", reading: null },
    ],
    ["a page", { headers: { "content-type": "application/xhtml+xml" } }, { outcome: null }],
    ["a wall", "login_required", { outcome: null, reading: { outcome: "login_required" } }],
    ["another language", { body: new Uint8Array([0x47, 0xfc, 0x6e]) }, { outcome: null }],
  ])("has a name for %s", async (_name, answer, expected) => {
    const { deps, sites, urls } = openIntake(db);
    sites.set(url, answer);
    expect(await fetchPosting(deps, { url })).toMatchObject(expected);
    expect(urls()).toEqual([robots, url]);
  });

  it("decodes the page by its charset", async () => {
    const { deps, sites, documents } = openIntake(db);
    const body = new Uint8Array([0x47, 0xe4, 0x72, 0x74, 0x6e, 0x65, 0x72]);
    sites.set(url, { body, headers: { "content-type": "text/html; charset=iso-8859-1" } });
    await fetchPosting(deps, { url });
    expect(documents[0]?.content).toBe("Gärtner");
  });

  it("asks whether a page has changed", async () => {
    const { deps, sites, requests, documents } = openIntake(db);
    sites.set(url, ({ headers }) =>
      headers["if-none-match"] === '"1"' ? { status: 304, headers: { etag: '"1"' } } : "a job",
    );
    expect(await fetchPosting(deps, { url, etag: '"1"', lastModified: "yesterday" })).toMatchObject(
      {
        outcome: null,
        reading: null,
        unchanged: true,
        etag: '"1"',
      },
    );
    expect(requests[1]?.headers).toMatchObject({ "if-modified-since": "yesterday" });
    expect(requests[0]?.headers).not.toHaveProperty("if-none-match");
    expect(documents).toEqual([]);
    expect(await fetchPosting(deps, { url, etag: '"2"', lastModified: null })).toMatchObject({
      unchanged: false,
      reading: { outcome: "ok" },
    });
  });

  it("never tries again by itself, and leaves a host alone that turned it away", async () => {
    const { deps, sites, urls, clock } = openIntake(db);
    sites.set(url, { status: 429, headers: { "retry-after": "600" } });
    await fetchPosting(deps, { url });
    const before = urls().length;
    expect(await fetchPosting(deps, { url: `${url}2` })).toMatchObject({
      outcome: "rate_limited",
      retryAfter: 600,
      reason: expect.stringContaining("jobs.example.com"),
    });
    await clock.advance(599_000);
    expect(await fetchPosting(deps, { url })).toMatchObject({ retryAfter: 1 });
    expect(urls()).toHaveLength(before);
    await clock.advance(1000);
    sites.set(url, "challenged");
    for (const _round of [1, 2, 3]) {
      expect(await fetchPosting(deps, { url })).toMatchObject({
        reading: { outcome: "challenged" },
      });
      await clock.advance(400_000);
    }
    expect(await db.fetchHost.findFirstOrThrow()).toMatchObject({
      refusals: 4,
      lastError: "challenged",
      lastSuccessAt: null,
    });
    sites.set(url, "a job");
    await fetchPosting(deps, { url });
    expect(await db.fetchHost.findFirstOrThrow()).toMatchObject({
      refusals: 0,
      refusedUntil: null,
      lastSuccessAt: new Date(clock.now()),
    });
  });

  it("does not open a site's pages faster than one in five seconds", async () => {
    const { deps, sites, requests } = openIntake(db);
    for (const page of ["1", "2", "3"]) {
      sites.set(`https://jobs.example.com/jobs/${page}`, "a job");
      const fetched = await fetchPosting(deps, { url: `https://jobs.example.com/jobs/${page}` });
      expect(fetched.outcome).toBeNull();
    }
    const [first, ...others] = requests.slice(1).map(({ at }) => at);
    expect(others).toEqual([(first ?? 0) + 5000, (first ?? 0) + 10_000]);
  });

  it("has ten seconds for all requests of a page together", async () => {
    const { deps, sites, requests, clock } = openIntake(db);
    const slowly = (answer: SiteAnswer) => async () => {
      await clock.advance(3000);
      return answer;
    };
    sites.set(robots, slowly({ status: 404 }));
    sites.set(url, slowly(redirect("/jobs/2")));
    sites.set("https://jobs.example.com/jobs/2", slowly(redirect("/jobs/3")));
    sites.set("https://jobs.example.com/jobs/3", slowly(redirect("/jobs/4")));
    sites.set("https://jobs.example.com/jobs/4", "a job");
    expect(await fetchPosting(deps, { url })).toMatchObject({ outcome: "unreachable" });
    expect(requests.map(({ timeout }) => timeout)).toEqual([10_000, 7000, 4000, 1000]);
  });

  it("gives its turn back when reading refuses", async () => {
    const { deps, sites, clock } = openIntake(db);
    sites.set(url, "a job");
    const busy = {
      ...deps,
      pageReader: { ...deps.pageReader, read: () => Promise.reject(new Error("Too many.")) },
    };
    await expect(fetchPosting(busy, { url })).rejects.toThrow("Too many.");
    const { nextAllowedAt } = await db.fetchHost.findFirstOrThrow();
    expect(nextAllowedAt).toEqual(new Date(clock.now() + 5000));
  });
});
