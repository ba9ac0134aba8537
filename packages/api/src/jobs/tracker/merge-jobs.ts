import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { JobDetail, mergeInput } from "../schemas.ts";

export async function mergeJobs(
  deps: Deps,
  input: z.output<typeof mergeInput> & { userId: string },
): Promise<JobDetail> {
  throw new Error(`mergeJobs is being written for ${deps.config.publicUrl} ${input.userId}`);
}
