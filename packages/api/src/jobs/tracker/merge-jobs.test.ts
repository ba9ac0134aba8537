import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { RouterInputs } from "../../index.ts";
import type { JobDetail } from "../schemas.ts";
import { purgeRemovedJobs } from "./purge-removed-jobs.ts";
import { longText, openJobsWorld } from "./testing/jobs-world.ts";

type Fields = RouterInputs["jobs"]["create"];

const known: Fields = {
  title: "Lighthouse keeper",
  company: "Lindenhof GmbH",
  locations: [{ text: "Berlin", city: "Berlin", country: "DE" }],
  remote: "remote",
  employmentTypes: ["FULL_TIME"],
  postedAt: "2026-02-01",
  validThrough: "2026-05-01",
  salary: { min: 1000, currency: "EUR", period: "month" },
  equity: { max: 0.5 },
  descriptionText: `${longText}\nWe want Python.`,
  language: "en",
  skills: ["Rust", "Pottery"],
  notes: "My own words",
};

/** What a job may know, each field there or not. */
const fields: fc.Arbitrary<Fields> = fc
  .subarray(Object.keys(known))
  .map((names) =>
    Object.fromEntries(Object.entries(known).filter(([name]) => names.includes(name))),
  );

describeOnEachEngine("merging jobs", (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  const start = () => openJobsWorld(database);

  test("leaves one job with all sources, filled where it was empty", async () => {
    const { save, jobs } = await start();
    const stays = await save({ url: "https://a.example/1", title: "Keeper", notes: "Mine" });
    const goes = await save({
      url: "https://www.xing.com/jobs/keeper-987654321",
      title: "Lighthouse keeper (m/w/d)",
      descriptionText: longText,
      remote: "onsite",
      notes: "Theirs",
    });
    const merged = await jobs.merge({ id: stays.id, otherId: goes.id });
    expect(merged).toMatchObject({
      id: stays.id,
      title: "Keeper",
      notes: "Mine",
      remote: "onsite",
      descriptionText: longText,
      board: "generic",
      url: "https://a.example/1",
      merged: [{ id: goes.id, title: "Lighthouse keeper (m/w/d)" }],
    });
    expect(merged.sources.map(({ board }) => board)).toEqual(["generic", "xing"]);
    expect((await jobs.list({})).items.map(({ id }) => id)).toEqual([stays.id]);
    expect((await jobs.list({ boards: ["xing"] })).items).toHaveLength(1);
    await expect(jobs.get({ id: goes.id })).rejects.toMatchObject({ cause: { code: "not_found" } });
    await expect(save({ url: "https://www.xing.com/jobs/keeper-987654321" })).rejects.toMatchObject(
      { cause: { details: { current: { id: stays.id } } } },
    );
  });

  test("is taken back exactly, whatever both knew", async () => {
    const property = fc.asyncProperty(
      fields,
      fields,
      fc.boolean(),
      async (one, other, byRestore) => {
        const { jobs, deps, userId } = await start();
        const sources = () =>
          deps.db.jobSource.findMany({ where: { userId }, orderBy: { id: "asc" } });
        const stays = (await jobs.create({ ...one, url: "https://a.example/1" })).job;
        const goes = (await jobs.create({ ...other, url: "https://b.example/2" })).job;
        const before = [withoutTimes(goes), withoutTimes(await jobs.get({ id: stays.id }))];
        const sourcesBefore = await sources();
        await jobs.merge({ id: stays.id, otherId: goes.id });
        const parted = await (byRestore ? jobs.restore : jobs.unmerge)({ id: goes.id });

        expect([withoutTimes(parted), withoutTimes(await jobs.get({ id: stays.id }))]).toEqual(
          before,
        );
        expect(await sources()).toEqual(sourcesBefore);
        const search = "lighthouse lindenhof berlin pottery python";
        const found = await jobs.list({ search: search.replaceAll(" ", " or ") });
        const findable = [stays, goes].filter(
          ({ title, company, locations, skills, descriptionText }) =>
            [title, company, descriptionText].some((text) => text !== "") ||
            locations.length + skills.length > 0,
        );
        expect(found.items.map(({ id }) => id).toSorted()).toEqual(
          findable.map(({ id }) => id).toSorted(),
        );
      },
    );
    await fc.assert(property, { numRuns: 12 });
  });

  test("keeps what was changed since when it is taken back", async () => {
    const { save, jobs } = await start();
    const stays = await save({ url: "https://a.example/1" });
    const goes = await save({ remote: "remote", descriptionText: longText });
    await jobs.merge({ id: stays.id, otherId: goes.id });
    await jobs.update({ id: stays.id, patch: { remote: "hybrid" } });
    await jobs.unmerge({ id: goes.id });
    expect(await jobs.get({ id: stays.id })).toMatchObject({
      remote: "hybrid",
      descriptionText: "",
      merged: [],
    });
  });

  test("keeps the application of either, and gives it back", async () => {
    const { save, jobs } = await start();
    const stays = await save();
    const goes = await save();
    const { applicationId } = await jobs.applyTo({ id: goes.id });
    const merged = await jobs.merge({ id: stays.id, otherId: goes.id });
    expect(merged.application?.id).toBe(applicationId);
    expect((await jobs.unmerge({ id: goes.id })).application?.id).toBe(applicationId);
    const { application } = await jobs.get({ id: stays.id });
    expect(application).toBeNull();
    const own = await jobs.applyTo({ id: stays.id });
    const again = await jobs.merge({ id: stays.id, otherId: goes.id });
    expect(again.application?.id).toBe(own.applicationId);
  });

  test("is undone from the outside in", async () => {
    const { save, jobs } = await start();
    const [a, b, c] = [
      await save({ title: "A" }),
      await save({ title: "B" }),
      await save({ title: "C" }),
    ];
    await jobs.merge({ id: b.id, otherId: c.id });
    await jobs.merge({ id: a.id, otherId: b.id });
    await expect(jobs.unmerge({ id: c.id })).rejects.toMatchObject({
      cause: { code: "invalid_input" },
    });
    await jobs.unmerge({ id: b.id });
    await jobs.unmerge({ id: c.id });
    expect((await jobs.list({})).items.map(({ title }) => title).toSorted()).toEqual([
      "A",
      "B",
      "C",
    ]);
  });

  test("is refused with itself, and with what is not there", async () => {
    const { save, jobs } = await start();
    const { id } = await save();
    const removed = await save();
    await jobs.remove({ id: removed.id });
    const foreign = await (await start()).save();
    await expect(jobs.merge({ id, otherId: id })).rejects.toMatchObject({
      cause: { code: "invalid_input" },
    });
    for (const otherId of [removed.id, foreign.id]) {
      await expect(jobs.merge({ id, otherId })).rejects.toMatchObject({
        cause: { code: "not_found" },
      });
      await expect(jobs.merge({ id: otherId, otherId: id })).rejects.toMatchObject({
        cause: { code: "not_found" },
      });
    }
    await expect(jobs.unmerge({ id })).rejects.toMatchObject({ cause: { code: "invalid_input" } });
  });

  test("lasts as long as the job that stayed", async () => {
    const { save, jobs, clock, deps, userId } = await start();
    const left = () => deps.db.job.count({ where: { userId } });
    const [stays, goes] = [await save(), await save()];
    await jobs.merge({ id: stays.id, otherId: goes.id });
    await clock.advance(60 * 86_400_000);
    await purgeRemovedJobs(deps);
    expect(await left()).toBe(2);
    await jobs.remove({ id: stays.id });
    await clock.advance(60 * 86_400_000);
    await purgeRemovedJobs(deps);
    expect(await left()).toBe(0);
  });

  test("lasts as long as the last of those it went into, one by one", async () => {
    const { save, jobs, clock, deps } = await start();
    const [a, b, c] = [await save(), await save(), await save()];
    await jobs.merge({ id: b.id, otherId: c.id });
    await jobs.merge({ id: a.id, otherId: b.id });
    await clock.advance(60 * 86_400_000);
    expect(await purgeRemovedJobs(deps)).toBe(0);
    await jobs.unmerge({ id: b.id });
    expect((await jobs.unmerge({ id: c.id })).id).toBe(c.id);
    await jobs.merge({ id: b.id, otherId: c.id });
    await jobs.merge({ id: a.id, otherId: b.id });
    await jobs.remove({ id: a.id });
    await clock.advance(29 * 86_400_000);
    expect(await purgeRemovedJobs(deps)).toBe(0);
    await clock.advance(2 * 86_400_000);
    expect(await purgeRemovedJobs(deps)).toBe(3);
  });
});

function withoutTimes({ revision: _revision, updatedAt: _updatedAt, ...job }: JobDetail) {
  return job;
}
