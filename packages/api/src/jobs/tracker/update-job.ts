import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { JobDetail, updateJobInput } from "../schemas.ts";

export async function updateJob(
  deps: Deps,
  input: z.output<typeof updateJobInput> & { userId: string },
): Promise<JobDetail> {
  throw new Error(`updateJob is being written for ${deps.config.publicUrl} ${input.userId}`);
}
