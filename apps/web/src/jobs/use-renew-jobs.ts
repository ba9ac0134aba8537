import { trpc } from "../lib/trpc.ts";
import type { JobDetail } from "./job-item.ts";

/** Has jobs compared anew with what the person looks for, and then shown: for when one came in or was changed. */
export function useRenewMatches(): () => Promise<void> {
  const utils = trpc.useUtils();
  return async () => {
    // Asking for recommendations is what brings comparisons up to date.
    await utils.client.jobs.recommendations.query({ limit: 1 }).catch(() => undefined);
    await Promise.all([utils.jobs.list.invalidate(), utils.jobs.get.invalidate()]);
  };
}

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
