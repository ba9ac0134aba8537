import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { JobItem, listJobsInput } from "../schemas.ts";

export async function listJobs(
  deps: Deps,
  input: z.output<typeof listJobsInput> & { userId: string },
): Promise<{ items: JobItem[]; nextCursor: string | null }> {
  throw new Error(`listJobs is being written for ${deps.config.publicUrl} ${input.userId}`);
}
