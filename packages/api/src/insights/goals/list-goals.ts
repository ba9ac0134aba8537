import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { GoalItem, listGoalsInput } from "../schemas.ts";

export async function listGoals(
  deps: Deps,
  input: z.output<typeof listGoalsInput> & { userId: string },
): Promise<GoalItem[]> {
  throw new Error(`listGoals is being written for ${deps.config.publicUrl} ${input.userId}`);
}
