import type { Deps } from "../../core/deps.ts";

const keptFor = 30 * 86_400_000;

/**
 * Deletes for good what was removed more than 30 days ago; for housekeeping. A job that was merged into another one goes
 * with that one. Answers how many.
 */
export async function purgeRemovedJobs(deps: Pick<Deps, "db" | "clock">): Promise<number> {
  const removed = { deletedAt: { lt: new Date(deps.clock.now() - keptFor) } };
  const { count } = await deps.db.job.deleteMany({
    where: { ...removed, OR: [{ mergedIntoId: null }, { mergedInto: { is: removed } }] },
  });
  return count;
}
