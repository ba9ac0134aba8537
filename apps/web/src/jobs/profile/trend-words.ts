import type { SkillsGap } from "../job-item.ts";

type Trend = SkillsGap["items"][number]["trend"];

/** Which way the months go, the newer half against the older one; null where it may be chance. */
export function trendOf(trend: Trend): {
  way: "more" | "less" | null;
  before: number;
  lately: number;
  /** Months in a half. */
  months: number;
} {
  const months = Math.floor(trend.length / 2);
  const sum = (part: Trend) => part.reduce((total, { jobs }) => total + jobs, 0);
  const before = sum(trend.slice(0, months));
  const lately = sum(trend.slice(trend.length - months));
  // A job more or less is chance.
  const clear = before + lately >= 4 && Math.abs(lately - before) >= 2;
  return { way: clear ? (lately > before ? "more" : "less") : null, before, lately, months };
}

/** The same as a sentence with its figures. */
export function trendWords(trend: Trend): string {
  const { way, before, lately, months } = trendOf(trend);
  if (way === null) return "No clear trend";
  const span = months === 1 ? "month" : `${months} months`;
  return `Asked for ${way}: ${before} before, ${lately} in the last ${span}`;
}
