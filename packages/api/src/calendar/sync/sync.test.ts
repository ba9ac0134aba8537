import { describeOnEachEngine } from "@huntboard/db/testing";
import { expect, it } from "vitest";
import { createEvent } from "../events/create-event.ts";
import { getEvent } from "../events/get-event.ts";
import { removeEvent, restoreEvent } from "../events/remove-event.ts";
import { retryEvent } from "../events/retry-event.ts";
import { updateEvent } from "../events/update-event.ts";
import type { ProviderErrorKind } from "../providers/provider.ts";
import type { ConnectableProvider } from "../schemas.ts";
import { kickConnection } from "./kick-connection.ts";
import { claimLane, claimNextLane, clearStaleLeases } from "./lane.ts";
import { runLane } from "./run-lane.ts";
import { runWorker } from "./run-worker.ts";
import type { Fault, Operation } from "./testing/fake-calendar.ts";
import {
  findLosses,
  makeSyncWorld,
  settle,
  type SyncWorld,
  workOffDue,
} from "./testing/sync-world.ts";

const times = { startTime: "2026-04-01T10:00:00Z", endTime: "2026-04-01T11:00:00Z" };

function addInterview(world: SyncWorld, provider: ConnectableProvider = "google", title = "First") {
  return createEvent(world.deps, { userId: world.userId, provider, title, ...times });
}

function rename(world: SyncWorld, id: string, title: string) {
  return updateEvent(world.deps, { userId: world.userId, id, patch: { title } });
}

/** The next call of this operation fails; everything else goes through. */
function failOnce(world: SyncWorld, operation: Operation, fault: Fault) {
  let pending = true;
  world.google.onCall = (called) => {
    if (!pending || called !== operation) return null;
    pending = false;
    return fault;
  };
}

function countCalls(world: SyncWorld, operation: Operation) {
  return world.google.calls.filter((call) => call.operation === operation).length;
}

const failures: Fault[] = [
  ...(
    [
      "token-rejected",
      "grant-dead",
      "needs-admin",
      "forbidden",
      "rate-limited",
      "not-found",
      "calendar-gone",
      "exists",
      "precondition-failed",
      "invalid",
      "unavailable",
      "unknown-outcome",
      "untrusted",
    ] satisfies ProviderErrorKind[]
  ).map((kind) => ({ kind })),
  { kind: "rate-limited", retryAfter: 30_000 },
  { kind: "unavailable", carriedOut: true },
  { kind: "unknown-outcome", carriedOut: true },
  { kind: "untrusted", carriedOut: true },
];

/** "not there" and "calendar gone" are only said of a delete when they are true. */
const deleteFailures = failures.map((fault) =>
  fault.kind === "not-found" || fault.kind === "calendar-gone"
    ? { ...fault, carriedOut: true }
    : fault,
);

/** What the person does about a state that waits for them. */
async function heal(world: SyncWorld, eventId: string) {
  world.google.onCall = null;
  const { userId, connections } = world;
  await world.deps.db.calendarCredential.update({
    where: { id: connections.google },
    data: { status: "active", statusCause: null },
  });
  await world.clock.advance(60_000);
  await kickConnection(world.deps, { connectionId: connections.google });
  const row = await world.deps.db.calendarEvent.findUniqueOrThrow({ where: { id: eventId } });
  if (row.deletedAt === null) await retryEvent(world.deps, { userId, id: eventId });
  await settle(world);
}

const crossings: Record<string, (world: SyncWorld, id: string) => Promise<unknown>> = {
  edit: (world, id) => rename(world, id, "Second"),
  delete: ({ deps, userId }, id) => removeEvent(deps, { userId, id }),
  undo: ({ deps, userId }, id) => restoreEvent(deps, { userId, id }),
  "delete and undo": async ({ deps, userId }, id) => {
    await removeEvent(deps, { userId, id });
    await restoreEvent(deps, { userId, id });
  },
  move: ({ deps, userId }, id) => updateEvent(deps, { userId, id, patch: { provider: "outlook" } }),
  "keep here": ({ deps, userId }, id) =>
    updateEvent(deps, { userId, id, patch: { provider: "local" } }),
};

describeOnEachEngine("calendar sync", (open) => {
  it("puts an event into the calendar within the request, and says so", async () => {
    const world = await makeSyncWorld((await open()).db);
    const event = await addInterview(world);
    expect(event).toMatchObject({ isSynced: true, syncStatus: "synced", syncError: null });
    expect(event.eventId).toBe(`${event.id}-0`);
    expect(event.lastSyncedAt).not.toBeNull();
    expect(world.google.live()).toHaveLength(1);
    expect(await findLosses(world)).toEqual([]);
  });

  it("changes and deletes the same copy", async () => {
    const world = await makeSyncWorld((await open()).db);
    const event = await addInterview(world, "outlook");
    expect(await rename(world, event.id, "Second")).toMatchObject({ isSynced: true });
    expect(world.outlook.live().map(({ content }) => content.title)).toEqual(["Second"]);
    await removeEvent(world.deps, { userId: world.userId, id: event.id });
    expect(world.outlook.live()).toEqual([]);
    expect(await findLosses(world)).toEqual([]);
  });

  it("does not call the provider for what stays in Huntboard", async () => {
    const world = await makeSyncWorld((await open()).db);
    const event = await addInterview(world);
    const before = world.google.calls.length;
    const changed = await updateEvent(world.deps, {
      userId: world.userId,
      id: event.id,
      patch: { outcome: "Went well", round: "2" },
    });
    expect(changed).toMatchObject({ isSynced: true, revision: 2, outcome: "Went well" });
    expect(world.google.calls).toHaveLength(before);
  });

  it("creates exactly once however the create ends", async () => {
    const { db } = await open();
    for (const fault of failures) {
      const world = await makeSyncWorld(db);
      failOnce(world, "create", fault);
      const event = await addInterview(world);
      const isThere = world.google.live().length === 1;
      expect({ fault, isSynced: event.isSynced }).toEqual({
        fault,
        isSynced: isThere && !fault.carriedOut,
      });
      if (!event.isSynced) expect(event.syncError).toMatch(/Google Calendar/);
      await heal(world, event.id);
      expect({ fault, losses: await findLosses(world) }).toEqual({ fault, losses: [] });
      expect(world.google.live()).toHaveLength(1);
    }
  });

  it("brings the latest content however the update ends", async () => {
    const { db } = await open();
    for (const fault of failures) {
      const world = await makeSyncWorld(db);
      const { id } = await addInterview(world);
      failOnce(world, "update", fault);
      await rename(world, id, "Second");
      await rename(world, id, "Third");
      await heal(world, id);
      expect({ fault, losses: await findLosses(world) }).toEqual({ fault, losses: [] });
      expect(world.google.live().map(({ content }) => content.title)).toEqual(["Third"]);
    }
  });

  it("deletes for good however the delete ends", async () => {
    const { db } = await open();
    for (const fault of deleteFailures) {
      const world = await makeSyncWorld(db);
      const { id } = await addInterview(world);
      failOnce(world, "delete", fault);
      await removeEvent(world.deps, { userId: world.userId, id });
      await heal(world, id);
      expect({ fault, losses: await findLosses(world) }).toEqual({ fault, losses: [] });
      expect(world.google.live()).toEqual([]);
    }
  });

  it("undoes a delete however it ended", async () => {
    const { db } = await open();
    for (const fault of deleteFailures) {
      const world = await makeSyncWorld(db);
      const { id } = await addInterview(world);
      failOnce(world, "delete", fault);
      await removeEvent(world.deps, { userId: world.userId, id });
      await restoreEvent(world.deps, { userId: world.userId, id });
      await heal(world, id);
      expect({ fault, losses: await findLosses(world) }).toEqual({ fault, losses: [] });
      expect(world.google.live().map(({ content }) => content.title)).toEqual(["First"]);
    }
  });

  it("finds the copy of a lost create however the look-up ends", async () => {
    const { db } = await open();
    for (const fault of failures) {
      const world = await makeSyncWorld(db);
      failOnce(world, "create", { kind: "unknown-outcome", carriedOut: true });
      const { id } = await addInterview(world);
      failOnce(world, "find", fault);
      await world.clock.advance(60_000);
      await workOffDue(world.deps);
      await heal(world, id);
      expect({ fault, losses: await findLosses(world) }).toEqual({ fault, losses: [] });
      expect(world.google.live()).toHaveLength(1);
    }
  });

  it("looks a lost create up instead of repeating it", async () => {
    const world = await makeSyncWorld((await open()).db);
    failOnce(world, "create", { kind: "unknown-outcome", carriedOut: true });
    const event = await addInterview(world);
    expect(event).toMatchObject({ syncStatus: "pending", syncErrorCode: "unknown-outcome" });
    await settle(world);
    expect(countCalls(world, "create")).toBe(1);
    expect(countCalls(world, "find")).toBe(1);
    expect(await findLosses(world)).toEqual([]);
  });

  it("undoes a delete that nobody has called the provider for without touching the copy", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { id } = await addInterview(world);
    await world.deps.db.calendarCredential.update({
      where: { id: world.connections.google },
      data: { notBefore: new Date(world.clock.now() + 60_000) },
    });
    const removed = await removeEvent(world.deps, { userId: world.userId, id });
    expect(removed).toMatchObject({ syncStatus: "pending", syncErrorCode: "rate_limited" });
    await restoreEvent(world.deps, { userId: world.userId, id });
    await settle(world);
    expect(countCalls(world, "delete")).toBe(0);
    expect(countCalls(world, "create")).toBe(1);
    expect(await findLosses(world)).toEqual([]);
  });

  it("undoes a finished delete with the next key", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { id } = await addInterview(world);
    await removeEvent(world.deps, { userId: world.userId, id });
    const restored = await restoreEvent(world.deps, { userId: world.userId, id });
    expect(restored).toMatchObject({ isSynced: true, eventId: `${id}-1` });
    expect(await findLosses(world)).toEqual([]);
  });

  it("moves an event between calendars: gone there, once here, and back again", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { id } = await addInterview(world);
    const { userId } = world;
    const move = (provider: "google" | "outlook" | "local") =>
      updateEvent(world.deps, { userId, id, patch: { provider } });
    expect(await move("outlook")).toMatchObject({ provider: "outlook", isSynced: true });
    expect(world.google.live()).toEqual([]);
    expect(await move("local")).toMatchObject({ provider: "local", syncStatus: "local" });
    expect(world.outlook.live()).toEqual([]);
    expect(await move("google")).toMatchObject({ isSynced: true, eventId: `${id}-2` });
    expect(await findLosses(world)).toEqual([]);
  });

  it("moves an event whose create is still unknown", async () => {
    const world = await makeSyncWorld((await open()).db);
    failOnce(world, "create", { kind: "unknown-outcome", carriedOut: true });
    const { id } = await addInterview(world);
    await updateEvent(world.deps, { userId: world.userId, id, patch: { provider: "outlook" } });
    await settle(world);
    expect(world.google.live()).toEqual([]);
    expect(await findLosses(world)).toEqual([]);
  });

  it("sends an edit made while the create was on its way", async () => {
    const world = await makeSyncWorld((await open()).db);
    world.google.beforeAnswer = async () => {
      world.google.beforeAnswer = null;
      await world.deps.db.calendarEvent.updateMany({
        where: { userId: world.userId },
        data: { title: "Second", revision: { increment: 1 }, dueAt: new Date(world.clock.now()) },
      });
    };
    expect(await addInterview(world)).toMatchObject({ title: "Second", isSynced: true });
    expect(await findLosses(world)).toEqual([]);
  });

  it("keeps edits, moves, deletes and undos that cross a call in flight", async () => {
    const { db } = await open();
    for (const [name, cross] of Object.entries(crossings))
      for (const operation of ["create", "update", "delete"] as const) {
        const world = await makeSyncWorld(db);
        const { deps, userId } = world;
        const crossing: { done: Promise<void> | null; isOver: boolean } = {
          done: null,
          isOver: false,
        };
        world.google.beforeAnswer = async (called) => {
          if (called !== operation || crossing.done) return;
          const before = await db.calendarEvent.findFirstOrThrow({ where: { userId } });
          crossing.done = cross(world, before.id)
            .catch(() => null)
            .then(() => {
              crossing.isOver = true;
            });
          // Its wish is written at once; then it waits for the lane that is held right now.
          const where = { id: before.id, revision: before.revision };
          while (!crossing.isOver && (await db.calendarEvent.count({ where })) > 0)
            await new Promise(setImmediate);
        };
        const { id } = await addInterview(world);
        if (operation !== "create" && !crossing.done)
          await updateEvent(deps, { userId, id, patch: { location: "Berlin" } });
        if (operation === "delete") await removeEvent(deps, { userId, id });
        while (crossing.done && !crossing.isOver) {
          await world.clock.advance(100);
          await new Promise(setImmediate);
        }
        await settle(world);
        const losses = await findLosses(world);
        expect({ name, operation, losses }).toEqual({ name, operation, losses: [] });
      }
  });

  it("does not put an event there again that the person deleted there, until they say so", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { id } = await addInterview(world);
    world.google.deleteByHand(`${id}-0`);
    const changed = await rename(world, id, "Second");
    expect(changed).toMatchObject({ syncStatus: "remote_cancelled", isSynced: false });
    await rename(world, id, "Third");
    await settle(world);
    expect(world.google.live()).toEqual([]);
    const again = await retryEvent(world.deps, { userId: world.userId, id });
    expect(again).toMatchObject({ syncStatus: "synced", eventId: `${id}-1`, title: "Third" });
    expect(await findLosses(world)).toEqual([]);
  });

  it("keeps a cancelled event cancelled through delete and undo", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { id } = await addInterview(world);
    const { userId } = world;
    world.google.deleteByHand(`${id}-0`);
    await rename(world, id, "Second");
    await removeEvent(world.deps, { userId, id });
    const restored = await restoreEvent(world.deps, { userId, id });
    expect(restored.syncStatus).toBe("remote_cancelled");
    expect(world.google.live()).toEqual([]);
  });

  it("writes over a change made in the provider, as the last accepted wish", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { id } = await addInterview(world);
    world.google.touchByHand(`${id}-0`);
    expect(await rename(world, id, "Second")).toMatchObject({ isSynced: true });
    expect(await findLosses(world)).toEqual([]);
  });

  it("gives up merging for now when the event keeps changing", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { id } = await addInterview(world);
    world.google.onCall = (operation) => {
      if (operation === "update") world.google.touchByHand(`${id}-0`);
      return null;
    };
    expect(await rename(world, id, "Second")).toMatchObject({ syncStatus: "pending" });
    expect(countCalls(world, "update")).toBeLessThanOrEqual(10);
    world.google.onCall = null;
    await settle(world);
    expect(await findLosses(world)).toEqual([]);
  });

  it("takes the next key when somebody else's event holds the first", async () => {
    const world = await makeSyncWorld((await open()).db);
    world.google.onCall = (operation, key) => {
      if (operation === "create" && key.endsWith("-0")) world.google.occupy(key, aContent());
      return null;
    };
    const event = await addInterview(world);
    expect(event).toMatchObject({ isSynced: true, eventId: `${event.id}-1` });
  });

  it("stops when every key is taken, and says so", async () => {
    const world = await makeSyncWorld((await open()).db);
    world.google.onCall = (operation) => (operation === "create" ? { kind: "exists" } : null);
    expect(await addInterview(world)).toMatchObject({ syncStatus: "failed" });
    expect(countCalls(world, "create")).toBeLessThan(10);
  });

  it("fails what the provider refuses, in words, and lets the others through", async () => {
    const world = await makeSyncWorld((await open()).db);
    failOnce(world, "create", { kind: "invalid" });
    const refused = await addInterview(world);
    expect(refused).toMatchObject({ syncStatus: "failed", syncErrorCode: "invalid" });
    expect(await addInterview(world, "google", "Other")).toMatchObject({ isSynced: true });
    await world.clock.advance(24 * 60 * 60_000);
    await workOffDue(world.deps);
    expect(countCalls(world, "create")).toBe(2);
    expect(await rename(world, refused.id, "Better")).toMatchObject({ isSynced: true });
    expect(await findLosses(world)).toEqual([]);
  });

  it("does not let one event that always fails hold up the others", async () => {
    const world = await makeSyncWorld((await open()).db);
    const bad = await addInterview(world, "google", "Bad");
    world.google.onCall = (operation, key) =>
      operation === "update" && key.startsWith(bad.id) ? { kind: "unavailable" } : null;
    await rename(world, bad.id, "Worse");
    for (const title of ["A", "B", "C"]) await addInterview(world, "google", title);
    await world.clock.advance(10_000);
    await workOffDue(world.deps);
    expect(world.google.live()).toHaveLength(4);
  });

  it("calls nothing of a connection before the time that the provider named", async () => {
    const world = await makeSyncWorld((await open()).db);
    failOnce(world, "create", { kind: "rate-limited", retryAfter: 120_000 });
    const first = await addInterview(world);
    expect(first.syncError).toMatch(/wait 2 minutes/);
    await addInterview(world, "google", "Other");
    await retryEvent(world.deps, { userId: world.userId, id: first.id });
    await kickConnection(world.deps, { connectionId: world.connections.google });
    await world.clock.advance(119_000);
    await workOffDue(world.deps);
    expect(world.google.calls).toHaveLength(1);
    await world.clock.advance(2000);
    await workOffDue(world.deps);
    expect(await findLosses(world)).toEqual([]);
    expect(world.google.live()).toHaveLength(2);
  });

  it("slows down when the provider is in trouble, and comes back by itself", async () => {
    const world = await makeSyncWorld((await open()).db);
    world.google.onCall = () => ({ kind: "unavailable" });
    for (let number = 0; number < 8; number += 1)
      await addInterview(world, "google", `Interview ${number}`);
    const before = world.google.calls.length;
    for (let second = 0; second < 600; second += 10) {
      await world.clock.advance(10_000);
      await workOffDue(world.deps);
    }
    expect(world.google.calls.length - before).toBeLessThan(120);
    world.google.onCall = null;
    await settle(world);
    expect(await findLosses(world)).toEqual([]);
    expect(world.google.live()).toHaveLength(8);
  });

  it("parks everything while the grant is dead and drains it exactly once after", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { deps, connections } = world;
    const old = await addInterview(world, "google", "Old");
    failOnce(world, "create", { kind: "grant-dead" });
    const first = await addInterview(world);
    expect(first).toMatchObject({ syncStatus: "pending", syncErrorCode: "needs_reauth" });
    const calls = world.google.calls.length;
    const changed = await rename(world, old.id, "Newer");
    expect(changed.syncError).toMatch(/Reconnect/);
    await world.clock.advance(60 * 60_000);
    await workOffDue(deps);
    expect(world.google.calls).toHaveLength(calls);
    await deps.db.calendarCredential.update({
      where: { id: connections.google },
      data: { status: "active", statusCause: null },
    });
    await kickConnection(deps, { connectionId: connections.google });
    expect(await findLosses(world)).toEqual([]);
    expect(world.google.live()).toHaveLength(2);
  });

  it("creates everything of a calendar that is gone once in the one chosen next", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { deps, connections } = world;
    const { id } = await addInterview(world, "google", "One");
    const quiet = await addInterview(world, "google", "Two");
    world.google.dropCalendar("primary");
    expect(await rename(world, id, "One again")).toMatchObject({
      syncStatus: "pending",
      syncErrorCode: "calendar_gone",
    });
    expect(await getEvent(deps, { userId: world.userId, id: quiet.id })).toMatchObject({
      isSynced: false,
      syncErrorCode: "calendar_gone",
    });
    world.google.addCalendar("other");
    await deps.db.calendarCredential.update({
      where: { id: connections.google },
      data: { status: "active", statusCause: null, targetCalendarId: "other" },
    });
    await kickConnection(deps, { connectionId: connections.google });
    expect(world.google.live("other")).toHaveLength(2);
    expect(await findLosses(world)).toEqual([]);
  });

  it("stops a flood of creates and tells", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { deps, userId, connections } = world;
    const model = await addInterview(world);
    world.google.onCall = () => ({ kind: "unavailable" });
    for (const title of ["Two", "Three", "Four"]) await addInterview(world, "google", title);
    world.google.onCall = null;
    await world.clock.advance(10 * 60_000);
    const lane = await claimLane(deps, connections.google);
    if (!lane) throw new Error("the lane is free");
    lane.creates = 198;
    await runLane(deps, lane);
    expect(world.google.live()).toHaveLength(3);
    expect(
      await deps.db.calendarCredential.findUnique({ where: { id: connections.google } }),
    ).toMatchObject({ status: "paused", statusCause: "too_many_creates" });
    expect(await getEvent(deps, { userId, id: model.id })).toMatchObject({ isSynced: true });
  });

  it("gives a lane to one of two workers", async () => {
    const world = await makeSyncWorld((await open()).db);
    world.google.onCall = () => ({ kind: "unavailable" });
    await addInterview(world);
    world.google.onCall = null;
    await world.clock.advance(60_000);
    const lanes = await Promise.all([
      claimNextLane(world.deps),
      claimNextLane(world.deps),
      claimLane(world.deps, world.connections.google),
    ]);
    expect(lanes.filter((lane) => lane !== null)).toHaveLength(1);
  });

  it("lets many workers and requests at once create each event once", async () => {
    const world = await makeSyncWorld((await open()).db);
    world.google.onCall = () => ({ kind: "unavailable" });
    world.outlook.onCall = () => ({ kind: "unavailable" });
    for (let number = 0; number < 6; number += 1)
      await addInterview(world, number % 2 ? "google" : "outlook", `Interview ${number}`);
    world.google.onCall = null;
    world.outlook.onCall = null;
    await world.clock.advance(10 * 60_000);
    await Promise.all([workOffDue(world.deps), workOffDue(world.deps), workOffDue(world.deps)]);
    expect(await findLosses(world)).toEqual([]);
    expect(countCalls(world, "create")).toBe(3 + 3);
  });

  it("takes nothing from a worker whose lane was taken over", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { deps, connections } = world;
    world.google.onCall = () => ({ kind: "unavailable" });
    const { id } = await addInterview(world);
    world.google.onCall = null;
    await world.clock.advance(10_000);
    const late = await claimLane(deps, connections.google);
    if (!late) throw new Error("the lane is free");
    world.google.beforeAnswer = async () => {
      world.google.beforeAnswer = null;
      await world.clock.advance(61_000);
      await workOffDue(deps);
    };
    await runLane(deps, late, { eventId: id });
    expect(countCalls(world, "create")).toBe(2);
    expect(await findLosses(world)).toEqual([]);
    expect(world.google.live()).toHaveLength(1);
  });

  it("goes on after a kill: the lease runs out, or is cleared at the start", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { deps, connections } = world;
    world.google.onCall = () => ({ kind: "unavailable" });
    await addInterview(world);
    world.google.onCall = null;
    await world.clock.advance(10_000);
    expect(await claimLane(deps, connections.google)).not.toBeNull();
    expect(await claimLane(deps, connections.google)).toBeNull();
    await clearStaleLeases(deps);
    expect(await claimLane(deps, connections.google)).not.toBeNull();
    await world.clock.advance(60_001);
    await workOffDue(deps);
    expect(await findLosses(world)).toEqual([]);
  });

  it("waits no longer than its budget for a provider that hangs", async () => {
    const world = await makeSyncWorld((await open()).db);
    const answer = Promise.withResolvers<null>();
    const arrived = Promise.withResolvers<null>();
    world.google.onCall = () => {
      arrived.resolve(null);
      return answer.promise;
    };
    const creating = addInterview(world);
    await arrived.promise;
    await world.clock.advance(3000);
    expect(await creating).toMatchObject({ syncStatus: "pending", isSynced: false });
    world.google.onCall = null;
    answer.resolve(null);
    while (world.google.live().length === 0) await new Promise(setImmediate);
    await settle(world);
    await world.clock.advance(61_000);
    await settle(world);
    expect(await findLosses(world)).toEqual([]);
  });

  it("works off what is due until it is told to stop", async () => {
    const world = await makeSyncWorld((await open()).db);
    world.google.onCall = () => ({ kind: "unavailable" });
    const { id } = await addInterview(world);
    world.google.onCall = null;
    const stop = new AbortController();
    const working = runWorker(world.deps, {
      signal: stop.signal,
      housekeeping: async () => {},
    });
    while (!(await getEvent(world.deps, { userId: world.userId, id })).isSynced)
      await world.clock.advance(1000);
    stop.abort();
    await working;
    expect(await findLosses(world)).toEqual([]);
  });

  it("deletes copies of a disconnected account after it is connected again", async () => {
    const world = await makeSyncWorld((await open()).db);
    const { deps, connections, userId } = world;
    const { id } = await addInterview(world);
    await deps.db.calendarCredential.update({
      where: { id: connections.google },
      data: { isActive: false },
    });
    expect(await rename(world, id, "Second")).toMatchObject({ syncErrorCode: "not_connected" });
    await removeEvent(deps, { userId, id });
    expect(world.google.live()).toHaveLength(1);
    await deps.db.calendarCredential.update({
      where: { id: connections.google },
      data: { isActive: true },
    });
    await kickConnection(deps, { connectionId: connections.google });
    expect(await findLosses(world)).toEqual([]);
  });
});

function aContent() {
  return {
    id: "someone",
    title: "Somebody else's",
    description: null,
    location: null,
    joinUrl: null,
    allDay: false,
    ...times,
    startLocal: "2026-04-01T10:00:00",
    endLocal: "2026-04-01T11:00:00",
    timezone: "UTC",
    reminderMinutes: [],
    sourceUrl: "http://localhost:3000/calendar",
  };
}
