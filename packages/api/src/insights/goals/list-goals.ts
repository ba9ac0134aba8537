import { Prisma } from "@huntboard/db";
import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { GoalItem, listGoalsInput } from "../schemas.ts";
import { readGoalItems } from "./read-progress.ts";

/** A person's goals in their own order, as they stand now; or those they archived. */
export async function listGoals(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof listGoalsInput> & { userId: string },
): Promise<GoalItem[]> {
  const { userId, archived, limit } = input;
  const where = archived
    ? Prisma.sql`goal.archived_at IS NOT NULL`
    : Prisma.sql`goal.archived_at IS NULL`;
  return readGoalItems(deps, { userId, where, limit });
}
