import type { SkillsGap } from "../job-item.ts";

type Trend = SkillsGap["items"][number]["trend"];

/** Which way the months go, in words: the newer half against the older one. */
export function trendWords(trend: Trend): string {
  const half = Math.floor(trend.length / 2);
  const sum = (months: Trend) => months.reduce((total, { jobs }) => total + jobs, 0);
  const before = sum(trend.slice(0, half));
  const lately = sum(trend.slice(trend.length - half));
  // A job more or less is chance.
  if (before + lately < 4 || Math.abs(lately - before) < 2) return "No clear trend";
  const months = half === 1 ? "month" : `${half} months`;
  return lately > before
    ? `Asked for more: ${before} before, ${lately} in the last ${months}`
    : `Asked for less: ${before} before, ${lately} in the last ${months}`;
}
