import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { beforeAll, expect, test } from "vitest";
import { longText, openJobsWorld } from "./testing/jobs-world.ts";
import { purgeRemovedJobs } from "./purge-removed-jobs.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

describeOnEachEngine("changing a job", (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  const start = () => openJobsWorld(database);

  test("changes what is given, says who set it, and counts the revision", async () => {
    const { save, jobs, clock } = await start();
    const { id } = await save({ salary: { min: 10, max: 20, currency: "EUR" }, notes: "Mine" });
    await clock.advance(1000);
    const job = await jobs.update({
      id,
      revision: 1,
      patch: { title: "Beekeeper", salary: null, url: "https://bees.example.com/1" },
    });
    expect(job).toMatchObject({
      title: "Beekeeper",
      company: "Lindenhof GmbH",
      salary: null,
      notes: "Mine",
      url: "https://bees.example.com/1",
      revision: 2,
      updatedAt: new Date(clock.now()).toISOString(),
      provenance: { title: { source: "typed", guessed: false } },
    });
    expect((await jobs.list({ search: "beekeeper" })).items).toHaveLength(1);
    expect((await jobs.list({ search: "lighthouse" })).items).toHaveLength(0);
  });

  test("is refused when somebody else was faster, with the job as it is now", async () => {
    const { save, jobs } = await start();
    const { id } = await save();
    await jobs.update({ id, patch: { notes: "Theirs" } });
    await expect(jobs.update({ id, revision: 1, patch: { notes: "Mine" } })).rejects.toMatchObject({
      cause: { code: "lost_update", details: { current: { id, notes: "Theirs", revision: 2 } } },
    });
    const two = await Promise.allSettled(
      ["a", "b"].map((notes) => jobs.update({ id, revision: 2, patch: { notes } })),
    );
    expect(two.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("does nothing for a patch of nothing", async () => {
    const { save, jobs } = await start();
    const { id, updatedAt } = await save();
    expect(await jobs.update({ id, patch: {} })).toMatchObject({ revision: 1, updatedAt });
  });

  test("takes no address that another job has, and gives one's own away", async () => {
    const { save, jobs } = await start();
    const first = await save({ url: "https://a.example/1" });
    const second = await save({ url: "https://a.example/2" });
    await expect(
      jobs.update({ id: second.id, patch: { url: "https://a.example/1/" } }),
    ).rejects.toMatchObject({
      cause: { code: "already_saved", details: { current: { id: first.id } } },
    });
    expect(await jobs.update({ id: first.id, patch: { url: null } })).toMatchObject({ url: null });
    const { url } = await jobs.update({ id: second.id, patch: { url: "https://a.example/1" } });
    expect(url).toBe("https://a.example/1");
  });

  test("what a person thinks of it can be said and taken back", async () => {
    const { save, jobs, deps, userId } = await start();
    const { id } = await save({ triage: "new" });
    const labels = async () =>
      (await deps.db.jobFeedback.findMany({ where: { userId } })).map(({ label }) => label);
    expect(await labels()).toEqual([]);
    expect((await jobs.triage({ id, triage: "dismissed" })).triage).toBe("dismissed");
    expect(await labels()).toEqual(["dismissed"]);
    expect((await jobs.list({})).items).toEqual([]);
    expect((await jobs.triage({ id, triage: "new" })).triage).toBe("new");
    expect(await labels()).toEqual([]);
    await jobs.triage({ id, triage: "saved" });
    expect(await labels()).toEqual(["saved"]);
  });

  test("is seen from the first time on, which changes nothing else", async () => {
    const { save, jobs, clock } = await start();
    const { id, updatedAt } = await save();
    await clock.advance(5000);
    const { seenAt } = await jobs.markSeen({ id });
    await clock.advance(5000);
    expect(await jobs.markSeen({ id })).toEqual({ id, seenAt });
    expect(await jobs.get({ id })).toMatchObject({ seenAt, updatedAt, revision: 1 });
  });

  test("comes back within 30 days after it was removed", async () => {
    const { save, jobs, clock, deps } = await start();
    // How it fits changes with time: it is not new any more.
    const { match: _match, ...before } = await save({ descriptionText: longText });
    const { id } = before;
    expect(await jobs.remove({ id })).toEqual({ id });
    await expect(jobs.get({ id })).rejects.toMatchObject({ cause: { code: "not_found" } });
    await expect(jobs.remove({ id })).rejects.toMatchObject({ cause: { code: "not_found" } });
    await clock.advance(29 * 86_400_000);
    await purgeRemovedJobs(deps);
    expect(await jobs.restore({ id })).toMatchObject(before);
    expect(await jobs.restore({ id })).toMatchObject(before);
    await jobs.remove({ id });
    await clock.advance(31 * 86_400_000);
    await purgeRemovedJobs(deps);
    await expect(jobs.restore({ id })).rejects.toMatchObject({ cause: { code: "not_found" } });
  });

  test("is not there for anybody else", async () => {
    const { save } = await start();
    const { id } = await save();
    const { jobs } = await start();
    for (const target of [id, nobody]) {
      const attempts = [
        () => jobs.get({ id: target }),
        () => jobs.update({ id: target, patch: { title: "x" } }),
        () => jobs.triage({ id: target, triage: "saved" }),
        () => jobs.markSeen({ id: target }),
        () => jobs.remove({ id: target }),
        () => jobs.restore({ id: target }),
        () => jobs.applyTo({ id: target }),
        () => jobs.recheck({ id: target }),
        () => jobs.unmerge({ id: target }),
      ];
      for (const attempt of attempts)
        await expect(attempt()).rejects.toMatchObject({
          message: "This job does not exist.",
          cause: { code: "not_found" },
        });
    }
  });

  test("counts what lists can be narrowed by", async () => {
    const { save, jobs } = await start();
    await save({ language: "de", url: "https://www.xing.com/jobs/a-b-111111111" });
    await save({ language: "de", triage: "new" });
    const { id } = await save({ language: "en" });
    await jobs.triage({ id, triage: "dismissed" });
    await jobs.remove({ id: (await save({ language: "fr" })).id });
    expect(await jobs.facets()).toEqual({
      total: 3,
      boards: [
        { kind: "generic", count: 2 },
        { kind: "xing", count: 1 },
      ],
      languages: [
        { code: "de", count: 2 },
        { code: "en", count: 1 },
      ],
      triage: { new: 1, saved: 1, dismissed: 1 },
    });
  });
});
