import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { JobPreview, previewInput } from "../schemas.ts";

export async function previewJob(
  deps: Deps,
  input: z.output<typeof previewInput> & { userId: string },
): Promise<JobPreview> {
  throw new Error(`previewJob is being written for ${deps.config.publicUrl} ${input.userId}`);
}
