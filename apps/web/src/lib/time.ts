import { uiLocale } from "./locale.ts";

const dayMs = 86_400_000;

/** Formatters cost far more to make than to use, and a list says hundreds of times. */
const formats = new Map<string, Intl.DateTimeFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

function dateFormat(
  locale: string | undefined,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

function relativeFormat(
  locale: string | undefined,
  options: Intl.RelativeTimeFormatOptions,
): Intl.RelativeTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = relativeFormats.get(key) ?? new Intl.RelativeTimeFormat(locale, options);
  relativeFormats.set(key, format);
  return format;
}

/** A moment as people say it, and exactly. */
export interface TimeWords {
  /** "tomorrow 14:00, in 22 h" */
  human: string;
  /** "Tuesday, 3 March 2026 at 14:00 CET" */
  exact: string;
}

export interface TimeContext {
  /** IANA zone the person lives in. */
  zone: string;
  now: Date;
  locale?: string;
}

/** Calendar days from today to the instant, as dates in the zone: −1 is yesterday. */
export function daysFromNow(instant: string, { zone, now }: TimeContext): number {
  const there = dateIn(instant, zone);
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  return today.until(there, { largestUnit: "day" }).days;
}

function dateIn(instant: string, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();
}

/** Of something that has an end, or that is counted down to from afar. */
export interface Span {
  /** When it is over, exclusive; in between it is "now". */
  until?: string | undefined;
  /** Says the days that are left, beyond the two days that are said in hours. */
  countdown?: boolean | undefined;
}

/** Words for an instant in the person's zone. `precision: "day"` leaves the time of day out. */
export function timeWords(
  instant: string,
  context: TimeContext,
  precision: "minute" | "day" = "minute",
  span: Span = {},
): TimeWords {
  const { zone, now, locale = uiLocale } = context;
  const at = new Date(instant);
  const exact = dateFormat(locale, {
    timeZone: zone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(precision === "minute"
      ? { hour: "2-digit", minute: "2-digit", timeZoneName: "short" }
      : {}),
  }).format(at);
  const day = dayWord(instant, context);
  const days = daysFromNow(instant, context);
  const left = span.countdown === true && days > 1 ? inDays(days, locale) : null;
  if (precision === "day") {
    const isOn = days < 0 && span.until !== undefined && daysFromNow(span.until, context) > 0;
    return { human: isOn ? `now, since ${day}` : withDistance(day, left), exact };
  }
  const isOn = span.until !== undefined && at <= now && now < new Date(span.until);
  const distance = isOn ? nowWord : (distanceWord(at.getTime() - now.getTime(), locale) ?? left);
  return {
    human: withDistance(`${day} ${clockWords(instant, { zone, locale })}`, distance),
    exact,
  };
}

const nowWord = "now";

function withDistance(words: string, distance: string | null): string {
  return distance === null ? words : `${words}, ${distance}`;
}

function inDays(days: number, locale: string): string {
  return relativeFormat(locale, { numeric: "always" }).format(days, "day");
}

/** The time of day, "14:00". */
export function clockWords(
  instant: string,
  { zone, locale = uiLocale }: Pick<TimeContext, "zone" | "locale">,
): string {
  return dateFormat(locale, { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(
    new Date(instant),
  );
}

/** The same moment on another zone's clock, "17:00"; with the weekday where it is another day there, "Monday 17:00". */
export function clockWordsThere(instant: string, there: string, context: TimeContext): string {
  const { zone, locale = uiLocale } = context;
  const clock = clockWords(instant, { zone: there, locale });
  if (dateIn(instant, there).equals(dateIn(instant, zone))) return clock;
  const weekday = dateFormat(locale, { timeZone: there, weekday: "long" });
  return `${weekday.format(new Date(instant))} ${clock}`;
}

/** "today", "tomorrow", "Friday" within a week ahead, "3 Mar", "3 Mar 2027". */
export function dayWord(instant: string, context: TimeContext): string {
  const { zone, now, locale = uiLocale } = context;
  const days = daysFromNow(instant, context);
  if (days >= -1 && days <= 1)
    return relativeFormat(locale, { numeric: "auto" }).format(days, "day");
  const at = new Date(instant);
  if (days > 1 && days < 7)
    return dateFormat(locale, { timeZone: zone, weekday: "long" }).format(at);
  const year = dateFormat("en", { timeZone: zone, year: "numeric" });
  return dateFormat(locale, {
    timeZone: zone,
    day: "numeric",
    month: "short",
    ...(year.format(at) === year.format(now) ? {} : { year: "numeric" }),
  }).format(at);
}

/** "in 22 h", "5 min ago"; null beyond two days, where the date says more. */
export function distanceWord(milliseconds: number, locale = uiLocale): string | null {
  const size = Math.abs(milliseconds);
  if (size >= 2 * dayMs) return null;
  const minutes = Math.round(milliseconds / 60_000);
  const format = relativeFormat(locale, { numeric: "auto", style: "narrow" });
  if (minutes === 0) return nowWord;
  return Math.abs(minutes) < 60
    ? format.format(minutes, "minute")
    : format.format(Math.round(minutes / 60), "hour");
}

/** "3 days ago", "2 weeks ago": how long something has been so. */
export function agoWord(instant: string, context: TimeContext): string {
  const days = daysFromNow(instant, context);
  const format = relativeFormat(context.locale ?? uiLocale, { numeric: "auto" });
  const size = Math.abs(days);
  if (size < 14) return format.format(days, "day");
  if (size < 60) return format.format(Math.round(days / 7), "week");
  if (size < 730) return format.format(Math.round(days / 30.44), "month");
  return format.format(Math.round(days / 365.25), "year");
}

/** An instant as the value of a datetime-local field: wall time in the zone, to the minute. */
export function toLocalInput(instant: string | null, zone: string): string {
  if (instant === null) return "";
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/**
 * A datetime-local value as an instant (RFC 3339 UTC); null when empty or not a time.
 * A wall time that a clock change skips or repeats is read as RFC 5545 §3.3.5 does ("compatible").
 */
export function fromLocalInput(value: string, zone: string): string | null {
  if (value === "") return null;
  try {
    return Temporal.PlainDateTime.from(value)
      .toZonedDateTime(zone, { disambiguation: "compatible" })
      .toInstant()
      .toString({ smallestUnit: "millisecond" });
  } catch {
    return null;
  }
}

/** A date without a time as an instant that is on that date in the zone (its noon); an instant stays as it is. */
export function instantOf(dayOrInstant: string, zone: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(dayOrInstant)) return dayOrInstant;
  return Temporal.PlainDate.from(dayOrInstant)
    .toZonedDateTime({ timeZone: zone, plainTime: "12:00" })
    .toInstant()
    .toString();
}

/** The zone this browser is in. */
export function browserTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
