import type { EventItem, EventPatch } from "../event-item.ts";

/** The event with the times a patch gives it, for words about it; the server decides what they really are. */
export function movedTimes(event: EventItem, patch: EventPatch): EventItem {
  const allDay = patch.allDay ?? event.allDay;
  const { startTime, endTime } = patch;
  return allDay
    ? {
        ...event,
        allDay,
        startLocal: startTime ?? event.startLocal,
        endLocal: endTime ?? event.endLocal,
      }
    : {
        ...event,
        allDay,
        startTime: startTime ?? event.startTime,
        endTime: endTime ?? event.endTime,
      };
}
