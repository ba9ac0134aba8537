import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { JobDetail, JobLikeness, createJobInput } from "../schemas.ts";

export async function createJob(
  deps: Deps,
  input: z.output<typeof createJobInput> & { userId: string },
): Promise<{ job: JobDetail; likeness: JobLikeness[]; updated: boolean }> {
  throw new Error(`createJob is being written for ${deps.config.publicUrl} ${input.userId}`);
}
