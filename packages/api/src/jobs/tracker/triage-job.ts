import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { JobDetail, triageInput } from "../schemas.ts";

export async function triageJob(
  deps: Deps,
  input: z.output<typeof triageInput> & { userId: string },
): Promise<JobDetail> {
  throw new Error(`triageJob is being written for ${deps.config.publicUrl} ${input.userId}`);
}
