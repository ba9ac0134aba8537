import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { GoalItem } from "../items.ts";
import { goalSelect } from "./goal-row.ts";
import { readGoalItems } from "./read-progress.ts";

/** One goal as it stands now; not there or not theirs is not_found. */
export async function getGoal(
  deps: Pick<Deps, "db" | "clock">,
  input: { userId: string; id: string },
): Promise<GoalItem> {
  const { userId, id } = input;
  const row = await deps.db.goal.findFirst({
    where: { id, userId, deletedAt: null },
    select: goalSelect,
  });
  const [item] = await readGoalItems(deps, { userId, rows: row ? [row] : [] });
  if (!item) throw notFound("goal");
  return item;
}
