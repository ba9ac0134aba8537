import type { Deps } from "../core/deps.ts";

const keptFor = 30 * 86_400_000;

/** Deletes for good what was removed more than 30 days ago; for housekeeping. Answers how many. */
export async function purgeDeletedApplications(deps: Pick<Deps, "db" | "clock">): Promise<number> {
  const { count } = await deps.db.application.deleteMany({
    where: { deletedAt: { lt: new Date(deps.clock.now() - keptFor) } },
  });
  return count;
}
