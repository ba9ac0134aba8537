import { describeOnEachEngine } from "@huntboard/db/testing";
import { beforeEach, expect, it } from "vitest";
import type { Stage } from "../applications/vocabulary.ts";
import type { Deps } from "../core/deps.ts";
import { createFakeClock, makeDeps, makeUser, type TestUser } from "../testing/index.ts";

/** A Wednesday, noon in UTC. */
const now = Date.parse("2026-03-18T12:00:00Z");
const day = 86_400_000;
const ago = (days: number) => new Date(now - days * day).toISOString();

describeOnEachEngine("follow-ups", (open) => {
  let deps: Deps;
  let user: TestUser;
  beforeEach(async () => {
    deps = makeDeps({ db: (await open()).db, clock: createFakeClock({ start: now }) });
    user = await makeUser(deps);
    await user.caller.insights.goals.create({
      kind: "follow_ups",
      title: "Two a week",
      target: 2,
      period: "week",
      startsOn: "2026-03-01",
    });
  });

  /** What the goal and the effort balance count; they must agree. */
  async function counted(): Promise<number | undefined> {
    const { insights } = user.caller;
    const [[goal], { detail }] = await Promise.all([
      insights.goals.list({}),
      insights.applicationStats({ weeks: 1, detail: "effort" }),
    ]);
    expect(detail).toMatchObject({ of: "effort", followedUp: goal?.progress.done });
    return goal?.progress.done;
  }

  async function track(stage: Stage): Promise<string> {
    const { application } = await user.caller.applications.create({
      title: "Engineer",
      company: "Acme",
      stage,
      occurredAt: ago(9),
      nextAction: { text: "Call back", dueAt: ago(1) },
    });
    return application.id;
  }

  async function plan(days: number, more: { outcome?: string; applicationId?: string } = {}) {
    const { id } = await user.caller.calendar.events.create({
      title: "Follow up with Acme",
      kind: "follow_up",
      startTime: ago(days),
      endTime: ago(days - 0.01),
      timezone: "UTC",
      ...more,
    });
    return id;
  }

  it("are next steps ticked off after applying, until that is taken back", async () => {
    const { steps, get } = user.caller.applications;
    const id = await track("interviewing");
    expect(await counted()).toBe(0);
    const { step, application } = await steps.complete({ id });
    expect(application.nextAction).toEqual({ text: null, dueAt: null });
    expect(await counted()).toBe(1);
    expect((await user.caller.insights.activity({ kinds: ["step"] })).items).toMatchObject([
      { id: step.id, text: "Done: Call back", application: { id }, event: null },
    ]);
    await steps.undo({ id: step.id });
    expect(await counted()).toBe(0);
    expect((await get({ id })).nextAction).toEqual({ text: "Call back", dueAt: ago(1) });
    expect((await user.caller.insights.activity({ kinds: ["step"] })).items).toEqual([]);
  });

  it("are none before applying, and none when the step was only cleared", async () => {
    const id = await track("saved");
    await user.caller.applications.steps.complete({ id });
    expect(await counted()).toBe(0);
    await user.caller.applications.move({ id, stage: "applied", occurredAt: ago(2) });
    expect(await counted(), "with the history corrected").toBe(1);
    const other = await track("applied");
    await user.caller.applications.update({ id: other, patch: { nextAction: null } });
    expect(await counted()).toBe(1);
    await user.caller.applications.remove({ id });
    expect(await counted()).toBe(0);
  });

  it("leave a step alone that was planned meanwhile, and are not done twice", async () => {
    const { steps, update, get } = user.caller.applications;
    const id = await track("applied");
    const { step } = await steps.complete({ id });
    await expect(steps.complete({ id })).rejects.toMatchObject({
      message: "This step was done or taken away meanwhile.",
    });
    await update({ id, patch: { nextAction: { text: "Write to Sara" } } });
    await steps.undo({ id: step.id });
    expect((await get({ id })).nextAction.text).toBe("Write to Sara");
    await expect(steps.undo({ id: step.id })).rejects.toMatchObject({
      message: "This step does not exist.",
    });
  });

  it("are events that took place: ticked off, or with an outcome, and not called off", async () => {
    const { completeFollowUp, undo } = user.caller.applications.steps;
    const { events } = user.caller.calendar;
    const planned = await plan(1);
    expect(await counted(), "of one that is merely over").toBe(0);
    const step = await completeFollowUp({ id: planned });
    expect((await completeFollowUp({ id: planned })).id).toBe(step.id);
    expect(await counted()).toBe(1);
    expect((await user.caller.insights.activity({ kinds: ["step"] })).items).toMatchObject([
      { text: "Followed up", event: { id: planned } },
    ]);
    await events.update({ id: planned, patch: { outcome: "They decide on Friday." } });
    expect(await counted(), "still once").toBe(1);
    await undo({ id: step.id });
    expect(await counted(), "by its outcome").toBe(1);
    await deps.db.calendarEvent.update({
      where: { id: planned },
      data: { syncStatus: "remote_cancelled" },
    });
    expect(await counted()).toBe(0);
    const ahead = await plan(-1, { outcome: "Will be fine" });
    expect(await counted(), "of what is ahead").toBe(0);
    await events.remove({ id: ahead });
    const interview = await user.caller.calendar.events.create({
      title: "Interview",
      kind: "interview",
      startTime: ago(1),
      endTime: ago(0.9),
      timezone: "UTC",
    });
    await expect(completeFollowUp({ id: interview.id })).rejects.toMatchObject({
      message: expect.stringContaining("Only a follow-up"),
    });
  });
});
