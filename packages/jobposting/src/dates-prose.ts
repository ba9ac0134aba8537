import * as de from "chrono-node/de";
import * as en from "chrono-node/en";
import * as es from "chrono-node/es";
import * as fr from "chrono-node/fr";
import type { ParsedResult } from "chrono-node";
import type { DateHints } from "./dates.ts";
import { fold } from "./text-fold.ts";

const readers = { en, de, fr, es };

/** Two days that share neither year, month, day nor weekday: what reads alike from both counts from neither. */
const anchors = [
  new Date(Date.UTC(2001, 4, 15, 12)),
  new Date(Date.UTC(2014, 10, 3, 8, 30)),
] as const;

type Day = { year: number; month: number; day: number };

/**
 * A date in words: the day, or the instant in epoch milliseconds when an hour is told. Words that count from today
 * ("vor 3 Tagen") are read only with `now`; a month without its day is no date.
 */
export function readProseDate(text: string, { language, now }: DateHints): Day | number | null {
  const order = Object.entries(readers).toSorted(
    ([a], [b]) => Number(b === language) - Number(a === language),
  );
  const results = order.flatMap(([, reader]) => {
    const [first, second] = anchors.map((anchor) => read(reader, text, anchor));
    const absolute = first != null && second != null && same(first, second);
    const result = absolute ? first : now == null ? null : read(reader, text, now);
    return result == null ? [] : [result];
  });
  const longest = Math.max(...results.map((result) => result.text.length));
  const best = results.find((result) => result.text.length === longest);
  if (best !== undefined) return valueOf(best);
  return now == null ? null : readSpanishAgo(text, now);
}

function read(
  reader: (typeof readers)["en" | "de" | "fr" | "es"],
  text: string,
  instant: Date,
): ParsedResult | null {
  const [result] = reader.parse(text, { instant, timezone: 0 });
  if (result === undefined) return null;
  const counted = result.start.tags().has("result/relativeDate");
  return counted || result.start.isCertain("day") ? result : null;
}

function same(a: ParsedResult, b: ParsedResult): boolean {
  return a.start.date().getTime() === b.start.date().getTime() || dayText(a) === dayText(b);
}

function dayText({ start }: ParsedResult): string {
  return `${start.get("year")}-${start.get("month")}-${start.get("day")}`;
}

function valueOf({ start }: ParsedResult): Day | number | null {
  if (start.isCertain("hour")) return start.date().getTime();
  const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")];
  return year === null || month === null || day === null ? null : { year, month, day };
}

/** "hace 3 días", which the reader of Spanish does not know. */
function readSpanishAgo(text: string, now: Date): Day | null {
  const match = /\bhace (un|una|\d{1,3}) (hora|dia|semana|mes)(?:s|es)?\b/u.exec(fold(text));
  if (match === null) return null;
  const count = /\d/u.test(match[1] ?? "") ? Number(match[1]) : 1;
  const date = new Date(now);
  if (match[2] === "mes") date.setUTCMonth(date.getUTCMonth() - count);
  else date.setUTCHours(date.getUTCHours() - count * hours(match[2]));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function hours(unit: string | undefined): number {
  if (unit === "hora") return 1;
  return unit === "dia" ? 24 : 168;
}
