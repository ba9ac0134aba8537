import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { GoalItem, updateGoalInput } from "../schemas.ts";

export async function updateGoal(
  deps: Deps,
  input: z.output<typeof updateGoalInput> & { userId: string },
): Promise<GoalItem> {
  throw new Error(`updateGoal is being written for ${deps.config.publicUrl} ${input.userId}`);
}
