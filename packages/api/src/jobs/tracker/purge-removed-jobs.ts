import type { Deps } from "../../core/deps.ts";

const keptFor = 30 * 86_400_000;

/**
 * Deletes for good what was removed more than 30 days ago; for housekeeping. A job that was merged into another one goes
 * after that one. Answers how many.
 */
export async function purgeRemovedJobs(deps: Pick<Deps, "db" | "clock">): Promise<number> {
  const where = {
    deletedAt: { lt: new Date(deps.clock.now() - keptFor) },
    mergedIntoId: null,
  };
  let purged = 0;
  // Deleting a job sets those merged into it free, and so on down the chain.
  for (;;) {
    const { count } = await deps.db.job.deleteMany({ where });
    if (count === 0) return purged;
    purged += count;
  }
}
