import type { Deps } from "../../core/deps.ts";
import type { JobFacets } from "../schemas.ts";

export async function getJobFacets(deps: Deps, input: { userId: string }): Promise<JobFacets> {
  throw new Error(`getJobFacets is being written for ${deps.config.publicUrl} ${input.userId}`);
}
