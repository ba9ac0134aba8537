import type { Slot } from "../form/new-event-dialog.tsx";
import { plusDays, wallTimeIn } from "../form/wall-time.ts";
import type { CalendarViewMove } from "./calendar-view-props.ts";

/**
 * The times of a new event at a chosen place. A day of the month view means a time on that day, at ten; several days, or
 * the all-day row, mean whole days.
 */
export function slotOf(
  place: Omit<CalendarViewMove, "id">,
  { zone, month }: { zone: string; month: boolean },
): Slot {
  const { start, end, allDay } = place;
  if (!allDay) return { start: wallTimeIn(start, zone), end: wallTimeIn(end, zone), allDay };
  const last = plusDays(`${end}T11:00`, -1);
  const single = last.startsWith(start);
  return { start: `${start}T10:00`, end: last, allDay: !(month && single) };
}
