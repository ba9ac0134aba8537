import type { DateTimeTimeZone } from "@microsoft/microsoft-graph-types";
import { windowsZones } from "./windows-zones.ts";

const windowsNames = new Map(
  Object.entries(windowsZones).flatMap(([name, zones]) =>
    zones.split(/\s+/).map((zone) => [zone, name] as const),
  ),
);

/**
 * An instant as Graph's wall time and Windows zone name (dateTimeTimeZone resource). Graph knows only some IANA names, so
 * every zone goes through CLDR; one that CLDR does not map, and a wall time that a clock change repeats, go as UTC.
 */
export function toGraphTime(instant: string, timeZone: string): DateTimeTimeZone {
  const exact = Temporal.Instant.from(instant);
  const name = toWindowsZone(timeZone);
  const wall = exact.toZonedDateTimeISO(timeZone).toPlainDateTime();
  const isPlain = wall.toZonedDateTime(timeZone).toInstant().equals(exact);
  if (name === null || !isPlain || isRepeated(wall, timeZone))
    return {
      dateTime: wallText(exact.toZonedDateTimeISO("UTC").toPlainDateTime()),
      timeZone: "UTC",
    };
  return { dateTime: wallText(wall), timeZone: name };
}

/** Midnight of a day in a zone, for all-day events: both ends are in the same zone. */
export function toGraphDay(date: string, timeZone: string): DateTimeTimeZone {
  return { dateTime: `${date}T00:00:00`, timeZone: toWindowsZone(timeZone) ?? "UTC" };
}

/** The Windows name of an IANA zone; null when CLDR has none. */
export function toWindowsZone(timeZone: string): string | null {
  const known = windowsNames.get(timeZone);
  if (known) return known;
  // CLDR keeps the older of two spellings (Asia/Calcutta for Asia/Kolkata); the runtime knows which are the same.
  const wanted = atEpoch(timeZone);
  for (const [zone, name] of windowsNames)
    if (isKnownZone(zone) && atEpoch(zone).equals(wanted)) return name;
  return null;
}

/** Equal for two names of the same zone, and for nothing else. */
function atEpoch(timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
}

function isKnownZone(timeZone: string): boolean {
  try {
    atEpoch(timeZone);
    return true;
  } catch {
    return false;
  }
}

function isRepeated(wall: Temporal.PlainDateTime, timeZone: string): boolean {
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: "later" });
  return !earlier.equals(later);
}

function wallText(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: "second" });
}
