import type { CalendarViewEvent } from "./calendar-view-props.ts";

/** Hours of the day that week and day views always show; night stays away until something happens then. */
const usual = { first: 7, last: 22 };

/** The hours to draw, as "HH:00:00": the usual ones, widened to hold every event. */
export function hoursShown(
  events: readonly CalendarViewEvent[],
  zone: string,
): { first: string; last: string } {
  let { first, last } = usual;
  for (const { allDay, start, end } of events) {
    if (allDay) continue;
    const from = Temporal.Instant.from(start).toZonedDateTimeISO(zone);
    const to = Temporal.Instant.from(end).toZonedDateTimeISO(zone);
    const overnight = !from.toPlainDate().equals(to.subtract({ nanoseconds: 1 }).toPlainDate());
    first = Math.min(first, overnight ? 0 : from.hour);
    last = Math.max(last, overnight || to.hour === 0 ? 24 : to.hour + (to.minute > 0 ? 1 : 0));
  }
  const write = (hour: number) => `${String(hour).padStart(2, "0")}:00:00`;
  return { first: write(first), last: write(last) };
}
