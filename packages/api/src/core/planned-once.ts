import { Prisma } from "@huntboard/db";

/**
 * Ids for `= ANY(…)` of which the planner knows nothing: for a list that it can see it makes a new plan each time, and to plan a
 * statement of many tables takes longer than to run it for a page of rows.
 */
export function plannedOnce(ids: string[]): Prisma.Sql {
  return Prisma.sql`(SELECT ${ids}::uuid[])::uuid[]`;
}
