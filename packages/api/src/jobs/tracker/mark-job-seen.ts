import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { byId } from "../schemas.ts";

export async function markJobSeen(
  deps: Deps,
  input: z.output<typeof byId> & { userId: string },
): Promise<{ id: string; seenAt: string }> {
  throw new Error(`markJobSeen is being written for ${deps.config.publicUrl} ${input.userId}`);
}
