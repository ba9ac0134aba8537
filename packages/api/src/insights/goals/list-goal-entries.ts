import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { byId, GoalEntryItem } from "../schemas.ts";
import { entrySelect, toEntryItem } from "./entry-row.ts";
import { getGoal } from "./get-goal.ts";

const shown = 200;

/** What was counted by hand for a goal, newest first, 200 at most. */
export async function listGoalEntries(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof byId> & { userId: string },
): Promise<GoalEntryItem[]> {
  const { id, userId } = input;
  await getGoal(deps, { userId, id });
  const rows = await deps.db.goalEntry.findMany({
    where: { userId, goalId: id },
    orderBy: [{ occurredOn: "desc" }, { id: "desc" }],
    take: shown,
    select: entrySelect,
  });
  return rows.map(toEntryItem);
}
