import { describeOnEachEngine } from "@huntboard/db/testing";
import { beforeEach, expect, it } from "vitest";
import type { Stage } from "../applications/vocabulary.ts";
import type { Deps } from "../core/deps.ts";
import {
  createFakeClock,
  type FakeClock,
  makeDeps,
  makeUser,
  type TestUser,
} from "../testing/index.ts";

/** A Wednesday, noon in UTC. */
const now = Date.parse("2026-03-18T12:00:00Z");
const hour = 3_600_000;
const at = (hours: number) => new Date(now + hours * hour).toISOString();

describeOnEachEngine("what is next", (open) => {
  let deps: Deps;
  let user: TestUser;
  let clock: FakeClock;
  beforeEach(async () => {
    clock = createFakeClock({ start: now });
    deps = makeDeps({ db: (await open()).db, clock });
    user = await makeUser(deps);
  });
  const upcoming = () => user.caller.insights.upcoming({});

  async function plan(
    kind: "interview" | "follow_up" | "deadline",
    hours: number,
    more: { applicationId?: string; outcome?: string } = {},
  ): Promise<string> {
    const { id } = await user.caller.calendar.events.create({
      title: `A ${kind}`,
      kind,
      startTime: at(hours),
      endTime: at(hours + 1),
      timezone: "UTC",
      ...more,
    });
    return id;
  }

  async function track(stage: Stage, nextAction?: { text: string | null; dueAt: string }) {
    const { application } = await user.caller.applications.create({
      title: "Engineer",
      company: "Acme",
      stage,
      ...(nextAction ? { nextAction } : {}),
    });
    return application.id;
  }

  it("has today's interviews until they are over", async () => {
    await plan("interview", -3);
    const running = await plan("interview", -0.5);
    const later = await plan("interview", 3);
    await plan("interview", 13);
    const ids = async () => (await upcoming()).today.map(({ id }) => id);
    expect(await ids()).toEqual([running, later]);
    await clock.advance(hour);
    expect(await ids()).toEqual([later]);
  });

  it("has follow-ups of the calendar that nobody ticked off, for two weeks", async () => {
    const { steps, move } = user.caller.applications;
    const applicationId = await track("applied");
    const due = await plan("follow_up", -30, { applicationId });
    await plan("follow_up", -15 * 24);
    await plan("follow_up", -0.5);
    await plan("follow_up", -20, { outcome: "They answer tomorrow." });
    const closed = await track("applied");
    await plan("follow_up", -20, { applicationId: closed });
    await move({ id: closed, stage: "rejected" });
    expect((await upcoming()).followUps).toEqual([
      {
        id: due,
        title: "A follow_up",
        allDay: false,
        startTime: at(-30),
        startLocal: "2026-03-17T06:00:00",
        company: "Acme",
      },
    ]);
    const { id } = await steps.completeFollowUp({ id: due });
    expect((await upcoming()).followUps).toEqual([]);
    await steps.undo({ id });
    expect((await upcoming()).followUps).toHaveLength(1);
    await steps.completeFollowUp({ id: due });
    const moved = { startTime: at(24), endTime: at(25) };
    await user.caller.calendar.events.update({ id: due, patch: moved });
    await clock.advance(26 * hour);
    const again = (await upcoming()).followUps.map((followUp) => followUp.id);
    expect(again, "moved to a later day, it is to be done again").toContain(due);
  });

  it("says by when an offer is answered, and how many are not listed", async () => {
    const offer = await track("offer", { text: "Ask about notice", dueAt: at(48) });
    const [first] = (await upcoming()).offers;
    expect(first).toMatchObject({ id: offer, until: at(48), text: "Ask about notice" });
    await plan("deadline", 24, { applicationId: offer });
    expect((await upcoming()).offers[0]).toMatchObject({ until: at(24), text: null });
    await track("offer", { text: "Answer", dueAt: at(-24) });
    const { offers, overdue } = await upcoming();
    expect(offers[1], "of one whose step is overdue").toMatchObject({ until: null, text: null });
    expect(overdue).toHaveLength(1);
    for (let index = 0; index < 5; index += 1) await track("offer");
    const { offers: listed, more } = await upcoming();
    expect(listed).toHaveLength(5);
    expect(more).toEqual({ overdue: 0, followUps: 0, offers: 2, silent: 0 });
  });
});
