import type { EventItem, EventPatch } from "../event-item.ts";

export interface Nudge {
  label: string;
  minutes: number;
  days: number;
}

const quarter: Nudge[] = [
  { label: "Earlier 15 min", minutes: -15, days: 0 },
  { label: "Later 15 min", minutes: 15, days: 0 },
];
const day: Nudge[] = [
  { label: "Previous day", minutes: 0, days: -1 },
  { label: "Next day", minutes: 0, days: 1 },
];

/** The small moves that fit an event: whole days for all-day ones. */
export function nudgesFor({ allDay }: Pick<EventItem, "allDay">): Nudge[] {
  return allDay ? day : [...quarter, ...day];
}

/**
 * The patch that moves an event. Minutes are real time; days keep the wall time of `zone` (RFC 5545 §3.8.2.5's nominal
 * day), and a wall time that a clock change skips is moved on by the change.
 */
export function nudgePatch(event: EventItem, nudge: Nudge, zone: string): EventPatch {
  const { minutes, days } = nudge;
  if (event.allDay) {
    const move = (local: string) =>
      Temporal.PlainDateTime.from(local).add({ days }).toString({ smallestUnit: "second" });
    return { startTime: move(event.startLocal), endTime: move(event.endLocal) };
  }
  const start = Temporal.Instant.from(event.startTime).toZonedDateTimeISO(zone);
  const length = start.toInstant().until(Temporal.Instant.from(event.endTime));
  const moved = start.add({ days }).toInstant().add({ minutes });
  const write = (instant: Temporal.Instant) => instant.toString({ smallestUnit: "millisecond" });
  return { startTime: write(moved), endTime: write(moved.add(length)) };
}
