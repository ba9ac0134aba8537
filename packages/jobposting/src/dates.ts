import { readProseDate } from "./dates-prose.ts";

const firstYear = 1990;
const lastYear = 2100;
const maxLength = 200;

export interface DateHints {
  /** Two letters; tells "01/02/2021" apart and which language's words are read first. */
  language?: string | null;
  /** What "3 days ago" counts from; without it such words yield nothing. */
  now?: Date | null;
}

/**
 * A posting's date: a day (YYYY-MM-DD, the employer's own) where no hour is given, else an RFC 3339 instant in UTC.
 * Reads ISO 8601, epochs in seconds and milliseconds, and prose in English, German, French and Spanish. A time without
 * a zone counts as UTC; midnight without a zone is the day. Null for what is no date, or lies outside 1990–2100.
 */
export function readDate(value: unknown, hints: DateHints = {}): string | null {
  if (typeof value === "number") return fromEpoch(value);
  if (value instanceof Date) return instant(value.getTime());
  if (typeof value === "string") return fromText(value, hints);
  if (typeof value !== "object" || value === null) return null;
  const inner: unknown = Array.isArray(value) ? value[0] : Reflect.get(value, "@value");
  return typeof inner === "string" || typeof inner === "number" ? readDate(inner, hints) : null;
}

/** Below zero when `a` lies before `b`; a day and an instant are compared by their days in UTC. */
export function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length) <= 10 ? 10 : undefined;
  const [first, second] = [a.slice(0, length), b.slice(0, length)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function fromText(value: string, hints: DateHints): string | null {
  const text = value.trim();
  if (text === "" || text.length > maxLength) return null;
  if (/^-?\d{9,14}$/u.test(text)) return fromEpoch(Number(text));
  const wrapped = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/u.exec(text);
  if (wrapped !== null) return fromEpoch(Number(wrapped[1]));
  return fromIso(text) ?? fromNumbers(text, hints.language ?? null) ?? readProse(text, hints);
}

/** Seconds until the year 5138, milliseconds from 1973 on. */
function fromEpoch(value: number): string | null {
  if (!Number.isFinite(value) || Math.abs(value) < 1e8) return null;
  return instant(Math.abs(value) < 1e11 ? value * 1000 : value);
}

const iso =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?(?:\[[\w/+-]{1,40}\])?)?$/iu;

function fromIso(text: string): string | null {
  const match = iso.exec(text);
  if (match === null) return null;
  const [, year, month, date, hour, minute, second, fraction, zone] = match;
  const day = dayOf(Number(year), Number(month), Number(date));
  if (day === null || hour === undefined) return day;
  const time = [hour, minute, second].map((part) => Number(part ?? 0));
  const [hours = 0, minutes = 0, seconds = 0] = time;
  if (hours > 24 || minutes > 59 || seconds > 60) return null;
  if (zone === undefined && time.every((part) => part === 0)) return day;
  const milliseconds = Math.floor(Number(`0.${fraction ?? 0}`) * 1000);
  return instant(
    Date.UTC(Number(year), Number(month) - 1, Number(date), hours, minutes, seconds, milliseconds) -
      offset(zone) * 60_000,
  );
}

/** Minutes east of Greenwich. */
function offset(zone: string | undefined): number {
  if (zone === undefined || !/^[+-]/u.test(zone)) return 0;
  const digits = zone.replaceAll(/\D/gu, "").padEnd(4, "0");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith("-") ? -minutes : minutes;
}

/** 31.12.2021, 31/12/2021, 12/31/2021, 2021/12/31; where the order is open, only the language tells. */
function fromNumbers(text: string, language: string | null): string | null {
  const match =
    /^(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})\.?(?:,?\s+00:00(?::00)?)?$/u.exec(
      text,
    );
  if (match === null) return null;
  const [, a, separator, b, c] = match;
  const [first, second, third] = [Number(a), Number(b), Number(c)];
  if ((a ?? "").length === 4) return dayOf(first, second, third);
  if ((c ?? "").length !== 4 || (a ?? "").length > 2) return null;
  if (separator === "." || second > 12 || first > 12 || first === second)
    return second > 12 ? dayOf(third, first, second) : dayOf(third, second, first);
  return language === null || language === "en" ? null : dayOf(third, second, first);
}

function readProse(text: string, hints: DateHints): string | null {
  if (!/\p{L}{2}/u.test(text)) return null;
  const found = readProseDate(text, hints);
  if (found === null) return null;
  return typeof found === "number" ? instant(found) : dayOf(found.year, found.month, found.day);
}

/** Null unless the calendar has the day. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && inRange(date.getUTCFullYear()) ? date.toISOString().slice(0, 10) : null;
}

function instant(epoch: number): string | null {
  const date = new Date(epoch);
  return !Number.isNaN(date.getTime()) && inRange(date.getUTCFullYear())
    ? date.toISOString()
    : null;
}

function inRange(year: number): boolean {
  return year >= firstYear && year <= lastYear;
}
