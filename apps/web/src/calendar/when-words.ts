interface Times {
  allDay: boolean;
  startTime: string;
  endTime: string;
  startLocal: string;
  endLocal: string;
  timezone: string;
}

/** "Tuesday, 3 March 2026, 14:00 – 15:00"; whole days without a time. `zone` is where the clock stands. */
export function whenWords(event: Times, zone: string, locale?: string): string {
  const day = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  if (event.allDay) {
    // Dates have no zone: they are written as UTC midnights and shown as such.
    const from = new Date(`${event.startLocal.slice(0, 10)}T00:00:00Z`);
    const last = new Date(Date.parse(`${event.endLocal.slice(0, 10)}T00:00:00Z`) - 86_400_000);
    const format = new Intl.DateTimeFormat(locale, { ...day, timeZone: "UTC" });
    return `${format.formatRange(from, last)}, all day`;
  }
  return new Intl.DateTimeFormat(locale, {
    ...day,
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  }).formatRange(new Date(event.startTime), new Date(event.endTime));
}

/** Whether the clock of the event's zone shows another time than the viewer's at its start or end. */
export function hasOtherClock(event: Times, zone: string): boolean {
  if (event.allDay) return false;
  const wall = (instant: string, where: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(where).toPlainDateTime();
  return [event.startTime, event.endTime].some(
    (instant) => !wall(instant, zone).equals(wall(instant, event.timezone)),
  );
}

/** "Europe/Berlin" as "Berlin (CET)". */
export function zoneWords(zone: string, at: string, locale?: string): string {
  const short = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" })
    .formatToParts(new Date(at))
    .find(({ type }) => type === "timeZoneName")?.value;
  const city = (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
  return short && short !== city ? `${city} (${short})` : city;
}
