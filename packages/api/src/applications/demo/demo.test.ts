import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { beforeAll, expect, test } from "vitest";
import { createFakeClock, makeDeps, makeUser } from "../../testing/index.ts";
import { stages } from "../schemas.ts";

describeOnEachEngine("demo data", (open) => {
  const clock = createFakeClock();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  const start = async () => {
    const user = await makeUser(makeDeps({ db: database.db, clock }));
    return { ...user, applications: user.caller.applications };
  };

  test("it fills every stage, with history that says where each stands and events ahead", async () => {
    const { applications, userId } = await start();
    expect(await applications.demo.status()).toMatchObject({ loaded: false, empty: true });
    expect(await applications.demo.load()).toMatchObject({ loaded: true, empty: false });
    const { items } = await applications.list({});
    expect(items).toHaveLength(12);
    expect(items.every(({ isDemo }) => isDemo)).toBe(true);
    expect(new Set(items.map(({ stage }) => stage))).toEqual(new Set(stages));
    for (const { id } of items) {
      const detail = await applications.get({ id });
      const [latest] = detail.history;
      expect(latest).toMatchObject({ stage: detail.stage, occurredAt: detail.stageChangedAt });
      const applied = detail.history.findLast(({ stage }) => stage === "applied");
      expect(detail.appliedAt).toBe(applied?.occurredAt ?? null);
    }
    const events = await database.db.calendarEvent.findMany({ where: { userId } });
    expect(events).toHaveLength(4);
    for (const event of events) {
      expect(event).toMatchObject({ provider: "local", syncStatus: "local", isDemo: true });
      expect(event.startTime.getTime()).toBeGreaterThan(clock.now());
      const wall = Temporal.PlainDateTime.from(event.startLocal).toZonedDateTime(event.timezone);
      expect(wall.epochMilliseconds).toBe(event.startTime.getTime());
      expect(event.startLocal).toMatch(/^\d{4}-\d\d-\d\dT\d\d:00:00$/);
    }
  });

  test("it has jobs of every kind, in four languages, found by search and scored", async () => {
    const { caller, applications } = await start();
    await applications.demo.load();
    const all = ["new", "saved", "dismissed"] as const;
    const { items } = await caller.jobs.list({ triage: [...all], sort: "match" });
    expect(items).toHaveLength(12);
    expect(items.every(({ isDemo }) => isDemo)).toBe(true);
    const values = (of: (item: (typeof items)[number]) => string | null) => new Set(items.map(of));
    expect(values(({ triage }) => triage)).toEqual(new Set(all));
    expect(values(({ availability }) => availability)).toEqual(
      new Set(["open", "closed", "unknown"]),
    );
    expect(values(({ language }) => language)).toEqual(new Set(["en", "de", "fr", "es"]));
    expect(values(({ board }) => board)).toEqual(
      new Set(["xing", "welcometothejungle", "wellfound", "generic"]),
    );
    expect(items.filter(({ application }) => application !== null)).toHaveLength(3);
    expect(items.filter(({ match }) => match === null)).toEqual([]);
    const known = items.filter(({ company }) => company !== "");
    for (const { title, skills } of known)
      expect([title, skills.length > 0]).toEqual([title, true]);
    const found = await caller.jobs.list({ search: "stadtwerke entwickler" });
    expect(found.items).toMatchObject([{ company: "Stadtwerke Auenland AG" }]);
  });

  test("it fills every widget: recommendations with reasons, skills on their way, goals that count", async () => {
    const { caller, applications } = await start();
    await applications.demo.load();
    const { items, wanted } = await caller.jobs.recommendations({ limit: 5 });
    expect(wanted).toEqual([]);
    expect(items.length).toBeGreaterThanOrEqual(3);
    expect(items[0]?.match?.band).toBe("strong");
    const skills = await caller.jobs.skills.list();
    expect(skills.every(({ isDemo }) => isDemo)).toBe(true);
    expect(skills.some(({ level, target }) => target !== null && target > level)).toBe(true);
    const goals = await caller.insights.goals.list({});
    expect(goals.every(({ isDemo }) => isDemo)).toBe(true);
    for (const { title, progress } of goals)
      expect([title, progress.done > 0 || progress.streak.current > 0]).toEqual([title, true]);
  });

  test("wishes, skills and goals of one's own are left alone, and what one changes becomes one's own", async () => {
    const { caller, applications } = await start();
    await caller.jobs.profile.update({ titles: ["Gardener"] });
    await caller.jobs.skills.create({ name: "React", level: 1 });
    await applications.demo.load();
    expect(await caller.jobs.profile.get()).toMatchObject({ titles: ["Gardener"], isDemo: false });
    const [goal] = await caller.insights.goals.list({});
    await caller.insights.goals.update({ id: goal?.id ?? "", patch: { target: 9 } });
    const skills = await caller.jobs.skills.list();
    expect(skills.find(({ name }) => name === "React")).toMatchObject({ level: 1, isDemo: false });
    const changed = skills.find(({ name }) => name === "TypeScript");
    await caller.jobs.skills.update({ id: changed?.id ?? "", patch: { level: 4 } });
    expect(await applications.demo.remove()).toMatchObject({ loaded: false });
    const left = await caller.jobs.skills.list();
    expect(left.map(({ name }) => name).toSorted()).toEqual(["React", "TypeScript"]);
    expect((await caller.insights.goals.list({})).map(({ id }) => id)).toEqual([goal?.id]);
    expect((await caller.jobs.profile.get()).titles).toEqual(["Gardener"]);

    const other = await start();
    await other.applications.demo.load();
    expect(await other.caller.jobs.profile.get()).toMatchObject({ isDemo: true });
    await other.caller.jobs.profile.update({ level: "senior" });
    await other.applications.demo.remove();
    expect(await other.caller.jobs.profile.get()).toMatchObject({ level: "senior", isDemo: false });
    await start().then(async (third) => {
      await third.applications.demo.load();
      await third.applications.demo.remove();
      expect(await third.caller.jobs.profile.get()).toMatchObject({ titles: [], revision: 0 });
    });
  });

  test("goals that are put in order or archived stay examples, and stand after one's own", async () => {
    const { caller, applications, userId } = await start();
    const own = { kind: "custom", target: 1, period: "once" } as const;
    const first = await caller.insights.goals.create({ ...own, title: "First" });
    await caller.insights.goals.create({ ...own, title: "Second" });
    await caller.insights.goals.remove({ id: first.id });
    await applications.demo.load();
    const goals = await caller.insights.goals.list({});
    expect(goals.map(({ title }) => title)[0]).toBe("Second");
    expect(new Set(goals.map(({ position }) => position)).size).toBe(goals.length);
    for (const { id, position } of goals.filter(({ isDemo }) => isDemo))
      await caller.insights.goals.update({ id, patch: { position: position + 5, archived: true } });
    // Its applications are gone for good, and it is loaded again.
    await database.db.application.deleteMany({ where: { userId } });
    await applications.demo.load();
    const demo = await database.db.goal.findMany({ where: { userId, isDemo: true } });
    expect(demo).toHaveLength(goals.length - 1);
    await applications.demo.remove();
    const left = await database.db.goal.findMany({ where: { userId, deletedAt: null } });
    expect(left.map(({ title }) => title)).toEqual(["Second"]);
  });

  test("loading it twice, or at the same moment, loads it once", async () => {
    const { applications } = await start();
    await Promise.all([applications.demo.load(), applications.demo.load()]);
    await applications.demo.load();
    expect((await applications.list({})).items).toHaveLength(12);
  });

  test("removing it takes all of it and nothing else", async () => {
    const { applications, caller, userId } = await start();
    await applications.demo.load();
    const own = (await applications.create({ title: "Own", company: "Own" })).application;
    const [demo] = (await applications.list({ stages: ["offer"] })).items;
    const applicationId = demo?.id ?? "";
    await applications.notes.create({ applicationId, body: "mine, on a demo application" });
    const event = {
      userId,
      title: "Own",
      startTime: new Date(clock.now()),
      endTime: new Date(clock.now() + 1),
      startLocal: "2026-03-02T09:00:00",
      endLocal: "2026-03-02T09:00:00",
    };
    const ownEvent = await database.db.calendarEvent.create({ data: { ...event, applicationId } });
    const moved = await database.db.calendarEvent.create({
      data: { ...event, isDemo: true, provider: "google", eventId: "abc" },
    });
    const [demoJob, otherJob] = (await caller.jobs.list({})).items;
    const ownJob = (await caller.jobs.create({ title: "Own", url: "https://own.example/1" })).job;
    const merged = (await caller.jobs.create({ title: "Merged", url: "https://own.example/2" }))
      .job;
    await caller.jobs.merge({ id: demoJob?.id ?? "", otherId: merged.id });
    await caller.jobs.merge({ id: ownJob.id, otherId: otherJob?.id ?? "" });
    const removed = await applications.demo.remove();
    const jobs = (await caller.jobs.list({})).items;
    expect(jobs.map(({ id }) => id).toSorted()).toEqual([ownJob.id, merged.id].toSorted());
    expect(jobs.find(({ id }) => id === merged.id)).toMatchObject({ url: "https://own.example/2" });
    expect(removed).toMatchObject({ loaded: false, empty: false });
    expect((await applications.list({})).items.map(({ id }) => id)).toEqual([own.id]);
    const events = await database.db.calendarEvent.findMany({
      where: { userId },
      orderBy: { id: "asc" },
    });
    expect(events).toMatchObject([
      { id: ownEvent.id, applicationId: null },
      { id: moved.id, isDemo: false },
    ]);
    expect(await database.db.note.count({ where: { userId } })).toBe(0);
    expect(await applications.demo.remove()).toMatchObject({ loaded: false });
    expect(await applications.demo.load()).toMatchObject({ loaded: true });
  });
});
