import { describeOnEachEngine } from "@huntboard/db/testing";
import fc from "fast-check";
import { it } from "vitest";
import { createEvent } from "../events/create-event.ts";
import { removeEvent, restoreEvent } from "../events/remove-event.ts";
import { retryEvent } from "../events/retry-event.ts";
import { updateEvent } from "../events/update-event.ts";
import type { EventProvider } from "../schemas.ts";
import { kickConnection } from "./kick-connection.ts";
import { clearStaleLeases } from "./lane.ts";
import type { Fault } from "./testing/fake-calendar.ts";
import {
  findLosses,
  makeSyncWorld,
  settle,
  type SyncWorld,
  workOffDue,
} from "./testing/sync-world.ts";

const provider = fc.constantFrom<EventProvider>("google", "outlook", "local");
const which = fc.nat({ max: 2 });

/** What a person, time and fate do, in any order. */
const action = fc.oneof(
  fc.record({ kind: fc.constant("create"), provider }),
  fc.record({ kind: fc.constant("rename"), which }),
  fc.record({ kind: fc.constant("move"), which, provider }),
  fc.record({ kind: fc.constant("remove"), which }),
  fc.record({ kind: fc.constant("restore"), which }),
  fc.record({ kind: fc.constant("remove and restore"), which }),
  fc.record({ kind: fc.constant("wait"), seconds: fc.nat({ max: 90 }) }),
  fc.record({ kind: fc.constant("crash") }),
  fc.record({ kind: fc.constant("revive") }),
);
type Action = typeof action extends fc.Arbitrary<infer One> ? One : never;

const lost = fc.record<Fault>({
  kind: fc.constantFrom("unavailable", "unknown-outcome", "untrusted"),
  carriedOut: fc.boolean(),
});
const refused = fc.record<Fault>({
  kind: fc.constantFrom(
    "rate-limited",
    "precondition-failed",
    "exists",
    "token-rejected",
    "grant-dead",
    "forbidden",
    "invalid",
  ),
});

/** Each call meets the next of these; null goes through. */
const faults = fc.array(
  fc.oneof(
    { arbitrary: lost, weight: 3 },
    { arbitrary: refused, weight: 1 },
    { arbitrary: fc.constant(null), weight: 3 },
  ),
  { maxLength: 30 },
);

function injectFaults(world: SyncWorld, planned: (Fault | null)[]) {
  const left = [...planned];
  const onCall = () => left.shift() ?? null;
  world.google.onCall = onCall;
  world.outlook.onCall = onCall;
}

async function perform(world: SyncWorld, ids: string[], one: Action, step: number) {
  const { deps, userId } = world;
  const pick = (index: number) => ids[index % Math.max(1, ids.length)];
  const id = "which" in one ? pick(one.which) : undefined;
  switch (one.kind) {
    case "create":
      if ("provider" in one) {
        const event = await createEvent(deps, {
          userId,
          provider: one.provider,
          title: `Event ${step}`,
          startTime: "2026-04-01T10:00:00Z",
          endTime: "2026-04-01T11:00:00Z",
        });
        ids.push(event.id);
      }
      break;
    case "rename":
      if (id) await updateEvent(deps, { userId, id, patch: { title: `Event ${step}` } });
      break;
    case "move":
      if (id && "provider" in one)
        await updateEvent(deps, { userId, id, patch: { provider: one.provider } });
      break;
    case "remove":
      if (id) await removeEvent(deps, { userId, id });
      break;
    case "restore":
      if (id) await restoreEvent(deps, { userId, id });
      break;
    case "remove and restore":
      if (id) await removeEvent(deps, { userId, id });
      if (id) await restoreEvent(deps, { userId, id });
      break;
    case "wait":
      if ("seconds" in one) await world.clock.advance(one.seconds * 1000);
      await workOffDue(deps);
      break;
    case "crash":
      await clearStaleLeases(deps);
      break;
    case "revive":
      await revive(world);
      break;
  }
}

/** The person reconnects, or chooses the calendar again. */
async function revive({ deps, userId, connections }: SyncWorld) {
  await deps.db.calendarCredential.updateMany({
    where: { userId },
    data: { status: "active", statusCause: null },
  });
  for (const connectionId of Object.values(connections))
    await kickConnection(deps, { connectionId });
}

/** Faults end, the person does what they are asked for, and time passes. */
async function heal(world: SyncWorld) {
  world.google.onCall = null;
  world.outlook.onCall = null;
  await world.clock.advance(10 * 60_000);
  await revive(world);
  const failed = await world.deps.db.calendarEvent.findMany({
    where: { userId: world.userId, deletedAt: null, syncStatus: "failed" },
  });
  for (const { id } of failed) await retryEvent(world.deps, { userId: world.userId, id });
  await settle(world);
}

/** Nobody deletes anything in the provider here, so nothing may end but synced. */
async function findStuck({ deps, userId }: SyncWorld) {
  const stuck = await deps.db.calendarEvent.findMany({
    where: { userId, deletedAt: null, syncStatus: { notIn: ["synced", "local"] } },
  });
  return stuck.map(({ title, syncStatus }) => `${title} is ${syncStatus}`);
}

describeOnEachEngine("calendar sync under any schedule", (open) => {
  it("ends with every event exactly once with its latest content, and nothing of what was deleted", async () => {
    const { db } = await open();
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { minLength: 3, maxLength: 14 }),
        faults,
        fc.nat(),
        async (actions, planned, seed) => {
          const world = await makeSyncWorld(db, { seed });
          injectFaults(world, planned);
          const ids: string[] = [];
          for (const [step, one] of actions.entries())
            await perform(world, ids, one, step).catch((error: unknown) => {
              // What was deleted cannot be changed; everything else has to work.
              if (!String(error).includes("This event does not exist")) throw error;
            });
          await heal(world);
          const losses = [...(await findLosses(world)), ...(await findStuck(world))];
          if (losses.length > 0) throw new Error(losses.join("\n"));
        },
      ),
      { numRuns: 60 },
    );
  });
});
