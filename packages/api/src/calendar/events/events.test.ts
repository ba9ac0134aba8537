import { describeOnEachEngine } from "@huntboard/db/testing";
import { expect, it } from "vitest";
import { AppError } from "../../core/app-error.ts";
import { makeSyncWorld, type SyncWorld } from "../sync/testing/sync-world.ts";
import { createEventOnce } from "./create-event-once.ts";
import { createEvent } from "./create-event.ts";
import { getEvent } from "./get-event.ts";
import { listEvents, listUpcomingEvents } from "./list-events.ts";
import { removeEvent, restoreEvent } from "./remove-event.ts";
import { updateEvent } from "./update-event.ts";

const base = {
  provider: "local",
  title: "Interview",
  startTime: "2026-04-01T10:00:00.000Z",
  endTime: "2026-04-01T11:00:00.000Z",
} as const;

function create(world: SyncWorld, fields: object = {}) {
  return createEvent(world.deps, { ...base, userId: world.userId, ...fields });
}

function patch(world: SyncWorld, id: string, fields: object, revision?: number) {
  return updateEvent(world.deps, { userId: world.userId, id, revision, patch: fields });
}

async function refusal(run: Promise<unknown>) {
  const error: unknown = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error("it was not refused", { cause: error });
  return { code: error.code, fields: error.details.fields?.map(({ field }) => field), error };
}

async function makeApplication(world: SyncWorld, userId = world.userId) {
  const { id } = await world.deps.db.application.create({
    select: { id: true },
    data: {
      userId,
      title: "Engineer",
      company: "Acme",
      stage: "applied",
      stageChangedAt: new Date(),
      rank: "a",
    },
  });
  return id;
}

describeOnEachEngine("events", (open) => {
  it("fills in what is not given", async () => {
    const world = await makeSyncWorld((await open()).db);
    expect(await create(world)).toMatchObject({
      kind: "other",
      provider: "local",
      timezone: "UTC",
      reminderMinutes: [15, 60],
      allDay: false,
      revision: 1,
      isSynced: false,
      syncStatus: "local",
      syncError: null,
      application: null,
    });
    const applicationId = await makeApplication(world);
    const linked = await create(world, { applicationId });
    expect(linked).toMatchObject({
      kind: "interview",
      application: { id: applicationId, title: "Engineer", company: "Acme" },
    });
  });

  it("keeps the instant, the wall time and the zone", async () => {
    const world = await makeSyncWorld((await open()).db);
    const times = {
      timezone: "America/New_York",
      startTime: "2026-07-01T14:00",
      endTime: "2026-07-01T15:30:00",
    };
    expect(await create(world, times)).toMatchObject({
      timezone: "America/New_York",
      startTime: "2026-07-01T18:00:00.000Z",
      endTime: "2026-07-01T19:30:00.000Z",
      startLocal: "2026-07-01T14:00:00",
      endLocal: "2026-07-01T15:30:00",
    });
  });

  it("refuses an end that is not after the start, and more than 31 days", async () => {
    const world = await makeSyncWorld((await open()).db);
    for (const endTime of [base.startTime, "2026-03-31T00:00:00Z", "2026-05-03T00:00:00Z"])
      expect(await refusal(create(world, { endTime }))).toMatchObject({
        code: "invalid_input",
        fields: ["endTime"],
      });
  });

  it("takes all-day events from midnight to midnight only", async () => {
    const world = await makeSyncWorld((await open()).db);
    const days = { allDay: true, timezone: "Europe/Berlin" };
    const event = await create(world, {
      ...days,
      startTime: "2026-03-28T00:00",
      endTime: "2026-03-30T00:00",
    });
    expect(event).toMatchObject({
      startTime: "2026-03-27T23:00:00.000Z",
      endTime: "2026-03-29T22:00:00.000Z",
    });
    const odd = { ...days, startTime: "2026-03-28T09:00", endTime: "2026-03-30T00:00" };
    expect(await refusal(create(world, odd))).toMatchObject({ fields: ["startTime"] });
    const moved = await patch(world, event.id, { timezone: "Asia/Tokyo" });
    expect(moved).toMatchObject({ startLocal: "2026-03-28T00:00:00", timezone: "Asia/Tokyo" });
  });

  it("asks about a time in a clock change, and does not ask again when it is sent back unchanged", async () => {
    const world = await makeSyncWorld((await open()).db);
    const zone = { timezone: "America/New_York", endTime: "2026-11-01T04:00" };
    const asked = await refusal(create(world, { ...zone, startTime: "2026-11-01T01:30" }));
    expect(asked).toMatchObject({ code: "ambiguous_time" });
    const startTime = asked.error.details.choices?.instants[1];
    const event = await create(world, { ...zone, startTime });
    expect(event.startTime).toBe("2026-11-01T06:30:00.000Z");
    const same = await patch(world, event.id, { title: "New", startTime: "2026-11-01T01:30" });
    expect(same).toMatchObject({ title: "New", startTime: "2026-11-01T06:30:00.000Z" });
  });

  it("keeps the instants when only the zone changes", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { id } = await create(world);
    expect(await patch(world, id, { timezone: "Asia/Tokyo" })).toMatchObject({
      startTime: base.startTime,
      startLocal: "2026-04-01T19:00:00",
    });
  });

  it("refuses an edit that began from an older revision, with the event as it is", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { id } = await create(world);
    await patch(world, id, { title: "Mine" }, 1);
    const { code, error } = await refusal(patch(world, id, { title: "Theirs" }, 1));
    expect(code).toBe("lost_update");
    expect(error.details.current).toMatchObject({ title: "Mine", revision: 2 });
    expect(await patch(world, id, { title: "Mine" }, 2)).toMatchObject({ revision: 2 });
  });

  it("lets one of many edits from the same revision through", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { id } = await create(world);
    const edits = ["A", "B", "C", "D"].map((title) => patch(world, id, { title }, 1));
    const results = await Promise.allSettled(edits);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("refuses a calendar that is not connected, and other people's applications", async () => {
    const { db } = await open();
    const world = await makeSyncWorld(db);
    const other = await makeSyncWorld(db);
    const applicationId = await makeApplication(other);
    await db.calendarCredential.update({
      where: { id: world.connections.google },
      data: { isActive: false, activeSlot: null, activeAccount: null },
    });
    expect(await refusal(create(world, { provider: "google" }))).toMatchObject({
      code: "not_connected",
    });
    expect(await refusal(create(world, { applicationId }))).toMatchObject({ code: "not_found" });
    const { id } = await create(world);
    expect(await refusal(patch(world, id, { applicationId }))).toMatchObject({ code: "not_found" });
    expect(await refusal(patch(world, id, { provider: "google" }))).toMatchObject({
      code: "not_connected",
    });
    expect(await getEvent(world.deps, { userId: world.userId, id })).toMatchObject({ revision: 1 });
  });

  it("hides other people's events and deleted ones", async () => {
    const { db } = await open();
    const world = await makeSyncWorld(db);
    const other = await makeSyncWorld(db);
    const { id } = await create(world);
    const theirs = { userId: other.userId, id };
    for (const run of [getEvent, removeEvent, restoreEvent])
      expect(await refusal(run(other.deps, theirs))).toMatchObject({ code: "not_found" });
    const ours = { userId: world.userId, id };
    await removeEvent(world.deps, ours);
    expect(await refusal(getEvent(world.deps, ours))).toMatchObject({ code: "not_found" });
    expect(await refusal(removeEvent(world.deps, ours))).toMatchObject({ code: "not_found" });
    expect(await restoreEvent(world.deps, ours)).toMatchObject({ id, syncStatus: "local" });
  });

  it("makes one event for one id, however often the request is run", async () => {
    const world = await makeSyncWorld((await open()).db);
    const id = crypto.randomUUID();
    await Promise.all([create(world, { id }), create(world, { id }), create(world, { id })]);
    expect(await world.deps.db.calendarEvent.count()).toBe(1);
  });

  it("makes one event of one save that is sent again, as it was sent last", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { userId } = world;
    const save = (fields: object = {}) =>
      createEventOnce(world.deps, { ...base, userId, saveKey: "one form", ...fields });
    const first = await save({ provider: "google" });
    expect(await save({ provider: "google" })).toEqual(first);
    const { id } = first;
    expect(await save({ provider: "google", title: "Corrected" })).toMatchObject({
      id,
      title: "Corrected",
    });
    await removeEvent(world.deps, { userId, id });
    expect(await save({ provider: "google" })).toMatchObject({ id, title: base.title });
    expect(await getEvent(world.deps, { userId, id })).toMatchObject({ id });
    await Promise.all(["a", "a", "b"].map((saveKey) => save({ saveKey })));
    expect(await listEvents(world.deps, { userId, limit: 10 })).toHaveProperty("items.length", 3);
  });

  it("tells and changes nothing of another person's event with their key", async () => {
    const { db } = await open();
    const world = await makeSyncWorld(db);
    const other = await makeSyncWorld(db);
    const save = ({ deps, userId }: SyncWorld, title: string) =>
      createEventOnce(deps, { ...base, userId, title, saveKey: "one form" });
    const theirs = await save(other, "Theirs");
    const own = await save(world, "Mine");
    expect(own.id).not.toBe(theirs.id);
    expect(await getEvent(other.deps, { userId: other.userId, id: theirs.id })).toEqual(theirs);
    expect(await refusal(getEvent(world.deps, { userId: world.userId, id: theirs.id }))).toEqual(
      expect.objectContaining({ code: "not_found" }),
    );
  });

  it("pages through events by start without losing or repeating any", async () => {
    const world = await makeSyncWorld((await open()).db);
    const ids: string[] = [];
    for (let hour = 0; hour < 7; hour += 1)
      // Pairs start at the same time, so that the id decides.
      ids.push(
        (await create(world, { startTime: `2026-04-01T0${Math.floor(hour / 2)}:00:00Z` })).id,
      );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listEvents(world.deps, { userId: world.userId, limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(new Set(ids));
    const bad = listEvents(world.deps, { userId: world.userId, limit: 2, cursor: "nonsense" });
    expect(await refusal(bad)).toMatchObject({ code: "invalid_input", fields: ["cursor"] });
  });

  it("lists what overlaps a window, and what comes next", async () => {
    const world = await makeSyncWorld((await open()).db);
    const day = (start: string, end: string, title: string) =>
      create(world, { startTime: `2026-${start}:00Z`, endTime: `2026-${end}:00Z`, title });
    await day("03-01T10:00", "03-01T11:00", "over");
    await day("03-01T10:00", "03-31T11:00", "long");
    await day("03-02T08:30", "03-02T09:30", "now");
    await day("03-05T10:00", "03-05T11:00", "later");
    const { userId } = world;
    const window = { start: "2026-03-02T00:00:00Z", end: "2026-03-05T10:00:00Z" };
    const page = await listEvents(world.deps, { userId, limit: 10, ...window });
    expect(page.items.map(({ title }) => title)).toEqual(["long", "now"]);
    const next = await listUpcomingEvents(world.deps, { userId, limit: 2 });
    expect(next.map(({ title }) => title)).toEqual(["long", "now"]);
  });
});
