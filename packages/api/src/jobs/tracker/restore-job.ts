import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { byId, JobDetail } from "../schemas.ts";
import { getJob } from "./get-job.ts";
import { lockAnyJob, lockJobs } from "./locks.ts";
import { partJobs } from "./unmerge-job.ts";

/** Brings a removed job back; one that was merged is parted again, and one that is there stays as it is. */
export async function restoreJob(
  deps: Deps,
  input: z.output<typeof byId> & { userId: string },
): Promise<JobDetail> {
  await deps.db.$transaction(async (tx) => {
    await lockJobs(tx, input.userId);
    const row = await lockAnyJob(tx, input);
    if (row.mergedIntoId !== null)
      return partJobs(tx, { userId: input.userId, row, now: new Date(deps.clock.now()) });
    if (row.deletedAt === null) return;
    await tx.job.update({
      where: { id: row.id },
      data: { deletedAt: null, updatedAt: row.updatedAt },
      select: { id: true },
    });
  });
  return getJob(deps, input);
}
