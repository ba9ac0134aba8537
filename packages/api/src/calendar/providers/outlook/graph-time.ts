import type { DateTimeTimeZone } from "@microsoft/microsoft-graph-types";
import { windowsZones } from "./windows-zones.ts";

const windowsNames = new Map(
  Object.entries(windowsZones).flatMap(([name, zones]) =>
    zones.split(/\s+/).map((zone) => [zone, name] as const),
  ),
);

/**
 * An instant as Graph's wall time and Windows zone name (dateTimeTimeZone resource). Graph knows only some IANA names, so
 * every zone goes through CLDR. UTC is sent instead when CLDR has no name, when the Windows zone keeps other hours on that
 * day than the IANA one, and for a wall time that a clock change repeats.
 */
export function toGraphTime(instant: string, timeZone: string): DateTimeTimeZone {
  const exact = Temporal.Instant.from(instant);
  const wall = exact.toZonedDateTimeISO(timeZone).toPlainDateTime();
  const name = toWindowsZone(timeZone);
  if (name !== null && meansOnly(wall, mainZone(name), exact))
    return { dateTime: wallText(wall), timeZone: name };
  return { dateTime: wallText(exact.toZonedDateTimeISO("UTC").toPlainDateTime()), timeZone: "UTC" };
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

/** The zone CLDR names first is the one a Windows zone was made for. */
function mainZone(windowsZone: string): string {
  return windowsZones[windowsZone]?.split(/\s+/)[0] ?? "UTC";
}

function meansOnly(
  wall: Temporal.PlainDateTime,
  timeZone: string,
  exact: Temporal.Instant,
): boolean {
  if (!isKnownZone(timeZone)) return false;
  return (["earlier", "later"] as const).every((disambiguation) =>
    wall.toZonedDateTime(timeZone, { disambiguation }).toInstant().equals(exact),
  );
}

function wallText(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: "second" });
}
