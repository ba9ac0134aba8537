import type { Deps } from "../../core/deps.ts";
import type { Lane } from "./lane.ts";

/** One event as a lane works on it: the wish, and what was last made true. */
export type DueEvent = NonNullable<Awaited<ReturnType<typeof readEvent>>>;

async function readEvent(deps: Deps, where: { id: string; calendarCredentialId: string }) {
  const row = await deps.db.calendarEvent.findFirst({
    where: { ...where, dueAt: { not: null } },
    select: {
      id: true,
      provider: true,
      title: true,
      description: true,
      location: true,
      joinUrl: true,
      allDay: true,
      startTime: true,
      endTime: true,
      startLocal: true,
      endLocal: true,
      timezone: true,
      reminderMinutes: true,
      revision: true,
      remoteKey: true,
      remoteGeneration: true,
      remoteCalendarId: true,
      eventId: true,
      etag: true,
      createTriedAt: true,
      attempts: true,
      deletedAt: true,
      calendarCredential: { select: { targetCalendarId: true } },
    },
  });
  if (!row) return null;
  const { calendarCredential, ...event } = row;
  return { ...event, targetCalendarId: calendarCredential?.targetCalendarId ?? null };
}

/** The event with its latest wish; null when there is nothing to do for it in this lane any more. */
export async function readDueEvent(deps: Deps, lane: Lane, id: string): Promise<DueEvent | null> {
  return readEvent(deps, { id, calendarCredentialId: lane.connectionId });
}

/** The lane's event that has been due longest; null when none is. */
export async function nextDueEvent(deps: Deps, lane: Lane): Promise<string | null> {
  const row = await deps.db.calendarEvent.findFirst({
    where: {
      calendarCredentialId: lane.connectionId,
      dueAt: { lte: new Date(deps.clock.now()) },
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return row?.id ?? null;
}
