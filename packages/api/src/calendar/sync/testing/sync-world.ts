import type { Db } from "@huntboard/db";
import { createFakeClock, makeDeps, seededRandom } from "../../../testing/index.ts";
import { testConfig } from "../../../testing/make-deps.ts";
import type { Deps } from "../../../core/deps.ts";
import { sealSecrets } from "../../connections/stored-secrets.ts";
import { createCalendarRegistry } from "../../providers/registry.ts";
import type { ConnectableProvider } from "../../schemas.ts";
import { claimNextLane } from "../lane.ts";
import { runLane } from "../run-lane.ts";
import { createFakeCalendar, type FakeCalendar } from "./fake-calendar.ts";

/** A person with both calendars connected to fakes, on a clock that stands still. */
export async function makeSyncWorld(db: Db, options: { seed?: number } = {}) {
  const clock = createFakeClock();
  const google = createFakeCalendar({ eventIds: "key" });
  const outlook = createFakeCalendar({ eventIds: "own" });
  const deps = makeDeps({
    db,
    clock,
    calendarProviders: createCalendarRegistry(
      { config: testConfig, clock, http: () => Promise.reject(new Error("no network")) },
      {
        google: definition("google", "Google Calendar", 5, google),
        outlook: definition("outlook", "Outlook", 1, outlook),
      },
    ),
  });
  deps.random = seededRandom(options.seed ?? 1);
  const { id: userId } = await db.user.create({
    data: { name: "Test Person", email: `${crypto.randomUUID()}@example.com` },
    select: { id: true },
  });
  const connections = {
    google: await connect(deps, userId, "google"),
    outlook: await connect(deps, userId, "outlook"),
  };
  return { deps, clock, userId, google, outlook, connections };
}

export type SyncWorld = Awaited<ReturnType<typeof makeSyncWorld>>;

function definition(
  kind: ConnectableProvider,
  name: string,
  maxReminders: number,
  fake: FakeCalendar,
) {
  return {
    kind,
    name,
    maxReminders,
    consentPage: "https://example.com/consents",
    isConfigured: () => true,
    isIssuer: () => false,
    needsAdmin: () => false,
    load: () => Promise.resolve(fake.provider),
  };
}

/** Stores a connection with a token that is good for a year. */
export async function connect(
  deps: Deps,
  userId: string,
  provider: ConnectableProvider,
): Promise<string> {
  const id = crypto.randomUUID();
  await deps.db.calendarCredential.create({
    select: { id: true },
    data: {
      id,
      userId,
      provider,
      accountKey: `account-of-${id}`,
      accountEmail: "person@example.com",
      activeSlot: `${userId}:${provider}`,
      activeAccount: `${provider}:${id}`,
      grantedScopes: [],
      targetCalendarId: "primary",
      targetCalendarName: "Calendar",
      tokenExpiry: new Date(deps.clock.now() + 365 * 24 * 60 * 60_000),
      secrets: sealSecrets(
        deps.secretBox,
        { id, userId },
        { accessToken: "token", grant: "grant" },
      ),
    },
  });
  return id;
}

/** Works off what is due now, as a worker would. */
export async function workOffDue(deps: Deps): Promise<void> {
  for (let run = 0; run < 100; run += 1) {
    const lane = await claimNextLane(deps);
    if (!lane) return;
    await runLane(deps, lane);
  }
  throw new Error("there is always more due work");
}

/** Lets time pass and works off what becomes due, until nothing is. */
export async function settle(world: Pick<SyncWorld, "deps" | "clock" | "userId">): Promise<void> {
  for (let round = 0; round < 50; round += 1) {
    await workOffDue(world.deps);
    const open = await world.deps.db.calendarEvent.count({
      where: {
        userId: world.userId,
        dueAt: { not: null },
        calendarCredential: { status: "active", isActive: true },
      },
    });
    if (open === 0) return;
    await world.clock.advance(6 * 60_000);
  }
  throw new Error("some event stays due");
}

/** What is wrong between the database and the two calendars; empty when every event is where it should be, once. */
export async function findLosses(world: SyncWorld): Promise<string[]> {
  const rows = await world.deps.db.calendarEvent.findMany({ where: { userId: world.userId } });
  const losses: string[] = [];
  const remotes = [
    ...world.google.live().map((event) => ({ ...event, provider: "google" })),
    ...world.outlook.live().map((event) => ({ ...event, provider: "outlook" })),
  ];
  for (const row of rows) {
    const copies = remotes.filter(({ content }) => content.id === row.id);
    const wanted = row.deletedAt === null && row.syncStatus === "synced" ? 1 : 0;
    if (row.dueAt !== null) losses.push(`${row.title} is still due: ${row.syncErrorCode}`);
    if (copies.length !== wanted)
      losses.push(`${row.title} stands ${copies.length} times instead of ${wanted}`);
    for (const { content, provider, remoteKey } of copies) {
      if (content.title !== row.title) losses.push(`${row.title} is still ${content.title}`);
      if (provider !== row.provider) losses.push(`${row.title} is in ${provider}`);
      if (remoteKey !== row.remoteKey) losses.push(`${row.title} has another key`);
    }
  }
  const known = new Set(rows.map(({ id }) => id));
  for (const { content } of remotes)
    if (!known.has(content.id)) losses.push(`${content.title} belongs to no event`);
  return losses;
}
