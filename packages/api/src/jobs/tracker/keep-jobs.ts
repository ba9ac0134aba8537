import type { Deps } from "../../core/deps.ts";
import { purgeRemovedJobs } from "./purge-removed-jobs.ts";
import { armJobChecks } from "./run-job-checks.ts";
import { tendIndexes } from "./tend-indexes.ts";

/** What housekeeping does for jobs: delete what was removed long ago, plan re-checks, keep searching fast. */
export async function keepJobs(deps: Pick<Deps, "db" | "clock" | "config" | "log">): Promise<void> {
  const purged = await purgeRemovedJobs(deps);
  const planned = await armJobChecks(deps);
  await tendIndexes(deps);
  deps.log.debug({ purged, planned }, "looked after jobs");
}
