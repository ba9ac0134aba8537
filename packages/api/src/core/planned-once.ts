import { Prisma } from "@huntboard/db";

/**
 * Ids for `= ANY(…)` of which the planner knows nothing: for a list that it can see it makes a new plan each time, and to plan a
 * statement of many tables takes longer than to run it for a page of rows.
 */
export function plannedOnce(ids: string[]): Prisma.Sql {
  return Prisma.sql`(SELECT ${ids}::uuid[])::uuid[]`;
}

/** A LIMIT of which the planner knows nothing, where people choose the count: with `rowCount` each would be a statement. */
export function anyRowCount(count: number): Prisma.Sql {
  return Prisma.sql`(SELECT ${count}::int)`;
}

/**
 * An instant of which the planner knows nothing: where few rows are on its one side, a plan that holds for any instant has to take
 * a third of all, and so every call is planned anew.
 */
export function anyInstant(at: Date): Prisma.Sql {
  return Prisma.sql`(SELECT ${at}::timestamptz)`;
}

/**
 * A LIMIT, or another count of rows, as part of the statement's text: of one that comes apart from it a lasting plan has to take
 * a tenth of all rows, and so every call is planned anew. For counts of a few kinds alone: each makes a statement of its own.
 */
export function rowCount(count: number): Prisma.Sql {
  if (!Number.isSafeInteger(count) || count < 0) throw new Error(`Not a count of rows: ${count}`);
  return Prisma.raw(String(count));
}
