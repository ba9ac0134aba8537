import type { z } from "zod";
import type { Deps } from "../core/deps.ts";
import type { ActivityItem, activityInput } from "./schemas.ts";

export async function listActivity(
  deps: Deps,
  input: z.output<typeof activityInput> & { userId: string },
): Promise<{ items: ActivityItem[]; nextCursor: string | null }> {
  throw new Error(`listActivity is being written for ${deps.config.publicUrl} ${input.userId}`);
}
