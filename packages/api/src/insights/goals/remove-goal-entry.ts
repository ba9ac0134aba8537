import type { z } from "zod";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { byId, GoalItem } from "../schemas.ts";
import { getGoal } from "./get-goal.ts";

/** Takes back what was counted by hand; answers the goal as it stands then. */
export async function removeGoalEntry(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof byId> & { userId: string },
): Promise<GoalItem> {
  const { id, userId } = input;
  const entry = await deps.db.goalEntry.findFirst({
    where: { id, userId, goal: { deletedAt: null } },
    select: { goalId: true },
  });
  if (!entry) throw notFound("entry");
  await deps.db.goalEntry.deleteMany({ where: { id, userId } });
  return getGoal(deps, { userId, id: entry.goalId });
}
