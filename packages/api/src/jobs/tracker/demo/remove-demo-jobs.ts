import type { DbTx } from "@huntboard/db";
import { jobSelect } from "../job-select.ts";
import { lockJobs } from "../locks.ts";
import { partJobs } from "../unmerge-job.ts";

/** Removes demo jobs for good; a job of one's own that was merged into one stands by itself again. */
export async function removeDemoJobs(
  tx: DbTx,
  { userId, now }: { userId: string; now: Date },
): Promise<void> {
  await lockJobs(tx, userId);
  const own = await tx.job.findMany({
    where: { userId, isDemo: false, mergedInto: { isDemo: true } },
    select: jobSelect,
  });
  for (const row of own) await partJobs(tx, { userId, row, now });
  await tx.job.deleteMany({ where: { userId, isDemo: true } });
}
