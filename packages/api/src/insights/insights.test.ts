import { describeOnEachEngine } from "@huntboard/db/testing";
import { beforeEach, expect, it } from "vitest";
import type { Deps } from "../core/deps.ts";
import type { Stage } from "../applications/vocabulary.ts";
import {
  createFakeClock,
  type FakeClock,
  makeDeps,
  makeUser,
  type TestUser,
} from "../testing/index.ts";

/** A Wednesday, noon in UTC. */
const now = Date.parse("2026-03-18T12:00:00Z");
const day = 86_400_000;
const ago = (days: number) => new Date(now - days * day).toISOString();

describeOnEachEngine("insights", (open) => {
  let deps: Deps;
  let user: TestUser;
  let clock: FakeClock;
  beforeEach(async () => {
    clock = createFakeClock({ start: now });
    deps = makeDeps({ db: (await open()).db, clock });
    user = await makeUser(deps);
  });

  /** An application with the given history: each stage so many days ago. */
  async function track(
    history: [stage: Stage, days: number][],
    more: { source?: string; nextAction?: { text: string; dueAt: string } } = {},
  ): Promise<string> {
    const [first, ...rest] = history;
    const { application } = await user.caller.applications.create({
      title: "Engineer",
      company: "Acme",
      stage: first?.[0] ?? "saved",
      occurredAt: ago(first?.[1] ?? 0),
      ...more,
    });
    for (const [stage, days] of rest)
      await user.caller.applications.move({ id: application.id, stage, occurredAt: ago(days) });
    return application.id;
  }

  it("count each application once, at its furthest", async () => {
    await track([["saved", 3]]);
    await track([
      ["applied", 20],
      ["interviewing", 10],
      ["rejected", 5],
    ]);
    await track([
      ["applied", 20],
      ["interviewing", 15],
      ["interviewing", 10],
    ]);
    await track([["applied", 40]]);
    const overview = await user.caller.insights.statusOverview({});
    expect(overview.total).toBe(4);
    expect(overview.counts).toContainEqual({ stage: "rejected", count: 1 });
    expect(overview.funnel.map(({ reached }) => reached)).toEqual([3, 2, 0, 0]);
    expect(overview.ghosted).toBe(1);
    const recent = await user.caller.insights.statusOverview({ days: 30 });
    expect(recent.funnel[0]?.reached).toBe(2);
  });

  it("lead to lists of as many", async () => {
    await user.caller.account.updateProfile({ timeZone: "America/New_York" });
    await track([["saved", 3]]);
    await track([
      ["applied", 400],
      ["interviewing", 380],
    ]);
    await track([["interviewing", 5]]);
    await track([
      ["applied", 20],
      ["interviewing", 10],
      ["rejected", 5],
    ]);
    const quiet = [await track([["applied", 60]]), await track([["applied", 9]])];
    for (const id of quiet)
      await deps.db.application.update({
        where: { id },
        data: { updatedAt: new Date(now - 20 * day), stageChangedAt: new Date(now - 20 * day) },
      });
    const { insights, applications } = user.caller;
    const found = async (input: Parameters<typeof applications.list>[0]) =>
      (await applications.list(input)).items.length;
    for (const days of [undefined, 30]) {
      const overview = await insights.statusOverview({ days, ghostedAfter: 14 });
      const { funnel, ghosted, silent, since } = overview;
      expect([ghosted, silent]).toEqual(days ? [1, 2] : [2, 2]);
      const inPeriod = since.period === null ? {} : { since: since.period };
      for (const { stage, reached } of funnel)
        expect(await found({ ...inPeriod, reached: stage })).toBe(reached);
      expect(await found({ ...inPeriod, unansweredSince: since.ghosted })).toBe(ghosted);
      expect(await found({ silentSince: since.silent })).toBe(silent);
    }
    const { from, applied, conversion } = await insights.applicationStats({ weeks: 4 });
    expect(applied.n).toBe(2);
    expect(await found({ appliedSince: from })).toBe(applied.n);
    for (const { to, reached } of conversion)
      expect(await found({ appliedSince: from, reached: to })).toBe(reached);
  });

  it("follow corrections and removals of the history", async () => {
    const id = await track([
      ["applied", 20],
      ["interviewing", 10],
    ]);
    const { history } = await user.caller.applications.get({ id });
    const interview = history.find(({ stage }) => stage === "interviewing");
    await user.caller.applications.history.remove({ id: interview?.id ?? "" });
    const { funnel } = await user.caller.insights.statusOverview({});
    expect(funnel.map(({ reached }) => reached)).toEqual([1, 0, 0, 0]);
    const stats = await user.caller.insights.applicationStats({});
    expect(stats.responseRate).toEqual({ value: 0, n: 1, before: null });
  });

  it("tell the response rate of those old enough, with its number and the time before", async () => {
    await track([
      ["applied", 20],
      ["interviewing", 10],
    ]);
    await track([
      ["applied", 16],
      ["rejected", 12],
    ]);
    await track([["applied", 18]]);
    await track([["applied", 2]]);
    await track([
      ["applied", 100],
      ["rejected", 98],
    ]);
    const stats = await user.caller.insights.applicationStats({ weeks: 12 });
    expect(stats.applied).toEqual({ value: 4, n: 4, before: 1 });
    expect(stats.responseRate.n).toBe(3);
    expect(stats.responseRate.value).toBeCloseTo(2 / 3);
    expect(stats.responseRate.before).toBe(1);
    expect(stats.interviewRate.value).toBeCloseTo(1 / 3);
    expect(stats.daysToFirstResponse).toEqual({ value: 7, n: 2, before: 2, open: 2 });
    expect(stats.conversion[0]).toEqual({ from: "applied", to: "interviewing", of: 4, reached: 1 });
  });

  it("count weeks in the person's zone", async () => {
    // Monday 01:00 in Auckland is still Sunday in UTC.
    await user.caller.account.updateProfile({ timeZone: "Pacific/Auckland" });
    await user.caller.applications.create({
      title: "Engineer",
      company: "Acme",
      stage: "applied",
      occurredAt: "2026-03-15T12:00:00Z",
    });
    const { perWeek } = await user.caller.insights.applicationStats({ weeks: 2 });
    expect(perWeek).toEqual([
      { week: "2026-03-09", applied: 0 },
      { week: "2026-03-16", applied: 1 },
    ]);
  });

  it("tell the time in each stage, with those that still stand there", async () => {
    await track([
      ["applied", 20],
      ["interviewing", 14],
      ["rejected", 10],
    ]);
    await track([["applied", 10]]);
    await track([["saved", 4]]);
    const { detail } = await user.caller.insights.applicationStats({ detail: "stages" });
    expect(detail?.of === "stages" && detail.stages).toEqual([
      // Never applied for, and up to the beginning of this day.
      { stage: "saved", medianDays: 3.5, n: 1, open: 1 },
      // Six days, and nine and a half up to the beginning of this day.
      { stage: "applied", medianDays: 7.75, n: 2, open: 1 },
      { stage: "interviewing", medianDays: 4, n: 1, open: 0 },
    ]);
  });

  it("are the same all day while nothing changes, and other ones on the next", async () => {
    const id = await track([["applied", 30]]);
    await deps.db.application.update({
      where: { id },
      data: { updatedAt: new Date(now - 14 * day) },
    });
    const look = async () => {
      const { insights } = user.caller;
      const [overview, stats, upcoming] = await Promise.all([
        insights.statusOverview({}),
        insights.applicationStats({ detail: "stages" }),
        insights.upcoming({}),
      ]);
      const { detail } = stats;
      const days = detail?.of === "stages" ? detail.stages[0]?.medianDays : undefined;
      return [overview.ghosted, days, upcoming.silent.length];
    };
    // Thirty days and two weeks are over at noon, which counts from the next day on.
    expect(await look()).toEqual([0, 29.5, 0]);
    await clock.advance(11 * 60 * 60_000);
    expect(await look()).toEqual([0, 29.5, 0]);
    await clock.advance(60 * 60_000);
    expect(await look()).toEqual([1, 30.5, 1]);
    await user.caller.applications.move({ id, stage: "rejected" });
    expect(await look()).toEqual([0, 30.5, 0]);
  });

  it("turn what is told in days at the person's midnight", async () => {
    await track([["applied", 30]]);
    // Thirteen hours ahead: it applied there in the first hour of a day.
    await user.caller.account.updateProfile({ timeZone: "Pacific/Auckland" });
    const ghosted = async () => (await user.caller.insights.statusOverview({})).ghosted;
    await clock.advance(10 * 60 * 60_000);
    expect(await ghosted()).toBe(0);
    await clock.advance(2 * 60 * 60_000);
    expect(await ghosted(), "at midnight in UTC").toBe(0);
    await clock.advance(11 * 60 * 60_000);
    expect(await ghosted(), "at midnight in Auckland").toBe(1);
  });

  it("name what is overdue, today, offered and silent", async () => {
    const due = { text: "Call back", dueAt: ago(1) };
    const overdue = await track([["applied", 3]], { nextAction: due });
    const silent = await track([["applied", 20]]);
    await deps.db.application.update({
      where: { id: silent },
      data: { updatedAt: new Date(now - 20 * day) },
    });
    const offer = await track([["offer", 1]]);
    const interview = await user.caller.calendar.events.create({
      title: "Interview",
      kind: "interview",
      applicationId: overdue,
      startTime: "2026-03-18T15:00:00Z",
      endTime: "2026-03-18T16:00:00Z",
      timezone: "UTC",
    });
    const upcoming = await user.caller.insights.upcoming({});
    expect(upcoming.overdue).toMatchObject([{ id: overdue, text: "Call back" }]);
    expect(upcoming.silent).toMatchObject([{ id: silent, days: 20 }]);
    expect(upcoming.offers).toMatchObject([{ id: offer, until: null }]);
    expect(upcoming.today.map(({ id }) => id)).toEqual([interview.id]);
    expect(upcoming.events.map(({ id }) => id)).toEqual([interview.id]);
    expect(upcoming.more).toEqual({ overdue: 0, followUps: 0, offers: 0, silent: 0 });
  });

  it("tell what happened, newest first, page by page, each once", async () => {
    const id = await track([
      ["saved", 9],
      ["applied", 5],
    ]);
    await user.caller.applications.notes.create({ applicationId: id, body: "A good talk" });
    await user.caller.calendar.events.create({
      title: "Interview",
      kind: "interview",
      applicationId: id,
      startTime: "2026-03-20T15:00:00Z",
      endTime: "2026-03-20T16:00:00Z",
      timezone: "UTC",
    });
    const all = await user.caller.insights.activity({});
    expect(new Set(all.items.map(({ text }) => text))).toEqual(
      new Set(["Noted: A good talk", "Planned an interview", "Moved to Applied", "Added as Saved"]),
    );
    const times = all.items.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
    const paged = [];
    let cursor: string | undefined;
    do {
      const page = await user.caller.insights.activity({ limit: 1, cursor });
      paged.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(all.items);
    const notes = await user.caller.insights.activity({ kinds: ["note"], applicationId: id });
    expect(notes.items).toHaveLength(1);
    await user.caller.applications.remove({ id });
    expect((await user.caller.insights.activity({ kinds: ["status", "note"] })).items).toEqual([]);
  });

  it("are each person's own", async () => {
    await track([["applied", 20]]);
    const other = await makeUser(deps);
    expect((await other.caller.insights.statusOverview({})).total).toBe(0);
    expect((await other.caller.insights.activity({})).items).toEqual([]);
  });
});

describeOnEachEngine("goals", (open) => {
  let deps: Deps;
  let user: TestUser;
  beforeEach(async () => {
    deps = makeDeps({ db: (await open()).db, clock: createFakeClock({ start: now }) });
    user = await makeUser(deps);
  });
  const goals = () => user.caller.insights.goals;

  it("of applications count themselves, and follow corrections", async () => {
    const made = await goals().create({
      kind: "applications",
      title: "Five a week",
      target: 2,
      period: "week",
      startsOn: "2026-03-01",
    });
    expect(made.progress).toMatchObject({ done: 0, met: false });
    const { application } = await user.caller.applications.create({
      title: "Engineer",
      company: "Acme",
      stage: "applied",
    });
    await user.caller.applications.create({ title: "Other", company: "Acme", stage: "applied" });
    expect((await goals().list({}))[0]?.progress).toMatchObject({ done: 2, met: true });
    await user.caller.applications.update({
      id: application.id,
      patch: { appliedAt: "2026-03-10T12:00:00Z" },
    });
    expect((await goals().list({}))[0]?.progress.done).toBe(1);
  });

  it("of a skill follow its level", async () => {
    await deps.db.skill.create({
      data: { userId: user.userId, key: "typescript", name: "TypeScript", level: 2 },
    });
    const made = await goals().create({
      kind: "skill",
      title: "TypeScript, advanced",
      target: 3,
      period: "once",
      skillKey: "typescript",
    });
    expect(made).toMatchObject({ skillName: "TypeScript", progress: { done: 2, met: false } });
  });

  it("of one's own are counted by entries, which can be taken back", async () => {
    const made = await goals().create({
      kind: "custom",
      title: "Practice",
      target: 3,
      period: "week",
      unit: "hours",
    });
    await goals().addEntry({ goalId: made.id, amount: 2 });
    const { entry, goal } = await goals().addEntry({ goalId: made.id });
    expect(goal.progress).toMatchObject({ done: 3, met: true });
    expect((await goals().removeEntry({ id: entry.id })).progress.done).toBe(2);
    expect(await goals().entries({ id: made.id })).toHaveLength(1);
  });

  it("are changed, archived, removed and brought back", async () => {
    const made = await goals().create({
      kind: "interviews",
      title: "Two",
      target: 2,
      period: "month",
    });
    const changed = await goals().update({ id: made.id, revision: 1, patch: { target: 3 } });
    expect(changed).toMatchObject({ target: 3, revision: 2 });
    await expect(
      goals().update({ id: made.id, revision: 1, patch: { target: 4 } }),
    ).rejects.toMatchObject({ message: expect.stringContaining("changed meanwhile") });
    await goals().update({ id: made.id, patch: { archived: true } });
    expect(await goals().list({})).toEqual([]);
    expect(await goals().list({ archived: true })).toHaveLength(1);
    await goals().update({ id: made.id, patch: { archived: false } });
    await goals().remove({ id: made.id });
    expect(await goals().list({})).toEqual([]);
    expect((await goals().restore({ id: made.id })).target).toBe(3);
  });

  it.each([
    ["a skill without its name", { kind: "skill", target: 2, period: "once" }, "skillKey"],
    [
      "a level above expert",
      { kind: "skill", skillKey: "sql", target: 5, period: "once" },
      "target",
    ],
    [
      "a deadline before the start",
      { kind: "custom", target: 2, period: "once", deadline: "2026-03-01" },
      "deadline",
    ],
    [
      "no day that counts",
      { kind: "custom", target: 2, period: "once", restDays: [1, 2, 3, 4, 5, 6, 7] },
      "restDays",
    ],
    [
      "a start that the database cannot count from",
      { kind: "applications", target: 2, period: "week", startsOn: "0001-01-01" },
      "startsOn",
    ],
    [
      "a skill's key that cannot be stored",
      { kind: "skill", target: 2, period: "once", skillKey: "\u0000" },
      "skillKey",
    ],
  ] as const)("refuse %s", async (_, input, field) => {
    const restDays = "restDays" in input ? [...input.restDays] : undefined;
    await expect(goals().create({ title: "Goal", ...input, restDays })).rejects.toMatchObject({
      message: expect.stringContaining(field),
    });
  });
});
