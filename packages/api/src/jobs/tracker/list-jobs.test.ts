import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { RouterInputs } from "../../index.ts";
import type { JobItem } from "../schemas.ts";
import { type JobsWorld, openJobsWorld } from "./testing/jobs-world.ts";

type Query = RouterInputs["jobs"]["list"];

const sorts = ["createdAt", "postedAt", "match", "relevance"] as const;

// Few values, so that there are ties.
const row = fc.record({
  title: fc.constantFrom("Keeper", "Keeper of keepers", "Light"),
  descriptionText: fc.constantFrom("Keeper", "A keeper keeps", "keeper of light"),
  postedAt: fc.constantFrom("2026-02-01", "2026-02-01T10:00:00Z", "2026-02-02", null),
  scored: fc.constantFrom(0.5, 0.25, null),
  wait: fc.nat({ max: 1 }),
});

describeOnEachEngine("the list of jobs", (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  const start = () => openJobsWorld(database);

  async function readAll({ jobs }: JobsWorld, query: Query): Promise<JobItem[]> {
    const all: JobItem[] = [];
    let cursor: string | undefined;
    do {
      const page = await jobs.list({ ...query, cursor });
      all.push(...page.items);
      // A page that does not go on would go on for ever.
      expect(all.length).toBeLessThan(100);
      expect((page.nextCursor ?? "").length).toBeLessThanOrEqual(500);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return all;
  }

  test("pages of any size say the same as one long list, for every order", async () => {
    const property = fc.asyncProperty(
      fc.array(row, { maxLength: 9 }),
      fc.integer({ min: 1, max: 4 }),
      async (rows, limit) => {
        const world = await start();
        for (const { wait, scored: _scored, ...fields } of rows) {
          await world.clock.advance(wait * 1000);
          await world.jobs.create({ company: "Lindenhof", language: "en", ...fields });
        }
        for (const sort of sorts) {
          const query = sort === "relevance" ? { sort, search: "keeper" } : { sort };
          const whole = await readAll(world, { ...query, limit: 100 });
          const paged = await readAll(world, { ...query, limit });
          expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
          expect(whole).toHaveLength(rows.length);
        }
      },
    );
    await fc.assert(property, { numRuns: 6 });
  });

  test("a page begins after the one before, whatever was added or moved meanwhile", async () => {
    const world = await start();
    const made = [];
    for (let number = 0; number < 5; number += 1) made.push(await world.save());
    const first = await world.jobs.list({ limit: 2 });
    await world.save();
    await world.jobs.triage({ id: made[2]?.id ?? "", triage: "dismissed" });
    const rest = await world.jobs.list({ limit: 10, cursor: first.nextCursor ?? "" });
    expect(first.items.map(({ id }) => id)).toEqual([made[4]?.id, made[3]?.id]);
    expect(rest.items.map(({ id }) => id)).toEqual([made[1]?.id, made[0]?.id]);
    // What was removed or merged leaves no hole in a page.
    await world.jobs.remove({ id: made[4]?.id ?? "" });
    await world.jobs.merge({ id: made[0]?.id ?? "", otherId: made[3]?.id ?? "" });
    const whole = await world.jobs.list({ limit: 3 });
    expect(whole.items).toHaveLength(3);
    expect(whole.nextCursor).toBeNull();
  });

  test("is in the order that is asked for, those without the key last", async () => {
    const world = await start();
    const [a, b, c] = [
      await world.save({ title: "A", postedAt: null }),
      await world.save({ title: "B", postedAt: "2026-01-05" }),
      await world.save({ title: "C", postedAt: "2026-01-05T08:00:00Z" }),
    ];
    const order = async (query: Query) =>
      (await world.jobs.list(query)).items.map(({ title }) => title);
    expect(await order({})).toEqual(["C", "B", "A"]);
    expect(await order({ sort: "postedAt" })).toEqual(["C", "B", "A"]);
    for (const [id, score] of [
      [a.id, 0.9],
      [b.id, 0.1],
      [c.id, 0.5],
    ] as const)
      await world.deps.db.jobMatch.update({ where: { jobId: id }, data: { score } });
    expect(await order({ sort: "match" })).toEqual(["A", "C", "B"]);
  });

  test("is narrowed by every filter", async () => {
    const world = await start();
    const { save, jobs } = world;
    const full = await save({
      title: "Full",
      company: "Größe GmbH & Co. KG",
      url: "https://www.xing.com/jobs/full-222222222",
      route: "url",
      outcome: "ok",
      remote: "remote",
      employmentTypes: ["FULL_TIME", "INTERN"],
      language: "de",
      locations: [{ text: "Zürich, Schweiz", city: "Zürich", country: "CH" }],
      salary: { min: 5000, max: 6000, currency: "CHF", period: "month" },
      postedAt: "2026-02-27",
      triage: "new",
    });
    const bare = await save({ title: "Bare", language: null });
    const gone = await save({ title: "Gone" });
    await jobs.triage({ id: gone.id, triage: "dismissed" });
    await jobs.applyTo({ id: bare.id });
    await jobs.markSeen({ id: bare.id });
    const found = async (query: Query) => (await jobs.list(query)).items.map(({ title }) => title);
    const onlyFull: Query[] = [
      { boards: ["xing", "wellfound"] },
      { triage: ["new"] },
      { availability: "open" },
      { remote: ["remote"] },
      { employmentTypes: ["INTERN", "CONTRACTOR"] },
      { languages: ["de", "fr"] },
      { company: "grosse" },
      { company: "Größe GmbH" },
      { location: "zurich" },
      { location: "schweiz zürich" },
      { salaryMin: 72_000 },
      { postedWithinDays: 5 },
      { applied: false },
      { unseen: true },
    ];
    for (const query of onlyFull)
      expect(await found(query), `for ${JSON.stringify(query)}`).toEqual(["Full"]);
    const neither: Query[] = [
      { salaryMin: 72_001 },
      { postedWithinDays: 2 },
      { location: "100%" },
      { company: "_" },
      { boards: ["wellfound"] },
    ];
    for (const query of neither)
      expect(await found(query), `for ${JSON.stringify(query)}`).toEqual([]);
    expect(await found({ applied: true })).toEqual(["Bare"]);
    expect(await found({ unseen: false })).toEqual(["Bare"]);
    expect(await found({ triage: ["dismissed"] })).toEqual(["Gone"]);
    expect(await found({ boards: [], triage: [], remote: [] })).toEqual(["Bare", "Full"]);
    const bands = ["strong", "good", "stretch", "weak", "unknown"] as const;
    expect(await found({ bands: [...bands] })).toHaveLength(2);
    const others = bands.filter((band) => band !== full.match?.band && band !== bare.match?.band);
    expect(await found({ bands: others })).toEqual([]);
  });

  test("says of each job what else there is", async () => {
    const { save, jobs, caller } = await start();
    const { application: earlier } = await caller.applications.create({
      title: "Intern",
      company: "Lindenhof",
      stage: "applied",
    });
    const [first, second] = [await save(), await save({ company: "Elsewhere" })];
    await jobs.companies.block({ name: "ELSEWHERE inc." });
    const { applicationId } = await jobs.applyTo({ id: first.id, stage: "applied" });
    const { items } = await jobs.list({});
    expect(items).toMatchObject([
      { id: second.id, companyBlocked: true, appliedBefore: null, application: null },
      {
        id: first.id,
        companyBlocked: false,
        application: { id: applicationId, stage: "applied", status: "Applied" },
        appliedBefore: { id: earlier.id, title: "Intern", appliedAt: earlier.appliedAt },
      },
    ]);
    await caller.applications.remove({ id: applicationId });
    expect((await jobs.list({})).items[1]).toMatchObject({ application: null });
  });

  test("says of each job how it fits, as things are now", async () => {
    const { save, jobs } = await start();
    const { id, match } = await save({ title: "Python developer", descriptionText: "Python." });
    expect(match?.hiddenBy).toBeNull();
    await jobs.companies.block({ name: "Lindenhof" });
    expect((await jobs.list({})).items[0]?.match?.hiddenBy).toBe("blocked_company");
    expect((await jobs.triage({ id, triage: "dismissed" })).match).not.toBeNull();
  });

  test("refuses what is no cursor of it", async () => {
    const { jobs } = await start();
    const cursor = (...values: unknown[]) =>
      Buffer.from(JSON.stringify(values)).toString("base64url");
    const id = "00000000-0000-7000-8000-000000000000";
    const odd: [(typeof sorts)[number], string][] = [
      ["createdAt", "x"],
      ["createdAt", cursor("createdAt", "yesterday", id)],
      ["createdAt", cursor("postedAt", "2026-01-01", id)],
      ["createdAt", cursor("createdAt", "+275760-09-13T00:00:00.000Z", id)],
      ["createdAt", cursor("createdAt", id)],
      ["postedAt", cursor("postedAt", "a\u0000", id)],
      ["postedAt", cursor("postedAt", "2026", "x")],
      ["match", cursor("match", "0x10", id)],
      ["match", cursor("match", "1e999", id)],
      ["match", cursor("match", "NaN", id)],
    ];
    for (const [sort, value] of odd)
      await expect(jobs.list({ sort, cursor: value }), `cursor ${value}`).rejects.toMatchObject({
        cause: { code: "invalid_input", details: { fields: [{ field: "cursor" }] } },
      });
    for (const [sort, value] of [
      ["match", cursor("match", "1e-999", id)],
      ["match", cursor("match", id)],
      ["postedAt", cursor("postedAt", id)],
    ] as const)
      expect(await jobs.list({ sort, cursor: value })).toMatchObject({ items: [] });
  });
});
