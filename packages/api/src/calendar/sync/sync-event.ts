import type { Deps } from "../../core/deps.ts";
import { ProviderError } from "../providers/provider.ts";
import { connectableProvider } from "../schemas.ts";
import { callProvider } from "./call-provider.ts";
import { type DueEvent, readDueEvent } from "./due-event.ts";
import { eventContent } from "./event-content.ts";
import {
  handleFailure,
  leaveCalendar,
  parkConnection,
  tooManyCreates,
  tryLater,
  useNextKey,
} from "./failures.ts";
import type { Lane } from "./lane.ts";
import { recordAttempt, recordCancelled, recordCopy, recordDeleted } from "./record.ts";
import { cancelledWords } from "./words.ts";

/** "again": look at the event once more. "done": go on with others. "stop": the lane can do nothing more now. */
export type Step = "again" | "done" | "stop";

/** Enough for look-up, next key and create, or five merges; more means that something else writes all the time. */
const maxSteps = 6;
/** A create whose answer was lost may still land this much later (call deadline 15 s): only then is nothing there for sure. */
export const landingTime = 20_000;

/**
 * Makes the provider agree with one event's latest wish. Every step is derived from the row, so it may be cut off
 * anywhere and begun again. Throws LaneLost.
 */
export async function syncEvent(deps: Deps, lane: Lane, id: string): Promise<"done" | "stop"> {
  let last: DueEvent | null = null;
  for (let step = 0; step < maxSteps; step += 1) {
    const row = await readDueEvent(deps, lane, id);
    if (!row) return "done";
    last = row;
    const result = await takeStep(deps, lane, row);
    if (result !== "again") return result;
  }
  return last ? tryLater(deps, lane, last, "precondition-failed") : "done";
}

async function takeStep(deps: Deps, lane: Lane, row: DueEvent): Promise<Step> {
  try {
    if (row.deletedAt !== null) return await deleteCopy(deps, lane, row);
    if (row.eventId !== null) return await updateCopy(deps, lane, row, row.eventId);
    if (row.createTriedAt !== null && row.remoteCalendarId !== null)
      return (await adoptCopy(deps, lane, row))
        ? "again"
        : await createCopy(deps, lane, row, row.remoteCalendarId);
    return row.targetCalendarId === null
      ? await parkConnection(deps, lane, "calendar_gone")
      : await createCopy(deps, lane, row, row.targetCalendarId);
  } catch (error) {
    return handleFailure(deps, lane, row, error);
  }
}

/** Looks for the copy by its key and notes where it is; false when there is none. */
async function adoptCopy(deps: Deps, lane: Lane, row: DueEvent): Promise<boolean> {
  const { remoteKey, remoteCalendarId: calendarId } = row;
  if (remoteKey === null || calendarId === null) return false;
  const found = await callProvider(deps, lane, ({ provider, accessToken }) =>
    provider.findEvent(accessToken, { calendarId, remoteKey }),
  );
  if (!found) return false;
  await recordCopy(deps, lane, row, found, { upToDate: false });
  return true;
}

async function createCopy(
  deps: Deps,
  lane: Lane,
  row: DueEvent,
  calendarId: string,
): Promise<Step> {
  const { remoteKey } = row;
  if (remoteKey === null) return useNextKey(deps, lane, row);
  if (tooManyCreates(lane)) return parkConnection(deps, lane, "too_many_creates");
  const createTriedAt = new Date(deps.clock.now());
  if (!(await recordAttempt(deps, lane, row, { createTriedAt, remoteCalendarId: calendarId })))
    return "again";
  lane.creates += 1;
  try {
    const remote = await callProvider(deps, lane, ({ provider, accessToken }) =>
      provider.createEvent(accessToken, {
        calendarId,
        remoteKey,
        content: eventContent(deps.config, row),
      }),
    );
    await recordCopy(deps, lane, row, remote, { upToDate: true });
    return "again";
  } catch (error) {
    const tried = { ...row, attempts: row.attempts + 1, remoteCalendarId: calendarId };
    if (!(error instanceof ProviderError)) return handleFailure(deps, lane, tried, error);
    if (error.kind === "exists")
      return (await adoptCopy(deps, lane, tried)) ? "again" : useNextKey(deps, lane, tried);
    if (error.kind === "calendar-gone") return leaveCalendar(deps, lane, tried);
    return handleFailure(deps, lane, tried, error);
  }
}

async function updateCopy(deps: Deps, lane: Lane, row: DueEvent, eventId: string): Promise<Step> {
  const calendarId = row.remoteCalendarId ?? row.targetCalendarId;
  if (calendarId === null) return parkConnection(deps, lane, "calendar_gone");
  if (!(await recordAttempt(deps, lane, row, null))) return "again";
  const tried = { ...row, attempts: row.attempts + 1 };
  try {
    const remote = await callProvider(deps, lane, ({ provider, accessToken }) =>
      provider.updateEvent(accessToken, {
        calendarId,
        eventId,
        etag: row.etag,
        content: eventContent(deps.config, row),
      }),
    );
    await recordCopy(deps, lane, row, remote, { upToDate: true });
    return "again";
  } catch (error) {
    if (!(error instanceof ProviderError)) return handleFailure(deps, lane, tried, error);
    if (error.kind === "calendar-gone") return leaveCalendar(deps, lane, tried);
    // It moved, changed, or is gone: the key tells which. Another's change is written over, as ours is the newer wish.
    if (error.kind === "not-found" || error.kind === "precondition-failed")
      return readAgain(deps, lane, tried);
    return handleFailure(deps, lane, tried, error);
  }
}

async function readAgain(deps: Deps, lane: Lane, row: DueEvent): Promise<Step> {
  if (await adoptCopy(deps, lane, row)) return "again";
  const { name } = deps.calendarProviders.definitions[connectableProvider.parse(row.provider)];
  await recordCancelled(deps, lane, row, cancelledWords(name));
  return "again";
}

async function deleteCopy(deps: Deps, lane: Lane, row: DueEvent): Promise<Step> {
  const { eventId, remoteCalendarId: calendarId } = row;
  if (calendarId === null || (eventId === null && row.createTriedAt === null)) {
    await recordDeleted(deps, lane, row);
    return "again";
  }
  if (!(await recordAttempt(deps, lane, row, null))) return "again";
  const tried = { ...row, attempts: row.attempts + 1 };
  try {
    if (eventId === null) {
      if (await adoptCopy(deps, lane, tried)) return "again";
      const lands = (row.createTriedAt?.getTime() ?? 0) + landingTime;
      if (lands > deps.clock.now())
        return await tryLater(deps, lane, tried, "unknown-outcome", lands);
    } else {
      await callProvider(deps, lane, ({ provider, accessToken }) =>
        provider.deleteEvent(accessToken, { calendarId, eventId }),
      );
    }
  } catch (error) {
    const gone =
      error instanceof ProviderError &&
      (error.kind === "not-found" || error.kind === "calendar-gone");
    if (!gone) return handleFailure(deps, lane, tried, error);
  }
  await recordDeleted(deps, lane, row);
  return "again";
}
