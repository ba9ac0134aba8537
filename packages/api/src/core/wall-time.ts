import { AppError, invalidField } from "./app-error.ts";

/** A point in time as a calendar keeps it: the instant, and the wall time it has in its zone. */
export interface ZonedTime {
  /** Milliseconds since the epoch. */
  instant: number;
  /** YYYY-MM-DDTHH:MM:SS */
  local: string;
}

const earliest = 0;
const latest = Date.UTC(2201, 0, 1);

/**
 * Reads a time given as an instant (RFC 3339 with offset) or as a wall time in `zone`. A wall time that a clock change
 * skips or repeats is AppError ambiguous_time with the two instants it may mean; an impossible one is invalid_input.
 */
export function resolveTime(input: { field: string; value: string; zone: string }): ZonedTime {
  if (hasOffset(input.value)) return atInstant(Date.parse(input.value), input.zone);
  const wall = parseWallTime(input.field, input.value);
  const early = wall.toZonedDateTime(input.zone, { disambiguation: "earlier" });
  const late = wall.toZonedDateTime(input.zone, { disambiguation: "later" });
  if (early.epochMilliseconds !== late.epochMilliseconds)
    throw ambiguousTime({ field: input.field, wall, early, late });
  return within(input.field, { instant: early.epochMilliseconds, local: writeWallTime(wall) });
}

/** The instant with its wall time in the zone. */
export function atInstant(instant: number, zone: string): ZonedTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return { instant, local: writeWallTime(zoned.toPlainDateTime()) };
}

/**
 * Reads the start of a local day; its wall time is always 00:00:00, also where a clock change skips midnight and the day
 * begins later. Anything that is not the start of a day is invalid_input.
 */
export function resolveDay(input: { field: string; value: string; zone: string }): ZonedTime {
  const date = hasOffset(input.value) ? dayAtInstant(input) : dayOfWallTime(input);
  if (date === null)
    throw invalidField(input.field, "An all-day event starts and ends at midnight of its zone.");
  const start = date.toZonedDateTime({ timeZone: input.zone });
  return within(input.field, {
    instant: start.epochMilliseconds,
    local: `${date.toString()}T00:00:00`,
  });
}

function dayAtInstant(input: { value: string; zone: string }): Temporal.PlainDate | null {
  const zoned = Temporal.Instant.from(input.value).toZonedDateTimeISO(input.zone);
  return zoned.startOfDay().equals(zoned) ? zoned.toPlainDate() : null;
}

function dayOfWallTime(input: { field: string; value: string }): Temporal.PlainDate | null {
  const wall = parseWallTime(input.field, input.value);
  return wall.hour === 0 && wall.minute === 0 && wall.second === 0 ? wall.toPlainDate() : null;
}

function hasOffset(value: string): boolean {
  return /(?:Z|[+-]\d{2}:\d{2})$/i.test(value);
}

function parseWallTime(field: string, value: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(value, { overflow: "reject" });
  } catch {
    throw invalidField(field, "Use a date and time such as 2026-03-01T14:00.");
  }
}

function within(field: string, time: ZonedTime): ZonedTime {
  if (time.instant < earliest || time.instant >= latest)
    throw invalidField(field, "Use a year between 1970 and 2200.");
  return time;
}

function ambiguousTime(found: {
  field: string;
  wall: Temporal.PlainDateTime;
  early: Temporal.ZonedDateTime;
  late: Temporal.ZonedDateTime;
}): AppError {
  const reason = found.early.toPlainDateTime().equals(found.wall) ? "overlap" : "gap";
  const time = found.wall.toString({ smallestUnit: "minute" }).replace("T", " ");
  const what = reason === "gap" ? "does not exist" : "happens twice";
  return new AppError(
    "ambiguous_time",
    `${time} ${what} in ${found.early.timeZoneId}, because clocks change then. Choose which time you mean.`,
    {
      details: {
        choices: {
          field: found.field,
          reason,
          instants: [found.early, found.late].map((zoned) =>
            zoned.toString({ timeZoneName: "never", smallestUnit: "second" }),
          ),
        },
      },
    },
  );
}

function writeWallTime(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: "second" });
}
