import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { byId } from "../schemas.ts";

export async function removeGoal(
  deps: Deps,
  input: z.output<typeof byId> & { userId: string },
): Promise<{ id: string }> {
  throw new Error(`removeGoal is being written for ${deps.config.publicUrl} ${input.userId}`);
}
