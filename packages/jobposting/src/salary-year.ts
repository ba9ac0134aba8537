import type { Salary, SalaryPeriod } from "./types.ts";

/**
 * How often a period is paid in a year: 2,080 hours are 52 weeks of 40 hours, as statistics offices count them, 260
 * days 52 weeks of five. Holidays are paid, so they are not taken off.
 */
const periodsPerYear: Record<SalaryPeriod, number> = {
  hour: 2080,
  day: 260,
  week: 52,
  month: 12,
  year: 1,
};

/**
 * A salary as amounts a year in its own currency, whole units, for filters and scores: null where the period or both
 * amounts are unknown. Never for showing: what a posting says by the hour stays so.
 */
export function toYearly(
  salary: Pick<Salary, "min" | "max" | "period">,
): { min: number | null; max: number | null } | null {
  if (salary.period === null || (salary.min === null && salary.max === null)) return null;
  const times = periodsPerYear[salary.period];
  const yearly = (amount: number | null) => (amount === null ? null : Math.round(amount * times));
  return { min: yearly(salary.min), max: yearly(salary.max) };
}
