import type { Deps } from "../../core/deps.ts";

const keptFor = 30 * 86_400_000;

/** Ends goals that were removed 30 days ago; for the worker, hourly. */
export async function purgeDeletedGoals(deps: Pick<Deps, "db" | "clock">): Promise<void> {
  await deps.db.goal.deleteMany({
    where: { deletedAt: { lte: new Date(deps.clock.now() - keptFor) } },
  });
}
