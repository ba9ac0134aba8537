import { describeOnEachEngine } from "@huntboard/db/testing";
import { expect, test } from "vitest";
import { keepJobs } from "./keep-jobs.ts";
import { openJobsWorld } from "./testing/jobs-world.ts";

describeOnEachEngine("looking after jobs", (open) => {
  test("purges and plans, and does no harm twice", async () => {
    const database = await open();
    const { save, jobs, clock, deps } = await openJobsWorld(database);
    const kept = await save({ url: "https://a.example/1", route: "url", outcome: "ok" });
    const removed = await save();
    await jobs.remove({ id: removed.id });
    await clock.advance(31 * 86_400_000);
    await keepJobs(deps);
    await keepJobs(deps);
    const planned = await deps.db.job.findMany({ where: { nextCheckAt: { not: null } } });
    expect(planned.map(({ id }) => id)).toEqual([kept.id]);
    expect(await deps.db.job.count()).toBe(1);
  });
});
