import type { z } from "zod";
import { invalidField } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { addGoalEntryInput, GoalEntryItem, GoalItem } from "../schemas.ts";
import { nowIn, readBasis } from "../zone.ts";
import { entrySelect, toEntryItem } from "./entry-row.ts";
import { getGoal } from "./get-goal.ts";

/** Counts something for a custom goal, today unless a day is given; a negative amount takes back. */
export async function addGoalEntry(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof addGoalEntryInput> & { userId: string },
): Promise<{ entry: GoalEntryItem; goal: GoalItem }> {
  const { userId, goalId, amount, note } = input;
  const { kind } = await getGoal(deps, { userId, id: goalId });
  if (kind !== "custom")
    throw invalidField("goalId", "This goal counts itself; only custom goals are counted by hand.");
  const { zone } = await readBasis(deps, userId);
  const row = await deps.db.goalEntry.create({
    data: {
      userId,
      goalId,
      amount,
      note: note ?? null,
      occurredOn: input.occurredOn ?? nowIn(deps, zone).toPlainDate().toString(),
      createdAt: new Date(deps.clock.now()),
    },
    select: entrySelect,
  });
  return { entry: toEntryItem(row), goal: await getGoal(deps, { userId, id: goalId }) };
}
