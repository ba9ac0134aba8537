import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { GoalItem, listGoalsInput } from "../schemas.ts";
import { goalSelect } from "./goal-row.ts";
import { readGoalItems } from "./read-progress.ts";

/** A person's goals in their own order, as they stand now; or those they archived. */
export async function listGoals(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof listGoalsInput> & { userId: string },
): Promise<GoalItem[]> {
  const { userId, archived, limit } = input;
  const rows = await deps.db.goal.findMany({
    where: { userId, deletedAt: null, archivedAt: archived ? { not: null } : null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: limit,
    select: goalSelect,
  });
  return readGoalItems(deps, { userId, rows });
}
