import { Prisma } from "@huntboard/db";

/** The most that a row of a table pays in a year: 2,080 hours, 260 days; an amount without a period is taken as yearly. */
export function yearlySalary(table: string): Prisma.Sql {
  return Prisma.raw(`(COALESCE(${table}.salary_max, ${table}.salary_min) *
  CASE ${table}.salary_period WHEN 'hour' THEN 2080 WHEN 'day' THEN 260 WHEN 'week' THEN 52 WHEN 'month' THEN 12 ELSE 1 END)`);
}
