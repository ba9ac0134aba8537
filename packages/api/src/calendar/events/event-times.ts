import { invalidField } from "../../core/app-error.ts";
import { resolveDay, resolveTime, type ZonedTime } from "../../core/wall-time.ts";

const longest = 31 * 24 * 60 * 60_000;
/** A clock change may add an hour or so to 31 local days. */
const clockChange = 2 * 60 * 60_000;

/** The columns of calendar_events that say when. */
export interface EventTimes {
  allDay: boolean;
  startTime: Date;
  endTime: Date;
  startLocal: string;
  endLocal: string;
  timezone: string;
}

/** What a caller says about time; an end that stays as it is may be given as held. */
export interface TimesInput {
  allDay: boolean;
  /** IANA */
  timezone: string;
  startTime: string;
  endTime: string;
}

/**
 * Resolves and checks when an event is: the end after the start (field endTime), 31 days at most, all-day events from
 * local midnight to local midnight with the end exclusive (RFC 5545 §3.6.1). A wall time in a clock change is AppError ambiguous_time.
 */
export function resolveTimes(input: TimesInput): EventTimes {
  const resolve = input.allDay ? resolveDay : resolveTime;
  const start = resolve({ field: "startTime", value: input.startTime, zone: input.timezone });
  const end = resolve({ field: "endTime", value: input.endTime, zone: input.timezone });
  checkOrder(start, end, input.allDay);
  return toTimes(input, start, end);
}

/**
 * The times of an event after a patch. What the patch does not name keeps its instant, or its dates when it is all day;
 * a new zone alone gives the same instants other wall times.
 */
export function patchTimes(held: EventTimes, patch: Partial<TimesInput>): EventTimes {
  const allDay = patch.allDay ?? held.allDay;
  const timezone = patch.timezone ?? held.timezone;
  const keepsDates = held.allDay && allDay;
  const keep = (wanted: string | undefined, local: string, instant: Date) => {
    if (wanted !== undefined && !isSameWallTime(wanted, local)) return wanted;
    if (wanted !== undefined && timezone !== held.timezone) return wanted;
    return keepsDates ? local : instant.toISOString();
  };
  return resolveTimes({
    allDay,
    timezone,
    startTime: keep(patch.startTime, held.startLocal, held.startTime),
    endTime: keep(patch.endTime, held.endLocal, held.endTime),
  });
}

/** A wall time sent back as it was is not asked about again, though it may happen twice. */
function isSameWallTime(wanted: string, local: string): boolean {
  return wanted === local || `${wanted}:00` === local;
}

function checkOrder(start: ZonedTime, end: ZonedTime, allDay: boolean): void {
  if (end.instant <= start.instant)
    throw invalidField("endTime", "The end has to be after the start.");
  if (end.instant - start.instant > longest + (allDay ? clockChange : 0))
    throw invalidField("endTime", "An event lasts at most 31 days.");
}

function toTimes(input: TimesInput, start: ZonedTime, end: ZonedTime): EventTimes {
  return {
    allDay: input.allDay,
    startTime: new Date(start.instant),
    endTime: new Date(end.instant),
    startLocal: start.local,
    endLocal: end.local,
    timezone: input.timezone,
  };
}

/** Whether two events are at the same time, wall time and zone included. */
export function sameTimes(one: EventTimes, other: EventTimes): boolean {
  return (
    one.allDay === other.allDay &&
    one.startTime.getTime() === other.startTime.getTime() &&
    one.endTime.getTime() === other.endTime.getTime() &&
    one.startLocal === other.startLocal &&
    one.endLocal === other.endLocal &&
    one.timezone === other.timezone
  );
}
