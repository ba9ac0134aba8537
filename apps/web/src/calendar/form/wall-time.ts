/** Wall times are "YYYY-MM-DDTHH:MM", as datetime-local fields write them. */

function read(value: string): Temporal.PlainDateTime | null {
  try {
    return value === "" ? null : Temporal.PlainDateTime.from(value);
  } catch {
    return null;
  }
}

function write(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: "minute" });
}

/** The same wall time some minutes later. Empty or unreadable stays as it is. */
export function plusMinutes(value: string, minutes: number): string {
  const time = read(value);
  return time ? write(time.add({ minutes })) : value;
}

/** The same wall time some days later. */
export function plusDays(value: string, days: number): string {
  const time = read(value);
  return time ? write(time.add({ days })) : value;
}

/** A date ("YYYY-MM-DD") with the time of day that `held` has; empty when the date is. */
export function withDate(held: string, date: string): string {
  if (date === "") return "";
  return `${date}T${held.slice(11, 16) || "09:00"}`;
}

/**
 * Where the end goes when the start changes: the event keeps its length. Without a readable length it keeps an end that
 * still lies after the start, else it lasts an hour.
 */
export function endAfterStart(change: { from: string; to: string; end: string }): string {
  const { end } = change;
  const from = read(change.from);
  const to = read(change.to);
  const held = read(end);
  if (!to) return end;
  if (from && held && Temporal.PlainDateTime.compare(held, from) >= 0)
    return write(to.add(from.until(held, { largestUnit: "day" })));
  if (held && Temporal.PlainDateTime.compare(held, to) > 0) return end;
  return write(to.add({ hours: 1 }));
}

/** Whether the end lies before or, for a time of day, at the start. */
export function endsTooEarly(times: { start: string; end: string; allDay: boolean }): boolean {
  const start = read(times.start);
  const end = read(times.end);
  if (!start || !end) return false;
  return times.allDay
    ? Temporal.PlainDate.compare(end.toPlainDate(), start.toPlainDate()) < 0
    : Temporal.PlainDateTime.compare(end, start) <= 0;
}

/** The next full hour, as wall time in the zone. */
export function nextFullHour(now: Date, zone: string): string {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return write(
    here.toPlainDateTime().round({ smallestUnit: "hour", roundingMode: "floor" }).add({ hours: 1 }),
  );
}

/** Ten o'clock on the next day that is no Saturday or Sunday. */
export function nextWorkday(now: Date, zone: string): string {
  let day = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days: 1 });
  while (day.dayOfWeek > 5) day = day.add({ days: 1 });
  return `${day.toString()}T10:00`;
}

/** An instant as wall time in a zone. */
export function wallTimeIn(instant: string, zone: string): string {
  return write(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime());
}

export function isKnownZone(zone: string): boolean {
  // An offset such as +01:00 knows nothing of clock changes.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
