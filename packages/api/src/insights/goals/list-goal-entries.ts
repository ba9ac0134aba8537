import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { GoalEntryItem, byId } from "../schemas.ts";

export async function listGoalEntries(
  deps: Deps,
  input: z.output<typeof byId> & { userId: string },
): Promise<GoalEntryItem[]> {
  throw new Error(`listGoalEntries is being written for ${deps.config.publicUrl} ${input.userId}`);
}
