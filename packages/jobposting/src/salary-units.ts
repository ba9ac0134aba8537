import { fold } from "./text-fold.ts";
import { periodAdjectives, periodUnits } from "./salary-words.ts";
import type { SalaryPeriod } from "./types.ts";

/** UN/CEFACT unit codes, ISO 8601 durations and spellings of feeds, folded and without signs. */
const units: Record<string, SalaryPeriod> = {
  ann: "year",
  annum: "year",
  p1y: "year",
  pa: "year",
  yearly: "year",
  mon: "month",
  p1m: "month",
  permonth: "month",
  wee: "week",
  p1w: "week",
  day: "day",
  p1d: "day",
  hur: "hour",
  pt1h: "hour",
  anno: "year",
};

/** The period that a unitText or unitCode names ("YEAR", "ANNUM", "MON", "P1Y", "per hour"); null for "none". */
export function unitPeriod(value: unknown): SalaryPeriod | null {
  if (typeof value !== "string" || value.length > 100) return null;
  const words = fold(value.replace(/^https?:\/\/\S*\//u, ""))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const known = units[words.join("")];
  if (known !== undefined) return known;
  const found = words.map(
    (word) => periodAdjectives.get(word) ?? periodUnits.get(word) ?? units[word],
  );
  return found.find((period) => period !== undefined) ?? null;
}
