import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { GoalEntryItem, GoalItem, addGoalEntryInput } from "../schemas.ts";

export async function addGoalEntry(
  deps: Deps,
  input: z.output<typeof addGoalEntryInput> & { userId: string },
): Promise<{ entry: GoalEntryItem; goal: GoalItem }> {
  throw new Error(`addGoalEntry is being written for ${deps.config.publicUrl} ${input.userId}`);
}
