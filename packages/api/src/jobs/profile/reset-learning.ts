import type { Deps } from "../../core/deps.ts";
import type { JobProfileItem } from "../schemas.ts";

export async function resetLearning(
  deps: Deps,
  input: { userId: string },
): Promise<JobProfileItem> {
  throw new Error(`resetLearning is being written for ${deps.config.publicUrl} ${input.userId}`);
}
