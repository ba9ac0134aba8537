import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { longText, openJobsWorld } from "./testing/jobs-world.ts";

const xing = "https://www.xing.com/jobs/berlin-backend-engineer-123456789";

describeOnEachEngine("saving a job", (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  const start = () => openJobsWorld(database);

  test("keeps all that was given, cleaned, with its source", async () => {
    const { jobs, clock } = await start();
    const { job, updated } = await jobs.create({
      title: "Lighthouse keeper",
      company: "Lindenhof GmbH",
      locations: [{ text: "Berlin, Germany", city: "Berlin", country: "DE" }],
      remote: "hybrid",
      employmentTypes: ["FULL_TIME", "FULL_TIME"],
      postedAt: "2026-02-20",
      validThrough: "2026-05-01T00:00:00+02:00",
      salary: { min: 60_000, max: 75_000.5, currency: "EUR", period: "year", guessed: true },
      equity: { min: 0.1, max: 0.25 },
      descriptionHtml: '<p onclick="x()">You write TypeScript.</p><script>alert(1)</script>\u0000',
      language: "en",
      notes: "Ask Miriam",
      url: `${xing}?utm_source=mail`,
      route: "url",
      outcome: "ok",
      provenance: { title: { source: "json-ld", guessed: false } },
    });
    expect(updated).toBe(false);
    expect(job).toMatchObject({
      title: "Lighthouse keeper",
      company: "Lindenhof GmbH",
      locations: [{ text: "Berlin, Germany", city: "Berlin", country: "DE" }],
      remote: "hybrid",
      employmentTypes: ["FULL_TIME"],
      postedAt: "2026-02-20",
      validThrough: "2026-04-30T22:00:00.000Z",
      salary: { min: 60_000, max: 75_000.5, currency: "EUR", period: "year", guessed: true },
      equity: { min: 0.1, max: 0.25 },
      descriptionHtml: "<p>You write TypeScript.</p>",
      descriptionText: "You write TypeScript.",
      excerpt: "You write TypeScript.",
      language: "en",
      notes: "Ask Miriam",
      board: "xing",
      externalId: "123456789",
      url: expect.stringMatching(/^https:\/\/www\.xing\.com\/jobs\/[^?]*123456789$/),
      triage: "saved",
      availability: "open",
      lastOutcome: "ok",
      lastCheckedAt: new Date(clock.now()).toISOString(),
      seenAt: null,
      application: null,
      appliedBefore: null,
      repostOf: null,
      companyBlocked: false,
      revision: 1,
      isDemo: false,
      provenance: { title: { source: "json-ld", guessed: false } },
      likeness: [],
      merged: [],
    });
    expect(job.skills.map(({ name }) => name)).toEqual(["TypeScript"]);
    expect(job.sources).toMatchObject([{ board: "xing", externalId: "123456789", route: "url" }]);
  });

  test("takes a job of which nothing is known: one to complete", async () => {
    const { jobs } = await start();
    const { job } = await jobs.create({ url: xing, route: "url", outcome: "challenged" });
    expect(job).toMatchObject({
      title: "",
      company: "",
      availability: "unknown",
      lastOutcome: "challenged",
      salary: null,
    });
    const { job: bare } = await jobs.create({});
    expect(bare).toMatchObject({
      board: "generic",
      url: null,
      lastOutcome: null,
    });
    expect((await jobs.list({})).items).toHaveLength(2);
  });

  test("makes the text from the page and the page from the text", async () => {
    const { save } = await start();
    const fromText = await save({ descriptionText: "First\n\n- one\n- <b>two</b>" });
    expect(fromText.descriptionHtml).toBe(
      "<p>First</p><ul><li>one</li><li>&lt;b&gt;two&lt;/b&gt;</li></ul>",
    );
    const fromHtml = await save({ descriptionHtml: "<h2>Tasks</h2><p>Build</p>" });
    expect(fromHtml.descriptionText).toMatch(/Tasks\s+Build/);
  });

  test("reads what a text wants, and keeps skills that were chosen", async () => {
    const { save, jobs } = await start();
    const descriptionText = "Must have: Kubernetes. Nice to have: Python.";
    const read = await save({ descriptionText, language: "en" });
    expect(read.skills).toMatchObject([
      { name: "Kubernetes", need: "required" },
      { name: "Python", need: "nice" },
    ]);
    const chosen = await save({
      descriptionText,
      language: "en",
      skills: ["k8s", "Pottery", "pottery"],
    });
    expect(chosen.skills).toMatchObject([
      { key: read.skills[0]?.key, name: "Kubernetes", need: "required" },
      { name: "Pottery", need: "unknown" },
    ]);
    const patch = { descriptionText: "You know Python." };
    const [readAgain, stillChosen] = [
      await jobs.update({ id: read.id, patch }),
      await jobs.update({ id: chosen.id, patch }),
    ];
    expect(readAgain.skills.map(({ name }) => name)).toEqual(["Python"]);
    expect(stillChosen.skills.map(({ name }) => name)).toEqual(["Kubernetes", "Pottery"]);
    const cleared = await jobs.update({ id: chosen.id, patch: { skills: [] } });
    expect(cleared.skills.map(({ name }) => name)).toEqual(["Python"]);
    expect(cleared.provenance).not.toHaveProperty("skills");
    const next = { descriptionText: "You know Kubernetes." };
    const { skills } = await jobs.update({ id: chosen.id, patch: next });
    expect(skills.map(({ name }) => name)).toEqual(["Kubernetes"]);
  });

  test("refuses what is there already and says which job it is", async () => {
    const { save, jobs } = await start();
    const { id } = await save({ url: xing });
    const current = { id, title: "Lighthouse keeper", company: "Lindenhof GmbH", triage: "saved" };
    const again = [
      { url: `http://xing.com/jobs/berlin-backend-engineer-123456789/?utm_campaign=x` },
      { url: "https://www.xing.com/jobs/hamburg-another-title-123456789" },
      { board: "xing" as const, externalId: "123456789" },
    ];
    for (const input of again)
      await expect(jobs.create({ title: "X", company: "Y", ...input })).rejects.toMatchObject({
        cause: { code: "already_saved", details: { current } },
      });
  });

  test("writes what is known now over the job that is there, and nothing unknown", async () => {
    const { save, jobs } = await start();
    const { id } = await save({
      url: xing,
      notes: "Mine",
      descriptionText: "Old words",
      remote: "remote",
    });
    await jobs.triage({ id, triage: "dismissed" });
    const { job, updated } = await jobs.create({
      url: xing,
      title: "Senior lighthouse keeper",
      company: "",
      remote: null,
      descriptionHtml: "<p>New words</p>",
      onDuplicate: "update",
    });
    expect(updated).toBe(true);
    expect(job).toMatchObject({
      id,
      title: "Senior lighthouse keeper",
      company: "Lindenhof GmbH",
      notes: "Mine",
      remote: "remote",
      descriptionText: "New words",
      triage: "saved",
      revision: 2,
    });
    expect(job.sources).toHaveLength(1);
  });

  test("brings back a removed job that is saved again", async () => {
    const { save, jobs } = await start();
    const { id } = await save({ url: xing });
    await jobs.remove({ id });
    expect((await save({ url: xing, notes: "Back" })).id).toBe(id);
    expect((await jobs.list({})).items).toMatchObject([{ id, notes: "Back" }]);
  });

  test("follows a posting to the newer of its addresses, and keeps what says more of it", async () => {
    const { save, jobs } = await start();
    const { id } = await save({ url: xing });
    const renamed = "https://www.xing.com/jobs/hamburg-lighthouse-keeper-123456789";
    const { job } = await jobs.create({ url: renamed, onDuplicate: "update" });
    expect(job).toMatchObject({ id, url: renamed, sources: [{ externalId: "123456789" }] });
    await expect(save({ url: renamed })).rejects.toMatchObject({
      cause: { code: "already_saved" },
    });
    const other = await save({ url: "https://jobs.example.com/1" });
    const told = {
      url: "https://jobs.example.com/1",
      board: "wellfound" as const,
      externalId: "42",
    };
    expect((await jobs.create({ ...told, onDuplicate: "update" })).job).toMatchObject({
      id: other.id,
      sources: [{ board: "wellfound", externalId: "42", url: "https://jobs.example.com/1" }],
    });
  });

  test("sees a repost: the same words at the same company under another address", async () => {
    const { save } = await start();
    const first = await save({ url: "https://a.example/1", descriptionText: longText });
    const second = await save({
      url: "https://a.example/2",
      title: "Lighthouse keeper (m/w/d)",
      company: "Lindenhof",
      descriptionHtml: `<p>${longText.toUpperCase()}</p>`,
    });
    expect(second.repostOf).toMatchObject({ id: first.id, title: "Lighthouse keeper" });
    const elsewhere = await save({ company: "Findling AG", descriptionText: longText });
    expect(elsewhere.repostOf).toBeNull();
    expect(elsewhere.likeness.map(({ reason }) => reason)).toEqual(["same_text", "same_text"]);
    const short = await save({ company: "Kurz", descriptionText: "Too short to tell" });
    const shortAgain = await save({
      company: "Kurz",
      title: "Other",
      descriptionText: "Too short to tell",
    });
    expect([short.repostOf, shortAgain.repostOf]).toEqual([null, null]);
  });

  test("makes one job of one posting, however many save it at once", async () => {
    const property = fc.asyncProperty(
      fc.array(fc.constantFrom("refuse" as const, "update" as const), {
        minLength: 2,
        maxLength: 5,
      }),
      fc.constantFrom(xing, "https://jobs.example.com/5"),
      async (ways, url) => {
        const { jobs } = await start();
        const made = await Promise.allSettled(
          ways.map((onDuplicate) => jobs.create({ title: "T", company: "C", url, onDuplicate })),
        );
        const { items } = await jobs.list({});
        expect(items).toHaveLength(1);
        const ids = made.flatMap((one) => (one.status === "fulfilled" ? [one.value.job.id] : []));
        expect(new Set(ids)).toEqual(new Set([items[0]?.id]));
        const fresh = made.filter((one) => one.status === "fulfilled" && !one.value.updated);
        expect(fresh).toHaveLength(1);
      },
    );
    await fc.assert(property, { numRuns: 8 });
  });

  test("stores any text that its schema takes", async () => {
    const { save } = await start();
    for (const text of [
      "\ud800 half",
      "a\u0000b",
      "\ufdfa".repeat(400),
      "𝕿\u202eevil",
      "%_\\'\"--",
    ]) {
      const job = await save({ descriptionText: text, descriptionHtml: `<p>${text}</p>` });
      expect(job.descriptionText.isWellFormed()).toBe(true);
    }
    const title = "\ufdfa".repeat(500);
    expect((await save({ title, company: "㌺㌠㌽㌋㌪".repeat(60) })).title).toBe(title);
    const many = Array.from({ length: 40_000 }, (_, at) => `w${(at * 7919).toString(36)}`).join(
      " ",
    );
    expect((await save({ descriptionText: many, notes: many.slice(0, 40_000) })).excerpt).not.toBe(
      "",
    );
  });
});
