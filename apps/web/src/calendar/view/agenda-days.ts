import type { CalendarViewEvent } from "./calendar-view-props.ts";

/** How many days the agenda shows at once. */
export const agendaLength = 30;

export interface AgendaDay {
  /** YYYY-MM-DD */
  date: string;
  events: AgendaEntry[];
}

export interface AgendaEntry {
  event: CalendarViewEvent;
  /** "10:00–11:00", "All day", "until 26 Nov, 12:00" */
  when: string;
}

interface AgendaInput {
  events: readonly CalendarViewEvent[];
  /** The first day, YYYY-MM-DD. */
  from: string;
  zone: string;
  locale?: string;
}

/** The events of the agenda's days by the day they begin on; what began earlier stands on the first day. */
export function agendaDays({ events, from, zone, locale }: AgendaInput): AgendaDay[] {
  const first = Temporal.PlainDate.from(from);
  const after = first.add({ days: agendaLength });
  const days = new Map<string, AgendaEntry[]>();
  const ordered = events.toSorted((one, other) =>
    sortKey(one, zone) < sortKey(other, zone) ? -1 : 1,
  );
  for (const event of ordered) {
    const { start, last } = daysOf(event, zone);
    if (Temporal.PlainDate.compare(start, after) >= 0) continue;
    if (Temporal.PlainDate.compare(last, first) < 0) continue;
    const date = Temporal.PlainDate.compare(start, first) < 0 ? from : start.toString();
    days.set(date, [...(days.get(date) ?? []), { event, when: entryWords(event, zone, locale) }]);
  }
  return [...days]
    .map(([date, entries]) => ({ date, events: entries }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** Whole days come before the times of their day. */
function sortKey({ allDay, start }: CalendarViewEvent, zone: string): string {
  return allDay ? start : wall(start, zone).toString();
}

function wall(instant: string, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
}

function daysOf(event: CalendarViewEvent, zone: string) {
  if (event.allDay)
    return {
      start: Temporal.PlainDate.from(event.start),
      last: Temporal.PlainDate.from(event.end).subtract({ days: 1 }),
    };
  return {
    start: wall(event.start, zone).toPlainDate(),
    last: wall(event.end, zone).subtract({ seconds: 1 }).toPlainDate(),
  };
}

function entryWords(event: CalendarViewEvent, zone: string, locale?: string): string {
  const { start, last } = daysOf(event, zone);
  const single = start.equals(last);
  if (event.allDay) {
    if (single) return "All day";
    const day = new Intl.DateTimeFormat(locale, {
      day: "numeric",
      month: "short",
      timeZone: "UTC",
    });
    return `All day until ${day.format(new Date(`${last.toString()}T00:00:00Z`))}`;
  }
  const clock = { hour: "2-digit", minute: "2-digit", timeZone: zone } as const;
  const from = new Date(event.start);
  const to = new Date(event.end);
  if (single) return new Intl.DateTimeFormat(locale, clock).formatRange(from, to);
  const withDay = { ...clock, day: "numeric", month: "short" } as const;
  return new Intl.DateTimeFormat(locale, withDay).formatRange(from, to);
}

/** The instants of the agenda's days, for asking the server. */
export function agendaRange(from: string, zone: string): { start: string; end: string } {
  const first = Temporal.PlainDate.from(from);
  const write = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: zone }).toInstant().toString({ smallestUnit: "millisecond" });
  return { start: write(first), end: write(first.add({ days: agendaLength })) };
}

/** The day an instant falls on. */
export function dayIn(instant: string, zone: string): string {
  return wall(instant, zone).toPlainDate().toString();
}

/** "22 Nov – 21 Dec 2026" */
export function agendaTitle(from: string, locale?: string): string {
  const at = (date: Temporal.PlainDate) => new Date(`${date.toString()}T00:00:00Z`);
  const first = Temporal.PlainDate.from(from);
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).formatRange(at(first), at(first.add({ days: agendaLength - 1 })));
}
