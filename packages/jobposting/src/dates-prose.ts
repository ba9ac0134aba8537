import * as de from "chrono-node/de";
import * as en from "chrono-node/en";
import * as es from "chrono-node/es";
import * as fr from "chrono-node/fr";
import type { ParsedResult } from "chrono-node";
import type { DateHints } from "./dates.ts";

const readers = { en, de, fr, es };

/** Two days that share neither year, month, day nor weekday: what reads alike from both counts from neither. */
const anchors = [
  new Date(Date.UTC(2001, 4, 15, 12)),
  new Date(Date.UTC(2014, 10, 3, 8, 30)),
] as const;

type Day = { year: number; month: number; day: number };

/**
 * A date in words: the day, or the instant in epoch milliseconds when an hour is told. Words that count from today
 * ("vor 3 Tagen") are read only with `now`.
 */
export function readProseDate(text: string, { language, now }: DateHints): Day | number | null {
  const order = Object.entries(readers).toSorted(
    ([a], [b]) => Number(b === language) - Number(a === language),
  );
  const results = order.flatMap(([, reader]) => {
    const [first, second] = anchors.map((anchor) => read(reader, text, anchor));
    const absolute = first != null && second != null && same(first, second);
    const result = absolute ? first : now == null ? null : read(reader, text, now);
    return result === null || result === undefined ? [] : [result];
  });
  const longest = Math.max(...results.map((result) => result.text.length));
  const best = results.find((result) => result.text.length === longest);
  return best === undefined ? null : valueOf(best);
}

function read(
  reader: (typeof readers)["en" | "de" | "fr" | "es"],
  text: string,
  instant: Date,
): ParsedResult | null {
  const [result] = reader.parse(text, { instant, timezone: 0 });
  return result !== undefined && result.start.isCertain("day") ? result : null;
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
