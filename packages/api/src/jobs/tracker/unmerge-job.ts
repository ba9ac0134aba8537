import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { JobDetail, byId } from "../schemas.ts";

export async function unmergeJob(
  deps: Deps,
  input: z.output<typeof byId> & { userId: string },
): Promise<JobDetail> {
  throw new Error(`unmergeJob is being written for ${deps.config.publicUrl} ${input.userId}`);
}
