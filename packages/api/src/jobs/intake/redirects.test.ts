import type { Db } from "@huntboard/db";
import { describeOnEachEngine } from "@huntboard/db/testing";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { fetchPosting } from "./fetch-posting.ts";
import { openIntake, type SiteAnswer } from "./testing/open-intake.ts";

const url = "https://jobs.example.com/jobs/1";

function redirect(location: string | null, status = 302): SiteAnswer {
  return { status, headers: location === null ? {} : { location } };
}

describeOnEachEngine("redirects", (open) => {
  let db: Db;
  beforeAll(async () => {
    ({ db } = await open());
  });
  beforeEach(async () => {
    await db.fetchHost.deleteMany();
  });

  it.each([301, 302, 303, 307, 308])(
    "with %i are followed three times, and not more",
    async (status) => {
      const { deps, sites, urls, documents } = openIntake(db);
      for (let hop = 1; hop <= 20; hop += 1)
        sites.set(`https://jobs.example.com/jobs/${hop}`, redirect(`${hop + 1}`, status));
      sites.set("https://jobs.example.com/jobs/5", "a job");
      expect(await fetchPosting(deps, { url })).toMatchObject({
        outcome: "unreachable",
        reason: expect.stringContaining("3 times"),
      });
      expect(urls().slice(1)).toEqual(
        [1, 2, 3, 4].map((hop) => `https://jobs.example.com/jobs/${hop}`),
      );
      expect(await fetchPosting(deps, { url: "https://jobs.example.com/jobs/2" })).toMatchObject({
        outcome: null,
        movedTo: "https://jobs.example.com/jobs/5",
        reading: { warnings: [{ code: "moved" }] },
      });
      expect(documents.map((document) => document.url)).toEqual([
        "https://jobs.example.com/jobs/5",
      ]);
    },
  );

  it.each([
    ["http://127.0.0.1/", "number"],
    ["http://[::1]/", "number"],
    ["https://2130706433/", "number"],
    ["https://169.254.169.254/latest/meta-data", "number"],
    ["https://user@jobs.example.com/jobs/2", "user name"],
    ["https://jobs.example.com:8443/jobs/2", "ports"],
    ["http://jobs.example.com/jobs/2", "secure"],
    ["//evil.example.org/jobs/2", "another site, evil.example.org"],
    ["https://example.com.evil.org/", "another site"],
    ["javascript:alert(1)", "http and https"],
    ["file:///etc/passwd", "http and https"],
    ["https://", "without saying where"],
    [null, "without saying where"],
  ])("to %s are not followed", async (location, reason) => {
    const { deps, sites, urls } = openIntake(db);
    sites.set(url, redirect(location));
    expect(await fetchPosting(deps, { url })).toMatchObject({
      outcome: "unreachable",
      reason: expect.stringContaining(reason),
    });
    expect(urls()).toHaveLength(2);
  });

  it("stay within one customer of a hosting domain", async () => {
    const { deps, sites } = openIntake(db);
    sites.set("https://parks.github.io/jobs/1", redirect("https://thief.github.io/jobs/1"));
    expect(await fetchPosting(deps, { url: "https://parks.github.io/jobs/1" })).toMatchObject({
      outcome: "unreachable",
      reason: expect.stringContaining("another site"),
    });
  });

  it("to another host of the site ask its robots.txt and wait for its turn", async () => {
    const { deps, sites, urls } = openIntake(db);
    sites.set("http://example.com/jobs/1", redirect("https://www.example.com/jobs/1", 301));
    sites.set("https://www.example.com/robots.txt", {
      body: "User-agent: *\nDisallow: /jobs/",
      headers: { "content-type": "text/plain" },
    });
    expect(await fetchPosting(deps, { url: "http://example.com/jobs/1" })).toMatchObject({
      outcome: "robots_denied",
    });
    expect(urls()).toEqual([
      "http://example.com/robots.txt",
      "http://example.com/jobs/1",
      "https://www.example.com/robots.txt",
    ]);
    const hosts = await db.fetchHost.findMany({ orderBy: { host: "asc" } });
    expect(hosts).toMatchObject([
      { host: "example.com", dayCount: 1, lastError: null },
      { host: "www.example.com", dayCount: 1, lastError: "robots_denied" },
    ]);
  });

  it("within a host ask its robots.txt for the new path", async () => {
    const { deps, sites, urls } = openIntake(db);
    sites.set("https://jobs.example.com/robots.txt", "User-agent: *\nDisallow: /login");
    sites.set(url, redirect("/login?next=1"));
    expect(await fetchPosting(deps, { url })).toMatchObject({ outcome: "robots_denied" });
    expect(urls()).toHaveLength(2);
  });

  it("to a board that is not fetched from end there", async () => {
    const { deps, sites, urls } = openIntake(db, { fetch: { xing: true, generic: false } });
    const posting = "https://www.xing.com/jobs/leeds-gardener-12345678";
    sites.set(posting, redirect("https://www.xing.com:443/jobs/leeds-gardener-87654321"));
    sites.set("https://www.xing.com/jobs/leeds-gardener-87654321", "a job");
    expect(await fetchPosting(deps, { url: posting })).toMatchObject({
      outcome: null,
      movedTo: "https://www.xing.com/jobs/leeds-gardener-87654321",
    });
    const { deps: off, sites: more } = openIntake(db, { fetch: { generic: true, xing: false } });
    more.set("https://faq.example.com/1", redirect("https://www.xing.com/jobs/a-12345678"));
    expect(await fetchPosting(off, { url: "https://faq.example.com/1" })).toMatchObject({
      outcome: "unreachable",
    });
    expect(urls()).toHaveLength(3);
  });

  it("from a posting to something else of the board are read for the posting", async () => {
    const { deps, sites, documents } = openIntake(db);
    const posting = "https://www.xing.com/jobs/leeds-gardener-12345678";
    sites.set(posting, redirect("/jobs/search?q=gardener"));
    sites.set("https://www.xing.com/jobs/search?q=gardener", "gone");
    expect(await fetchPosting(deps, { url: posting })).toMatchObject({
      reading: { outcome: "gone" },
      movedTo: null,
    });
    expect(documents.map((document) => document.url)).toEqual([posting]);
  });
});
