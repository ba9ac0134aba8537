import type { Deps } from "../../core/deps.ts";
import { purgeRemovedJobs } from "./purge-removed-jobs.ts";
import { armJobChecks } from "./run-job-checks.ts";

/** What housekeeping does for jobs: delete what was removed long ago, plan re-checks. */
export async function keepJobs(deps: Pick<Deps, "db" | "clock" | "config" | "log">): Promise<void> {
  const purged = await purgeRemovedJobs(deps);
  const planned = await armJobChecks(deps);
  deps.log.debug({ purged, planned }, "looked after jobs");
}
