import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { GoalItem, createGoalInput } from "../schemas.ts";

export async function createGoal(
  deps: Deps,
  input: z.output<typeof createGoalInput> & { userId: string },
): Promise<GoalItem> {
  throw new Error(`createGoal is being written for ${deps.config.publicUrl} ${input.userId}`);
}
