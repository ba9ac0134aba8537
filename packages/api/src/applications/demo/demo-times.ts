/** So many days from now, at this time of the day. */
export function demoInstant(now: Temporal.ZonedDateTime, day: number): Date {
  return new Date(now.add({ days: day }).epochMilliseconds);
}

/** The so-manieth working day (Monday to Friday) after today, at a full hour on the wall. */
export function demoWorkingTime(
  now: Temporal.ZonedDateTime,
  { day, hour }: { day: number; hour: number },
): Temporal.ZonedDateTime {
  let date = now.toPlainDate();
  for (let left = day; left > 0;) {
    date = date.add({ days: 1 });
    if (date.dayOfWeek <= 5) left -= 1;
  }
  return date.toZonedDateTime({
    timeZone: now.timeZoneId,
    plainTime: new Temporal.PlainTime(hour),
  });
}
