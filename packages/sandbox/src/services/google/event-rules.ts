import { refuse } from "./errors.ts";
import type { EventInput, EventResource, EventTime } from "./event-schema.ts";

/** base32hex in lower case (RFC 2938 §3.1.2), 5 to 1024 characters. */
export function isEventId(id: string): boolean {
  return /^[a-v0-9]{5,1024}$/.test(id);
}

/** Extended properties and reminders are set as wholes but for their keys; see the guides of the same names. */
export function checkedReminders(input: EventInput["reminders"]): EventResource["reminders"] {
  if (!input) return { useDefault: true };
  const overrides = input.overrides ?? [];
  const useDefault = input.useDefault ?? false;
  if (useDefault && overrides.length > 0) {
    refuse(
      400,
      "cannotUseDefaultRemindersAndSpecifyOverride",
      "Cannot specify both default reminders and overrides at the same time.",
      { domain: "calendar" },
    );
  }
  if (overrides.length > 5)
    refuse(400, "invalid", "Maximum number of reminder overrides exceeded: 5.");
  if (useDefault) return { useDefault };
  return { useDefault, overrides: overrides.map(checkedOverride) };
}

function checkedOverride({ method, minutes }: { method: string; minutes: number }): {
  method: "popup" | "email";
  minutes: number;
} {
  if (method !== "popup" && method !== "email") refuse(400, "invalid", "Invalid reminder method.");
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > 40_320)
    refuse(400, "invalid", "Invalid value for: reminder minutes");
  return { method, minutes };
}

export function checkedProperties(
  input: EventInput["extendedProperties"],
  before: EventResource["extendedProperties"],
): EventResource["extendedProperties"] {
  if (!input) return before;
  const merged = {
    private: mergeProperties(input.private, before?.private),
    shared: mergeProperties(input.shared, before?.shared),
  };
  const all = [...Object.entries(merged.private ?? {}), ...Object.entries(merged.shared ?? {})];
  if (all.some(([key]) => key.length === 0 || key.length > 44))
    refuse(400, "invalid", "Extended property key is too long.");
  if (all.some(([, value]) => value.length > 1024))
    refuse(400, "invalid", "Extended property value is too long.");
  const bytes = all.reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
    0,
  );
  if (all.length > 300 || bytes > 32 * 1024)
    refuse(400, "invalid", "Extended properties are too large.");
  return merged.private || merged.shared ? merged : undefined;
}

function mergeProperties(
  input: Record<string, string | null> | null | undefined,
  before: Record<string, string> | undefined,
): Record<string, string> | undefined {
  if (!input) return before;
  const merged = { ...before };
  for (const [key, value] of Object.entries(input)) {
    if (value === null) delete merged[key];
    else merged[key] = value;
  }
  return Object.keys(merged).length > 0 ? merged : undefined;
}

type TimeInput = EventInput["start"];

/** One end of an event; a PATCH may name only the part that changes. */
export function checkedTime(
  which: "start" | "end",
  input: TimeInput,
  before: EventTime | undefined,
): EventTime {
  const merged = {
    date: pickPart(input, "date", before),
    dateTime: pickPart(input, "dateTime", before),
    timeZone: pickPart(input, "timeZone", before),
  };
  // Switching between a date and a time of day replaces the other one.
  if (input?.date && !input.dateTime) merged.dateTime = undefined;
  if (input?.dateTime && !input.date) merged.date = undefined;
  const { date, dateTime, timeZone } = merged;
  if (date !== undefined && dateTime !== undefined)
    refuse(400, "invalid", `Invalid ${which} time.`);
  if (timeZone !== undefined && !isIanaZone(timeZone)) {
    refuse(400, "invalid", `Invalid value for: Invalid time zone: ${timeZone}`);
  }
  if (date !== undefined) {
    if (!isDate(date)) refuse(400, "invalid", `Invalid value for: Invalid format: "${date}"`);
    return { date };
  }
  if (dateTime === undefined)
    refuse(400, "required", which === "start" ? "Missing start time." : "Missing end time.");
  if (instantOf({ dateTime, timeZone }) === undefined) {
    const bare =
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/.test(dateTime) && timeZone === undefined;
    if (bare) refuse(400, "required", `Missing time zone definition for ${which} time.`);
    refuse(400, "invalid", `Invalid value for: Invalid format: "${dateTime}"`);
  }
  return timeZone === undefined ? { dateTime } : { dateTime, timeZone };
}

function pickPart(
  input: TimeInput,
  part: "date" | "dateTime" | "timeZone",
  before: EventTime | undefined,
) {
  const given = input?.[part];
  return given === undefined ? before?.[part] : (given ?? undefined);
}

export function isIanaZone(name: string): boolean {
  try {
    // Offsets such as +01:00 are time zones to Intl, but no IANA names.
    return (
      /^[A-Za-z]/.test(name) &&
      new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
    );
  } catch {
    return false;
  }
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** The moment of a timed end; undefined when it is malformed or has neither offset nor zone. An offset beats the zone. */
export function instantOf({ dateTime, timeZone }: EventTime): Temporal.Instant | undefined {
  if (dateTime === undefined) return undefined;
  const match = rfc3339.exec(dateTime);
  if (!match) return undefined;
  try {
    if (match[2] !== undefined) return Temporal.Instant.from(dateTime);
    return timeZone === undefined
      ? undefined
      : Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone).toInstant();
  } catch {
    return undefined;
  }
}

export function checkRange(start: EventTime, end: EventTime): void {
  if ((start.date === undefined) !== (end.date === undefined)) {
    refuse(
      400,
      "invalid",
      "Invalid start and end times: both must be dates or both must be times.",
    );
  }
  const isEmpty =
    start.date !== undefined && end.date !== undefined
      ? end.date <= start.date
      : (instantOf(end)?.epochMilliseconds ?? 0) < (instantOf(start)?.epochMilliseconds ?? 0);
  if (isEmpty)
    refuse(400, "timeRangeEmpty", "The specified time range is empty.", { domain: "calendar" });
}

export function checkRecurrence(recurrence: string[] | undefined, start: EventTime): void {
  if (!recurrence || recurrence.length === 0) return;
  if (start.dateTime !== undefined && start.timeZone === undefined) {
    refuse(400, "required", "Missing time zone definition for start time.");
  }
  if (!recurrence.every((line) => /^(RRULE|EXRULE|RDATE|EXDATE)[;:]/.test(line))) {
    refuse(400, "invalid", "Invalid recurrence rule.");
  }
}
