import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { beforeAll, expect, test } from "vitest";
import { openJobsWorld } from "./testing/jobs-world.ts";

describeOnEachEngine("applying to a job", (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  const start = () => openJobsWorld(database);

  test("makes an application of what is known, and links it", async () => {
    const { save, jobs, caller, clock } = await start();
    const { id } = await save({
      title: "T".repeat(400),
      url: "https://www.xing.com/jobs/x-444444444",
      locations: [
        { text: "Berlin, Germany", city: "Berlin" },
        { text: "", city: "Lyon" },
      ],
      remote: "hybrid",
      salary: { min: 50_000, max: null, currency: "EUR", period: "year", guessed: true },
      triage: "new",
    });
    await clock.advance(1000);
    const { job, applicationId } = await jobs.applyTo({ id, stage: "applied" });
    expect(job).toMatchObject({
      triage: "saved",
      application: { id: applicationId, stage: "applied", status: "Applied" },
    });
    const application = await caller.applications.get({ id: applicationId });
    expect(application).toMatchObject({
      title: "T".repeat(300),
      company: "Lindenhof GmbH",
      url: job.url,
      location: "Berlin, Germany; Lyon",
      remote: "hybrid",
      salary: { min: 50_000, max: null, currency: "EUR", period: "year" },
      source: "XING",
      stage: "applied",
      appliedAt: new Date(clock.now()).toISOString(),
    });
    const { application: elsewhere } = await jobs
      .applyTo({ id: (await save({ url: "https://www.jobs.example.com/1" })).id })
      .then(({ applicationId: made }) => caller.applications.get({ id: made }))
      .then((made) => ({ application: made }));
    expect(elsewhere).toMatchObject({
      source: "jobs.example.com",
      stage: "saved",
      appliedAt: null,
    });
  });

  test("makes one, however often and however fast it is clicked", async () => {
    const { save, jobs, caller } = await start();
    const { id } = await save();
    const made = await Promise.all([1, 2, 3].map(() => jobs.applyTo({ id })));
    const again = await jobs.applyTo({ id, stage: "applied" });
    expect(new Set([...made, again].map(({ applicationId }) => applicationId)).size).toBe(1);
    expect((await caller.applications.list({})).items).toHaveLength(1);
    expect(again.job.application?.stage).toBe("saved");
  });

  test("makes another one after the first was removed", async () => {
    const { save, jobs, caller } = await start();
    const { id } = await save();
    const first = await jobs.applyTo({ id });
    await caller.applications.remove({ id: first.applicationId });
    const second = await jobs.applyTo({ id });
    expect(second.applicationId).not.toBe(first.applicationId);
    expect(second.applicationId).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-/u,
    );
    expect(second.job.application?.id).toBe(second.applicationId);
  });

  test("is refused for a job to complete, by what it lacks", async () => {
    const { jobs, caller } = await start();
    const { job } = await jobs.create({ title: "Only a title" });
    await expect(jobs.applyTo({ id: job.id })).rejects.toMatchObject({
      cause: { code: "invalid_input", details: { fields: [{ field: "company" }] } },
    });
    expect((await caller.applications.list({})).items).toEqual([]);
  });

  test("counts as more than saving", async () => {
    const { save, jobs, deps, userId } = await start();
    const { id } = await save();
    await jobs.applyTo({ id });
    await jobs.triage({ id, triage: "saved" });
    expect(
      await deps.db.jobFeedback.findMany({ where: { userId }, select: { label: true } }),
    ).toEqual([{ label: "applied" }]);
  });
});

describeOnEachEngine("blocked companies", (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });

  test("are blocked once, whatever they are called, and let go again", async () => {
    const { jobs } = await openJobsWorld(database);
    const block = await jobs.companies.block({ name: "Findling AG" });
    expect(await jobs.companies.block({ name: "FINDLING" })).toEqual(block);
    await jobs.companies.block({ name: "Acme" });
    const names = async () => (await jobs.companies.blocked()).map(({ name }) => name);
    expect(await names()).toEqual(["Acme", "Findling AG"]);
    const other = await openJobsWorld(database);
    await expect(other.jobs.companies.unblock({ id: block.id })).rejects.toMatchObject({
      cause: { code: "not_found" },
    });
    expect(await jobs.companies.unblock({ id: block.id })).toEqual({ id: block.id });
    expect(await names()).toEqual(["Acme"]);
    expect(await other.jobs.companies.blocked()).toEqual([]);
  });
});
