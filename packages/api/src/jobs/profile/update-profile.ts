import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { JobProfileItem, profileInput } from "../schemas.ts";

export async function updateProfile(
  deps: Deps,
  input: z.output<typeof profileInput> & { userId: string },
): Promise<JobProfileItem> {
  throw new Error(`updateProfile is being written for ${deps.config.publicUrl} ${input.userId}`);
}
