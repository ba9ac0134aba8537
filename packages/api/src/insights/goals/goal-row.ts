import { type Db, Prisma } from "@huntboard/db";
import { z } from "zod";
import { anyRowCount } from "../../core/planned-once.ts";
import { columnsOf, jsonInstant, jsonList, readRows } from "../../core/read-rows.ts";
import { goalKinds, goalPeriods } from "../vocabulary.ts";

const row = z.object({
  id: z.string(),
  kind: z.enum(goalKinds),
  title: z.string(),
  target: z.number(),
  period: z.enum(goalPeriods),
  skillKey: z.string().nullable(),
  unit: z.string().nullable(),
  deadline: z.string().nullable(),
  restDays: jsonList(z.number()),
  startsOn: z.string(),
  position: z.number(),
  archivedAt: jsonInstant.nullable(),
  revision: z.number(),
  isDemo: z.boolean(),
  createdAt: jsonInstant,
  updatedAt: jsonInstant,
});
type GoalRow = z.output<typeof row>;
const columns = columnsOf(row, "goal");
const rows = z.array(row);

/** A person's goals that are not removed and for which `where` holds, in their own order. */
export async function readGoals(
  db: Db,
  input: { userId: string; where: Prisma.Sql; limit: number },
): Promise<GoalRow[]> {
  const { userId, where, limit } = input;
  return readRows(
    db,
    userId,
    rows,
    Prisma.sql`
      SELECT ${columns} FROM goals AS goal
      WHERE goal.user_id = ${userId}::uuid AND goal.deleted_at IS NULL AND ${where}
      ORDER BY goal.position, goal.id LIMIT ${anyRowCount(limit)}`,
  );
}
