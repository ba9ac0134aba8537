import { type TestDatabase, openTestDatabase } from "@huntboard/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createFakeClock, makeUser, type TestUser } from "../../testing/index.ts";
import { setTarget } from "../connections/choose-calendar.ts";
import { syncNow } from "../connections/sync-now.ts";
import {
  connect,
  type ConnectionsWorld,
  makeConnectionsWorld,
} from "../connections/testing/connections-world.ts";
import { createEvent } from "../events/create-event.ts";
import { getEvent } from "../events/get-event.ts";
import { removeEvent, restoreEvent } from "../events/remove-event.ts";
import { retryEvent } from "../events/retry-event.ts";
import { updateEvent } from "../events/update-event.ts";
import {
  openSandboxWorld,
  type SandboxWorld,
  serviceOf,
  shortWait,
} from "../providers/conformance/sandbox-world.ts";
import { workOffDue } from "./testing/sync-world.ts";

const times = { startTime: "2026-04-01T10:00:00Z", endTime: "2026-04-01T11:00:00Z" };

describe.each(["google", "outlook"] as const)("sync with %s", (provider) => {
  const service = serviceOf[provider];
  const clock = createFakeClock();
  let sandbox: SandboxWorld;
  let database: TestDatabase;
  let world: ConnectionsWorld;
  let user: TestUser;

  beforeAll(async () => {
    sandbox = await openSandboxWorld({ clock });
  });
  afterAll(() => sandbox.close());
  beforeEach(async () => {
    await sandbox.reset();
    database = await openTestDatabase({ engine: "pglite" });
    world = makeConnectionsWorld(sandbox, database.db);
    user = await makeUser(world.deps);
    await connect(world, user, provider);
    return () => database.close();
  });

  const add = (title = "First") =>
    createEvent(world.deps, { userId: user.userId, provider, title, ...times });
  const owner = (id: string) => ({ userId: user.userId, id });
  const live = async () => {
    const events = await world.control.listEvents(service);
    return events.filter(({ deleted }) => !deleted).map(({ title }) => title);
  };
  const later = async (milliseconds: number) => {
    await clock.advance(milliseconds);
    await workOffDue(world.deps);
  };

  it("creates, changes, deletes and brings back", async () => {
    const event = await add();
    expect(event).toMatchObject({ isSynced: true, syncStatus: "synced" });
    const changed = await updateEvent(world.deps, { ...owner(event.id), patch: { title: "New" } });
    expect(changed.isSynced).toBe(true);
    expect(await live()).toEqual(["New"]);
    await removeEvent(world.deps, owner(event.id));
    expect(await live()).toEqual([]);
    expect(await restoreEvent(world.deps, owner(event.id))).toMatchObject({ isSynced: true });
    expect(await live()).toEqual(["New"]);
  });

  it.each([
    "hang-after-commit",
    "reset-after-commit",
    "truncate-after-commit",
    "html-after-commit",
    "reset-before-work",
    "html",
  ] as const)("has one event after a create that ended in %s", async (kind) => {
    sandbox.patience.longest = shortWait;
    await world.control.planFaults({ kind, method: "POST", path: "*/events", count: 1 });
    const event = await add();
    expect(event).toMatchObject({ isSynced: false, syncStatus: "pending" });
    await later(10_000);
    expect(await getEvent(world.deps, owner(event.id))).toMatchObject({ isSynced: true });
    expect(await live()).toEqual(["First"]);
  });

  it.each(["hang-after-commit", "reset-after-commit", "reset-before-work"] as const)(
    "has the latest content after an update that ended in %s",
    async (kind) => {
      sandbox.patience.longest = shortWait;
      const { id } = await add();
      await world.control.planFaults({ kind, method: "PATCH", count: 1 });
      await updateEvent(world.deps, { ...owner(id), patch: { title: "New" } });
      await later(10_000);
      expect(await getEvent(world.deps, owner(id))).toMatchObject({ isSynced: true });
      expect(await live()).toEqual(["New"]);
    },
  );

  it.each(["hang-after-commit", "reset-after-commit", "reset-before-work", "html"] as const)(
    "has nothing left after a delete that ended in %s",
    async (kind) => {
      sandbox.patience.longest = shortWait;
      const { id } = await add();
      await world.control.planFaults({ kind, method: "DELETE", count: 1 });
      await removeEvent(world.deps, owner(id));
      await later(10_000);
      expect(await live()).toEqual([]);
    },
  );

  it("calls nothing before the time that the provider named", async () => {
    await world.control.planFaults({
      kind: "status",
      status: 429,
      retryAfter: 90,
      path: "*/events",
      count: 1,
    });
    const event = await add();
    expect(event).toMatchObject({ syncErrorCode: "rate_limited" });
    const before = await world.control.countRequests();
    await retryEvent(world.deps, owner(event.id));
    await syncNow(world.deps, { userId: user.userId, provider });
    await later(89_000);
    expect(await world.control.countRequests()).toBe(before);
    await later(3000);
    expect(await live()).toEqual(["First"]);
  });

  it("leaves an event deleted that the person deleted in the provider, until asked", async () => {
    const { id } = await add();
    const [there] = await world.control.listEvents(service);
    if (!there) throw new Error("the event is not there");
    await world.control.deleteEvent(service, there.calendarId, there.id);
    const changed = await updateEvent(world.deps, { ...owner(id), patch: { title: "New" } });
    expect(changed.syncStatus).toBe("remote_cancelled");
    expect(await live()).toEqual([]);
    expect(await retryEvent(world.deps, owner(id))).toMatchObject({ isSynced: true });
    expect(await live()).toEqual(["New"]);
  });

  it("parks while the grant is dead, and drains once after the reconnect", async () => {
    const { id } = await add();
    await world.control.revokeGrants(service);
    // At Microsoft an access token outlives its grant.
    await world.control.expireAccessTokens(service);
    await updateEvent(world.deps, { ...owner(id), patch: { title: "New" } });
    const second = await add("Second");
    expect(second).toMatchObject({ syncStatus: "pending", syncErrorCode: "needs_reauth" });
    const before = await world.control.countRequests();
    await later(60 * 60_000);
    expect(await world.control.countRequests()).toBe(before);
    await connect(world, user, provider);
    expect((await live()).toSorted()).toEqual(["New", "Second"]);
    expect(await getEvent(world.deps, owner(second.id))).toMatchObject({ isSynced: true });
  });

  it("puts everything once into the calendar chosen after the old one was removed", async () => {
    const made = await setTarget(world.deps, {
      userId: user.userId,
      provider,
      target: { create: true },
    });
    const first = await add();
    await add("Second");
    await world.control.removeCalendar(service, made.targetCalendar?.id ?? "");
    const changed = await updateEvent(world.deps, { ...owner(first.id), patch: { title: "New" } });
    expect(changed).toMatchObject({ syncStatus: "pending", syncErrorCode: "calendar_gone" });
    await setTarget(world.deps, { userId: user.userId, provider, target: { create: true } });
    await later(1000);
    expect((await live()).toSorted()).toEqual(["New", "Second"]);
    expect(await getEvent(world.deps, owner(first.id))).toMatchObject({ isSynced: true });
  });
});
