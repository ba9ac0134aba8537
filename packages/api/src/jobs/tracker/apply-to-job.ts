import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { JobDetail, applyInput } from "../schemas.ts";

export async function applyToJob(
  deps: Deps,
  input: z.output<typeof applyInput> & { userId: string },
): Promise<{ job: JobDetail; applicationId: string }> {
  throw new Error(`applyToJob is being written for ${deps.config.publicUrl} ${input.userId}`);
}
