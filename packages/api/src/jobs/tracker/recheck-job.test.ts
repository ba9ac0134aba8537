import type { Db } from "@huntboard/db";
import { describeOnEachEngine } from "@huntboard/db/testing";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { WebFailure } from "../../core/web-client.ts";
import { makeUser } from "../../testing/index.ts";
import { openIntake, type SiteAnswer } from "../intake/testing/open-intake.ts";
import { armJobChecks, checkNextJob, runJobChecks } from "./run-job-checks.ts";

const url = "https://jobs.example.com/jobs/1";
const xing = "https://www.xing.com/jobs/leeds-gardener-12345678";
const hour = 3_600_000;
const day = 24 * hour;

describeOnEachEngine("whether a job is still open", (open) => {
  let db: Db;
  beforeAll(async () => {
    ({ db } = await open());
  });
  beforeEach(async () => {
    await db.fetchHost.deleteMany();
    await db.job.deleteMany();
  });

  async function start(options: Parameters<typeof openIntake>[1] = {}) {
    const intake = openIntake(db, options);
    const { caller } = await makeUser(intake.deps);
    const save = async (input: Parameters<typeof caller.jobs.create>[0] = {}) => {
      const given = { title: "Gardener", company: "Lindenhof", url, ...input };
      return (await caller.jobs.create(given)).job;
    };
    /** Saved from its page, so that it is known to be open. */
    const saveOpen = (input: Parameters<typeof caller.jobs.create>[0] = {}) =>
      save({ route: "url", outcome: "ok", ...input });
    return { ...intake, caller, jobs: caller.jobs, save, saveOpen };
  }

  test.each<[string, SiteAnswer, string, string]>([
    ["a page with the posting", "a job", "open", "ok"],
    ["a page with most of it", "partial job", "open", "partial"],
    ["a page that says it is gone", "gone", "closed", "gone"],
    ["410", { status: 410 }, "closed", "gone"],
    ["a page behind a sign-in", "login_required", "unknown", "login_required"],
    ["a page that is no posting", "not_a_job", "unknown", "not_a_job"],
    ["nobody", new WebFailure("network", "no"), "unknown", "unreachable"],
  ])(
    "%s tells, and everything else is left as it was",
    async (_name, answer, availability, outcome) => {
      const { jobs, save, sites, clock } = await start();
      const { id, updatedAt } = await save();
      await clock.advance(hour);
      sites.set(url, answer);
      expect(await jobs.recheck({ id })).toMatchObject({
        availability,
        lastOutcome: outcome,
        title: "Gardener",
        revision: 1,
        updatedAt,
      });
      expect((await jobs.get({ id })).lastCheckedAt).not.toBeNull();
    },
  );

  test("an open one is looked at once a day, a closed one whenever a person asks", async () => {
    const { jobs, saveOpen, sites, clock, urls } = await start();
    const { id, lastCheckedAt } = await saveOpen();
    await clock.advance(23 * hour);
    await expect(jobs.recheck({ id })).rejects.toMatchObject({
      message: expect.stringContaining("Look again in 1 hour"),
      cause: { code: "too_many_requests", details: { retryAfter: 3600 } },
    });
    expect(urls()).toEqual([]);
    await clock.advance(hour);
    sites.set(url, "gone");
    expect((await jobs.recheck({ id })).availability).toBe("closed");
    sites.set(url, "a job again");
    await clock.advance(60_000);
    const reopened = await jobs.recheck({ id });
    expect(reopened.availability).toBe("open");
    expect(reopened.lastCheckedAt).not.toBe(lastCheckedAt);
  });

  test("a page that has not changed is the posting still", async () => {
    const { jobs, save, sites, clock, requests } = await start();
    const { id } = await save();
    sites.set(url, ({ headers }) =>
      headers["if-none-match"] === '"1"'
        ? { status: 304 }
        : { body: "a job", headers: { etag: '"1"' } },
    );
    await jobs.recheck({ id });
    await clock.advance(day);
    expect(await jobs.recheck({ id })).toMatchObject({ availability: "open", lastOutcome: "ok" });
    expect(requests.at(-1)?.headers["if-none-match"]).toBe('"1"');
  });

  test.each(["gone", "login_required", "not_a_job"])(
    "a page that was %s and has not changed is no posting either",
    async (word) => {
      const { jobs, saveOpen, sites, clock } = await start();
      const { id } = await saveOpen();
      sites.set(url, ({ headers }) =>
        headers["if-none-match"] === '"1"'
          ? { status: 304 }
          : { body: word, headers: { etag: '"1"' } },
      );
      await clock.advance(day);
      const { availability } = await jobs.recheck({ id });
      await clock.advance(day);
      expect(await jobs.recheck({ id })).toMatchObject({ availability, lastOutcome: word });
    },
  );

  test("what was not looked at is no look", async () => {
    const { jobs, save, urls } = await start({ fetch: { xing: false } });
    const { id } = await save({ url: xing });
    expect(await jobs.recheck({ id })).toMatchObject({
      availability: "unknown",
      lastOutcome: "fetch_off",
      lastCheckedAt: null,
    });
    expect(urls()).toEqual([]);
    const bare = await save({ url: null });
    await expect(jobs.recheck({ id: bare.id })).rejects.toMatchObject({
      cause: { code: "invalid_input" },
    });
  });

  test("a board that leads on to another posting has this one no more", async () => {
    const { jobs, save, sites, clock } = await start();
    const { id } = await save({ url: xing });
    sites.set(xing, {
      status: 302,
      headers: { location: "https://www.xing.com/jobs/leeds-baker-87654321" },
    });
    const other = "https://www.xing.com/jobs/leeds-baker-87654321";
    sites.set(other, "a job");
    expect((await jobs.recheck({ id })).availability).toBe("closed");
    await db.jobSource.updateMany({ where: { jobId: id }, data: { etag: '"1"' } });
    sites.set(other, { status: 304 });
    await clock.advance(day);
    expect((await jobs.recheck({ id })).availability).toBe("closed");
  });

  test("is looked at daily for those that a person still follows, and for no others", async () => {
    const { jobs, caller, save, saveOpen, sites, clock, deps, urls } = await start({
      fetch: { xing: false },
    });
    const at = (name: string) => `https://${name}.example.com/1`;
    const names = ["saved", "applied", "rejected", "dismissed", "closed", "unknown", "removed"];
    const ids = new Map<string, string>();
    for (const name of names) {
      sites.set(at(name), "a job");
      const make = name === "unknown" ? save : saveOpen;
      ids.set(name, (await make({ title: name, url: at(name) })).id);
    }
    const id = (name: string) => ids.get(name) ?? "";
    await saveOpen({ url: xing });
    for (const name of ["applied", "rejected"]) {
      const { applicationId } = await jobs.applyTo({ id: id(name), stage: "applied" });
      if (name === "rejected")
        await caller.applications.move({ id: applicationId, stage: "rejected" });
      else await jobs.triage({ id: id(name), triage: "dismissed" });
    }
    await jobs.triage({ id: id("dismissed"), triage: "dismissed" });
    await db.job.update({ where: { id: id("closed") }, data: { availability: "closed" } });
    await jobs.remove({ id: id("removed") });

    expect(await armJobChecks(deps)).toBe(2);
    expect(await armJobChecks(deps)).toBe(0);
    expect(await checkNextJob(deps)).toBe(false);
    await clock.advance(day + 2 * hour);
    while (await checkNextJob(deps));
    const pages = () => urls().filter((asked) => !asked.endsWith("robots.txt"));
    expect(pages().toSorted()).toEqual([at("applied"), at("saved")]);
    // Again after a day, and not before.
    await clock.advance(23 * hour);
    expect(await checkNextJob(deps)).toBe(false);
    sites.set(at("saved"), "gone");
    await jobs.triage({ id: id("applied"), triage: "saved" });
    await caller.applications.move({
      id: (await jobs.get({ id: id("applied") })).application?.id ?? "",
      stage: "withdrawn",
    });
    await clock.advance(8 * hour);
    while (await checkNextJob(deps));
    expect(pages()).toHaveLength(3);
    expect(await jobs.get({ id: id("saved") })).toMatchObject({ availability: "closed" });
    await clock.advance(3 * day);
    await armJobChecks(deps);
    expect(await checkNextJob(deps)).toBe(false);
  });

  test("is looked at by one worker, and by another when that one dies", async () => {
    const { saveOpen, sites, clock, deps, urls } = await start();
    await saveOpen();
    let dies = true;
    sites.set(url, () => {
      if (!dies) return "a job";
      dies = false;
      throw new Error("killed");
    });
    await armJobChecks(deps);
    await clock.advance(day + 2 * hour);
    const both = await Promise.allSettled([checkNextJob(deps), checkNextJob(deps)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await checkNextJob(deps)).toBe(false);
    await clock.advance(6 * 60_000);
    expect(await checkNextJob(deps)).toBe(true);
    expect(urls().filter((asked) => asked === url)).toHaveLength(2);
  });

  test("is looked at once, however many workers there are", async () => {
    const { saveOpen, sites, clock, deps, urls } = await start();
    const pages = Array.from({ length: 10 }, (_, at) => `https://host-${at}.example.com/1`);
    for (const page of pages) {
      sites.set(page, "a job");
      await saveOpen({ url: page });
    }
    await armJobChecks(deps);
    await clock.advance(day + 2 * hour);
    const work = async () => {
      while (await checkNextJob(deps));
    };
    await Promise.all([work(), work(), work(), work()]);
    const asked = urls().filter((address) => !address.endsWith("robots.txt"));
    expect(asked.toSorted()).toEqual(pages);
  });

  test("waits as long as a host asks for", async () => {
    const { saveOpen, sites, clock, deps, urls } = await start();
    await saveOpen();
    await armJobChecks(deps);
    await clock.advance(day + 2 * hour);
    sites.set(url, { status: 429, headers: { "retry-after": "7200" } });
    expect(await checkNextJob(deps)).toBe(true);
    const asked = urls().length;
    await clock.advance(1.9 * hour);
    expect(await checkNextJob(deps)).toBe(false);
    sites.set(url, "a job");
    await clock.advance(hour);
    expect(await checkNextJob(deps)).toBe(true);
    expect(urls().length).toBeGreaterThan(asked);
  });

  test("goes on until it is stopped, whatever the database does", async () => {
    const { saveOpen, sites, clock, deps, jobs } = await start();
    const { id } = await saveOpen();
    sites.set(url, "gone");
    await armJobChecks(deps);
    await clock.advance(day + 2 * hour);
    const stopping = new AbortController();
    const errors: unknown[] = [];
    let polls = 0;
    const running = runJobChecks(
      {
        ...deps,
        log: { ...deps.log, error: (details) => errors.push(details) },
        clock: {
          ...clock,
          sleep: async (milliseconds, signal) => {
            polls += 1;
            if (polls === 2) stopping.abort();
            await clock.sleep(milliseconds, signal);
          },
        },
      },
      { signal: stopping.signal },
    );
    await running;
    expect(errors).toEqual([]);
    expect(await jobs.get({ id })).toMatchObject({ availability: "closed" });
  });
});
