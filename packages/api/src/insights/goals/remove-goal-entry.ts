import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { GoalItem, byId } from "../schemas.ts";

export async function removeGoalEntry(
  deps: Deps,
  input: z.output<typeof byId> & { userId: string },
): Promise<GoalItem> {
  throw new Error(`removeGoalEntry is being written for ${deps.config.publicUrl} ${input.userId}`);
}
