import type { Deps } from "../../core/deps.ts";
import { claimLane } from "./lane.ts";
import { runLane } from "./run-lane.ts";

/** How long a person's request waits for the provider. */
const requestBudget = 3000;
/** How often a lane that another holder has is asked for. */
const pollInterval = 50;

/**
 * Tries at once to bring the calendars of these events up to date, one after the other, for at most `budgetMs` together.
 * What is not done by then goes on in the background, or with the worker; the rows say how it stands. Never throws for
 * the provider's faults.
 */
export async function syncEventsNow(
  deps: Deps,
  input: { eventIds: string[]; budgetMs?: number },
): Promise<void> {
  const stop = new AbortController();
  const budget = deps.clock.sleep(input.budgetMs ?? requestBudget, stop.signal);
  const work = tryAll(deps, input.eventIds, stop.signal).catch((error: unknown) => {
    deps.log.error({ err: error }, "calendar sync in a request failed");
  });
  await Promise.race([work, budget]);
  stop.abort();
}

/** As syncEventsNow, for one event. */
export async function syncEventNow(
  deps: Deps,
  input: { eventId: string; budgetMs?: number },
): Promise<void> {
  await syncEventsNow(deps, { eventIds: [input.eventId], budgetMs: input.budgetMs });
}

async function tryAll(deps: Deps, eventIds: string[], signal: AbortSignal): Promise<void> {
  for (const eventId of eventIds) await tryUntilDone(deps, eventId, signal);
}

async function tryUntilDone(deps: Deps, eventId: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const connectionId = await dueConnection(deps, eventId);
    if (connectionId === null) return;
    const lane = await claimLane(deps, connectionId);
    if (lane) return runLane(deps, lane, { eventId });
    if (!(await isHeld(deps, connectionId))) return;
    await deps.clock.sleep(pollInterval, signal);
  }
}

async function dueConnection(deps: Deps, eventId: string): Promise<string | null> {
  const row = await deps.db.calendarEvent.findFirst({
    where: { id: eventId, dueAt: { lte: new Date(deps.clock.now()) } },
    select: { calendarCredentialId: true },
  });
  return row?.calendarCredentialId ?? null;
}

/** Whether a lane that was refused is only busy, so that waiting helps. */
async function isHeld(deps: Deps, connectionId: string): Promise<boolean> {
  const now = new Date(deps.clock.now());
  const row = await deps.db.calendarCredential.findFirst({
    where: {
      id: connectionId,
      isActive: true,
      status: "active",
      OR: [{ notBefore: null }, { notBefore: { lte: now } }],
    },
    select: { id: true },
  });
  return row !== null;
}
