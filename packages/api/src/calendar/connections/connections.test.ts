import { type Db, Prisma } from "@huntboard/db";
import { describeOnEachEngine } from "@huntboard/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../core/clock.ts";
import type { Deps } from "../../core/deps.ts";
import { makeCaller, makeDeps, makeUser } from "../../testing/index.ts";
import {
  openSandboxWorld,
  redirectUri,
  type SandboxWorld,
  serviceOf,
} from "../providers/conformance/sandbox-world.ts";
import { connectableProviders, type ConnectableProvider } from "../schemas.ts";
import { markConnection } from "./mark-connection.ts";
import {
  beginConnection,
  connect,
  type ConnectionsWorld,
  makeConnectionsWorld,
} from "./testing/connections-world.ts";

describeOnEachEngine("calendar connections", (open) => {
  let sandbox: SandboxWorld;
  let world: ConnectionsWorld;
  let db: Db;
  let deps: Deps;
  beforeAll(async () => {
    // Requests wait a little for the calendar; only real time gives them that.
    sandbox = await openSandboxWorld({ clock: systemClock });
    ({ db } = await open());
  });
  beforeEach(async () => {
    await sandbox.reset();
    await db.calendarEvent.deleteMany();
    await db.calendarCredential.deleteMany();
    world = makeConnectionsWorld(sandbox, db);
    ({ deps } = world);
  });
  afterAll(() => sandbox.close());

  const accountsOf = (kind: ConnectableProvider) => world.control.accounts(serviceOf[kind]);
  const activeRows = (kind: ConnectableProvider) =>
    db.calendarCredential.findMany({ where: { provider: kind, isActive: true } });
  const makeEvent = async (
    user: Awaited<ReturnType<typeof makeUser>>,
    provider: ConnectableProvider,
  ) =>
    user.caller.calendar.events.create({
      provider,
      title: "Interview",
      startTime: "2026-03-10T13:00:00Z",
      endTime: "2026-03-10T14:00:00Z",
    });

  describe.each(connectableProviders)("%s", (kind) => {
    const service = serviceOf[kind];

    it("connects with the primary calendar as target and shows no secret", async () => {
      const user = await makeUser(deps);
      const item = await connect(world, user, kind);
      const [account] = await accountsOf(kind);
      expect(item).toMatchObject({
        provider: kind,
        accountEmail: account?.email,
        isActive: true,
        status: "active",
        statusReason: null,
        targetCalendar: { id: expect.any(String), name: expect.any(String) },
        pendingCount: 0,
        failedCount: 0,
      });
      const primary = (await user.caller.calendar.connections.calendars({ provider: kind })).find(
        (calendar) => calendar.primary,
      );
      expect(item.targetCalendar?.id).toBe(primary?.id);
      expect(await user.caller.calendar.connections.list()).toEqual([item]);
      expect(Object.keys(item).join()).not.toMatch(/secret|token(?!Expiry)/i);
    });

    it("leaves no token, code, verifier or state in the database or the log", async () => {
      const user = await makeUser(deps);
      await connect(world, user, kind);
      await makeEvent(user, kind);
      await world.control.expireAccessTokens(service);
      await user.caller.calendar.connections.calendars({ provider: kind });
      await world.control.planFaults([
        { provider: service, kind: "status", status: 500, count: 3 },
      ]);
      await user.caller.calendar.connections.calendars({ provider: kind }).catch(() => undefined);
      const markers = secretsOnTheWire(sandbox);
      expect(markers.length).toBeGreaterThan(4);
      const dump = await dumpDatabase(db);
      const log = world.lines.join("\n");
      expect(markers.filter((marker) => dump.includes(marker))).toEqual([]);
      expect(markers.filter((marker) => log.includes(marker))).toEqual([]);
      await user.caller.calendar.connections.disconnect({ provider: kind });
      const rows = await db.calendarCredential.findMany({ where: { secrets: { not: null } } });
      expect(rows).toEqual([]);
    });

    it("does not connect without the scope to write, and says which box to tick", async () => {
      const scope =
        kind === "google"
          ? "https://www.googleapis.com/auth/calendar.events.owned"
          : "Calendars.ReadWrite";
      await world.control.set(service, { droppedScopes: [scope] });
      const user = await makeUser(deps);
      await expect(connect(world, user, kind)).rejects.toMatchObject({
        code: "missing_scope",
        message: expect.stringContaining("tick every permission"),
      });
      expect(await db.calendarCredential.count()).toBe(0);
      expect(await user.caller.calendar.connections.list()).toEqual([]);
    });

    it("lets one person have an account, whoever of five comes first", async () => {
      const users = await Promise.all(Array.from({ length: 5 }, () => makeUser(deps)));
      const begun = await Promise.all(users.map((user) => beginConnection(world, user, kind)));
      const outcomes = await Promise.allSettled(
        users.map((user, index) => {
          const { state = "", code = "" } = begun[index] ?? {};
          return user.caller.calendar.connections.complete({ state, code, redirectUri });
        }),
      );
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const outcome of outcomes)
        if (outcome.status === "rejected")
          expect(outcome.reason).toMatchObject({
            cause: { code: "account_linked_elsewhere" },
          });
      expect(await activeRows(kind)).toHaveLength(1);
    });

    it("refuses a second account until the first is disconnected", async () => {
      const user = await makeUser(deps);
      const [one, two] = await accountsOf(kind);
      await connect(world, user, kind, { account: one?.id });
      await expect(connect(world, user, kind, { account: two?.id })).rejects.toMatchObject({
        code: "account_linked_elsewhere",
        message: expect.stringContaining("Disconnect that account first"),
      });
      await user.caller.calendar.connections.disconnect({ provider: kind });
      const item = await connect(world, user, kind, { account: two?.id });
      expect(item.accountEmail).toBe(two?.email);
      expect(await user.caller.calendar.connections.list()).toHaveLength(2);
    });

    it("gives an account free for another person once it is disconnected", async () => {
      const [first, second] = [await makeUser(deps), await makeUser(deps)];
      await connect(world, first, kind);
      await first.caller.calendar.connections.disconnect({ provider: kind });
      await expect(connect(world, second, kind)).resolves.toMatchObject({ isActive: true });
      await expect(connect(world, first, kind)).rejects.toMatchObject({
        code: "account_linked_elsewhere",
      });
    });

    it("keeps its id, target and events when the same account reconnects, and sends what waited once", async () => {
      const user = await makeUser(deps);
      const item = await connect(world, user, kind);
      await world.control.revokeGrants(service);
      await world.control.expireAccessTokens(service);
      const event = await makeEvent(user, kind);
      expect(event).toMatchObject({ isSynced: false, syncStatus: "pending" });
      const [stopped] = await user.caller.calendar.connections.list();
      expect(stopped).toMatchObject({ status: "needs_reauth", pendingCount: 1 });
      expect(stopped?.statusReason).toMatch(/Reconnect/);
      const again = await connect(world, user, kind);
      expect(again).toMatchObject({
        id: item.id,
        status: "active",
        statusReason: null,
        targetCalendar: item.targetCalendar,
        pendingCount: 0,
      });
      expect(await world.control.listEvents(service)).toHaveLength(1);
      expect(await user.caller.calendar.events.get({ id: event.id })).toMatchObject({
        isSynced: true,
      });
    });

    it("disconnects: secrets gone, row kept, grant ended where the provider can", async () => {
      const user = await makeUser(deps);
      const { id } = await connect(world, user, kind);
      await makeEvent(user, kind);
      const { revoked, note } = await user.caller.calendar.connections.disconnect({
        provider: kind,
      });
      expect(revoked).toBe(kind === "google");
      expect(note ?? "").toContain(kind === "google" ? "" : "myapps.microsoft.com");
      const row = await db.calendarCredential.findUniqueOrThrow({ where: { id } });
      expect(row).toMatchObject({
        isActive: false,
        secrets: null,
        activeSlot: null,
        activeAccount: null,
        tokenExpiry: null,
      });
      expect(await world.control.listEvents(service)).toHaveLength(1);
      const [item] = await user.caller.calendar.connections.list();
      expect(item).toMatchObject({ id, isActive: false });
      await expect(
        user.caller.calendar.connections.disconnect({ provider: kind }),
      ).rejects.toMatchObject({ cause: { code: "not_connected" } });
    });

    it("disconnects with a dead grant", async () => {
      const user = await makeUser(deps);
      await connect(world, user, kind);
      await makeEvent(user, kind);
      await world.control.revokeGrants(service);
      const result = await user.caller.calendar.connections.disconnect({
        provider: kind,
        deleteEvents: true,
      });
      expect(result.note ?? "").not.toContain(kind === "google" ? "could not be told" : "!");
      expect(await activeRows(kind)).toEqual([]);
    });

    it("disconnects while the provider is down, and says what was left", async () => {
      const user = await makeUser(deps);
      await connect(world, user, kind);
      await makeEvent(user, kind);
      await world.control.planFaults([{ provider: service, kind: "status", status: 503 }]);
      const { revoked, note } = await user.caller.calendar.connections.disconnect({
        provider: kind,
        deleteEvents: true,
      });
      expect(revoked).toBe(false);
      expect(note).toContain("1 event is still in");
      expect(await activeRows(kind)).toEqual([]);
      expect(await db.calendarCredential.count({ where: { secrets: { not: null } } })).toBe(0);
    });

    it("disconnects with secrets that cannot be read", async () => {
      const user = await makeUser(deps);
      const { id } = await connect(world, user, kind);
      await db.calendarCredential.update({ where: { id }, data: { secrets: "v1.a.b.c" } });
      await user.caller.calendar.connections.disconnect({ provider: kind });
      expect(await activeRows(kind)).toEqual([]);
    });

    it("deletes its events in the calendar when asked to, and keeps them here", async () => {
      const user = await makeUser(deps);
      await connect(world, user, kind);
      const made = [await makeEvent(user, kind), await makeEvent(user, kind)];
      const { note } = await user.caller.calendar.connections.disconnect({
        provider: kind,
        deleteEvents: true,
      });
      expect(note ?? "").not.toContain("still in");
      expect(await world.control.listEvents(service)).toEqual([]);
      for (const { id } of made)
        expect(await user.caller.calendar.events.get({ id })).toMatchObject({
          provider: "local",
          syncStatus: "local",
          title: "Interview",
        });
    });

    it("tells of an event whose create may still land", async () => {
      const user = await makeUser(deps);
      await connect(world, user, kind);
      const { id } = await makeEvent(user, kind);
      const [event] = await world.control.listEvents(service);
      await world.control.deleteEvent(service, event?.calendarId ?? "", event?.id ?? "");
      // As a create leaves it whose answer was lost.
      await db.calendarEvent.update({
        where: { id },
        data: { eventId: null, createTriedAt: new Date(deps.clock.now()) },
      });
      const { note } = await user.caller.calendar.connections.disconnect({
        provider: kind,
        deleteEvents: true,
      });
      expect(note).toContain("1 event is still in");
    });

    it("moves the target to another calendar, and makes Job search once", async () => {
      const user = await makeUser(deps);
      await connect(world, user, kind);
      const { setTarget, calendars } = user.caller.calendar.connections;
      const first = await setTarget({ provider: kind, target: { create: true } });
      const second = await setTarget({ provider: kind, target: { create: true } });
      expect(first.targetCalendar).toMatchObject({ name: "Job search" });
      expect(second.targetCalendar).toEqual(first.targetCalendar);
      await makeEvent(user, kind);
      const calendarId = first.targetCalendar?.id ?? "";
      expect(await world.control.listEvents(service, undefined, calendarId)).toHaveLength(1);
      const all = await calendars({ provider: kind });
      const primary = all.find((calendar) => calendar.primary);
      const back = await setTarget({
        provider: kind,
        target: { calendarId: primary?.id ?? "" },
      });
      expect(back.targetCalendar?.id).toBe(primary?.id);
      await expect(
        setTarget({ provider: kind, target: { calendarId: "someone-else@example.com" } }),
      ).rejects.toMatchObject({ cause: { code: "invalid_input" } });
    });

    it("goes on after its calendar was lost and another one is chosen", async () => {
      const user = await makeUser(deps);
      const { id } = await connect(world, user, kind);
      const { setTarget } = user.caller.calendar.connections;
      const made = await setTarget({ provider: kind, target: { create: true } });
      await world.control.removeCalendar(service, made.targetCalendar?.id ?? "");
      await makeEvent(user, kind);
      const [stopped] = await user.caller.calendar.connections.list();
      expect(stopped).toMatchObject({ id, status: "error", pendingCount: 1 });
      expect(stopped?.statusReason).toMatch(/Choose another one/);
      const item = await setTarget({ provider: kind, target: { create: true } });
      expect(item).toMatchObject({ status: "active", pendingCount: 0 });
      expect(await world.control.listEvents(service)).toHaveLength(1);
    });

    it("sends what waits when told to sync now", async () => {
      const user = await makeUser(deps);
      await connect(world, user, kind);
      await world.control.planFaults([
        { provider: service, path: "*/events*", kind: "status", status: 503 },
      ]);
      await makeEvent(user, kind);
      await world.control.clearFaults();
      const item = await user.caller.calendar.connections.syncNow({ provider: kind });
      expect(item).toMatchObject({ pendingCount: 0, failedCount: 0 });
      expect(await world.control.listEvents(service)).toHaveLength(1);
    });
  });

  it("keeps accounts of two organisations apart that share an address", async () => {
    const tenant = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
    const email = "same@example.com";
    const [one, two] = [
      await world.control.addAccount("microsoft", { email, tenantId: tenant("1") }),
      await world.control.addAccount("microsoft", { email, tenantId: tenant("2") }),
    ];
    const [first, second] = [await makeUser(deps), await makeUser(deps)];
    await connect(world, first, "outlook", { account: one.id });
    const item = await connect(world, second, "outlook", { account: two.id });
    expect(item.accountEmail).toBe(email);
    await makeEvent(first, "outlook");
    expect(await world.control.listEvents("microsoft", one.id)).toHaveLength(1);
    expect(await world.control.listEvents("microsoft", two.id)).toEqual([]);
  });

  it("knows an account again under a new address, and a stranger under the old one", async () => {
    const [account] = await world.control.accounts("google");
    const user = await makeUser(deps);
    const { id } = await connect(world, user, "google");
    await world.control.addAccount("google", {
      id: account?.id,
      email: "renamed@example.com",
      emailVerified: false,
    });
    const again = await connect(world, user, "google", { account: account?.id });
    expect(again).toMatchObject({ id, accountEmail: "renamed@example.com" });
    const stranger = await world.control.addAccount("google", { email: account?.email ?? "" });
    const other = await makeUser(deps);
    const theirs = await connect(world, other, "google", { account: stranger.id });
    expect(theirs.id).not.toBe(id);
    expect(await user.caller.calendar.connections.list()).toEqual([
      expect.objectContaining({ id, isActive: true }),
    ]);
  });

  it("works with the primary calendar when the list of calendars was not allowed", async () => {
    await world.control.set("google", {
      droppedScopes: ["https://www.googleapis.com/auth/calendar.calendarlist.readonly"],
    });
    const user = await makeUser(deps);
    const item = await connect(world, user, "google");
    expect(item.targetCalendar).toMatchObject({ id: "primary" });
    expect(await makeEvent(user, "google")).toMatchObject({ isSynced: true });
  });

  it("keeps everything usable after the operator took a provider's keys away", async () => {
    const user = await makeUser(deps);
    await connect(world, user, "google");
    const bare = makeDeps({
      db,
      clock: systemClock,
      http: sandbox.http,
      config: { ...deps.config, google: null },
    });
    const { calendar } = makeCaller(bare, { principal: user.principal });
    expect(await calendar.connections.list()).toHaveLength(1);
    await expect(calendar.connections.calendars({ provider: "google" })).rejects.toMatchObject({
      cause: { code: "provider_not_configured" },
    });
    const { revoked, note } = await calendar.connections.disconnect({ provider: "google" });
    expect(revoked).toBe(false);
    expect(note).toContain("remove Huntboard at https://myaccount.google.com/connections");
  });

  it("shows an administrator's link while one has to consent", async () => {
    const user = await makeUser(deps);
    const { id } = await connect(world, user, "outlook");
    await markConnection(deps, {
      connectionId: id,
      status: "needs_admin",
      cause: "admin_consent",
    });
    const [item] = await user.caller.calendar.connections.list();
    expect(item?.adminConsentUrl).toContain("/organizations/adminconsent?client_id=");
    expect(item?.statusReason).toContain("administrator");
  });

  it("lists every provider with its name and redirect URIs, sandbox or not", async () => {
    const user = await makeUser(deps);
    expect(await user.caller.calendar.providers()).toEqual([
      expect.objectContaining({
        provider: "google",
        name: "Google Calendar · sandbox",
        configured: true,
        maxReminders: 5,
        redirectUris: [
          "http://localhost:3000/calendar/callback",
          "http://127.0.0.1:3000/calendar/callback",
        ],
      }),
      expect.objectContaining({ provider: "outlook", name: "Outlook · sandbox", maxReminders: 1 }),
    ]);
  });
});

/** Every secret that went over the wire: tokens, codes, verifiers and the client's own. */
function secretsOnTheWire({ seen }: SandboxWorld): string[] {
  const named =
    /(?:access_token|refresh_token|id_token|code_verifier|code|client_secret)"?(?:=|:\s*")([\w.~%/+-]{16,})/g;
  const found = seen.flatMap(({ body = "", answer }) =>
    [body, answer].flatMap((text) => [...text.matchAll(named)].map((match) => match[1] ?? "")),
  );
  return [...new Set(found.flatMap((secret) => [secret, decodeURIComponent(secret)]))];
}

/** Every column of every table as text. */
async function dumpDatabase(db: Db): Promise<string> {
  const tables: { tablename: string }[] = await db.$queryRaw`
    SELECT tablename FROM pg_tables WHERE schemaname = 'public'`;
  const rows = await Promise.all(
    tables.map(
      ({ tablename }) =>
        db.$queryRaw`SELECT row_to_json(t)::text AS row FROM ${Prisma.raw(`"${tablename}"`)} t`,
    ),
  );
  return JSON.stringify(rows);
}
