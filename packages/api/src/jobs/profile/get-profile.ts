import type { Deps } from "../../core/deps.ts";
import type { JobProfileItem } from "../schemas.ts";

export async function getProfile(deps: Deps, input: { userId: string }): Promise<JobProfileItem> {
  throw new Error(`getProfile is being written for ${deps.config.publicUrl} ${input.userId}`);
}
