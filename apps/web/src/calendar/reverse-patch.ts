import type { EventItem, EventPatch } from "./event-item.ts";

/** The patch that puts back what `patch` changes in the event. */
export function reversePatch(event: EventItem, patch: EventPatch): EventPatch {
  const held: Required<EventPatch> = {
    title: event.title,
    description: event.description ?? "",
    location: event.location ?? "",
    joinUrl: event.joinUrl ?? "",
    kind: event.kind,
    round: event.round ?? "",
    outcome: event.outcome ?? "",
    allDay: event.allDay,
    // Instants: a wall time that happens twice would be asked about.
    startTime: event.allDay ? event.startLocal : event.startTime,
    endTime: event.allDay ? event.endLocal : event.endTime,
    timezone: event.timezone,
    reminderMinutes: event.reminderMinutes,
    applicationId: event.application?.id ?? null,
    provider: event.provider,
  };
  return Object.fromEntries(Object.entries(held).filter(([field]) => field in patch));
}
