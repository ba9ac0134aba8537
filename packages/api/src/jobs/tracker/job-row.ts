import type { Deps } from "../../core/deps.ts";
import type { JobItem } from "../schemas.ts";

/** A person's jobs by id, in the order of the ids; those that are not there are left out. */
export async function readJobs(
  db: Deps["db"],
  input: { userId: string; ids: string[] },
): Promise<JobItem[]> {
  throw new Error(`readJobs is being written ${String(db)} ${input.userId}`);
}
