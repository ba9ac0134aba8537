import type { EventItem, EventPatch } from "../event-item.ts";
import type { CalendarViewEvent, CalendarViewMove } from "./calendar-view-props.ts";

/** The patch that a drag or a resize means. */
export function movePatch(event: EventItem, move: CalendarViewMove): EventPatch {
  const times = move.allDay
    ? { startTime: `${move.start}T00:00:00`, endTime: `${move.end}T00:00:00` }
    : { startTime: move.start, endTime: move.end };
  return move.allDay === event.allDay ? times : { allDay: move.allDay, ...times };
}

const troubles: Partial<Record<EventItem["syncStatus"], string>> = {
  failed: "Not in your calendar",
  conflict: "Changed on both sides",
  remote_cancelled: "Deleted in your calendar",
};

/** An event as the calendar draws it. */
export function toViewEvent(event: EventItem): CalendarViewEvent {
  const { id, title, allDay } = event;
  return {
    id,
    title,
    allDay,
    start: allDay ? event.startLocal.slice(0, 10) : event.startTime,
    end: allDay ? event.endLocal.slice(0, 10) : event.endTime,
    trouble: troubles[event.syncStatus] ?? null,
  };
}
