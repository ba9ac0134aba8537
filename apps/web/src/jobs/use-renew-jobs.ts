import { trpc } from "../lib/trpc.ts";
import type { JobDetail } from "./job-item.ts";

/** Shows a changed job everywhere: at once where it stands alone, and after asking again in lists. */
export function useRenewJobs(): (job?: JobDetail) => Promise<void> {
  const utils = trpc.useUtils();
  return async (job) => {
    if (job) utils.jobs.get.setData({ id: job.id }, job);
    void utils.jobs.boards.invalidate();
    void utils.jobs.skills.gap.invalidate();
    await Promise.all([
      utils.jobs.list.invalidate(),
      utils.jobs.recommendations.invalidate(),
      utils.jobs.facets.invalidate(),
      job ? undefined : utils.jobs.get.invalidate(),
    ]);
  };
}
