import type { DbTx } from "@huntboard/db";
import { notFound } from "../../core/app-error.ts";
import { type JobRow, jobSelect } from "./job-select.ts";

/**
 * Makes what adds, merges and parts one person's jobs follow each other until the transaction ends, so that one posting
 * makes one job. Taken before any row lock, always, so that nothing waits in a circle.
 */
export async function lockJobs(tx: DbTx, userId: string): Promise<void> {
  const name = `jobs:${userId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** Locks a job of this person until the transaction ends and reads it; not there, removed or not theirs is not_found. */
export async function lockJob(tx: DbTx, input: { userId: string; id: string }): Promise<JobRow> {
  const row = await lockAnyJob(tx, input);
  if (row.deletedAt !== null) throw notFound("job");
  return row;
}

/** The same for a job that may have been removed. */
export async function lockAnyJob(
  tx: DbTx,
  { userId, id }: { userId: string; id: string },
): Promise<JobRow> {
  await tx.$executeRaw`SELECT id FROM jobs WHERE id = ${id}::uuid AND user_id = ${userId}::uuid FOR UPDATE`;
  // A second statement, so that it sees what the holder before us committed.
  const row = await tx.job.findFirst({ where: { id, userId }, select: jobSelect });
  if (!row) throw notFound("job");
  return row;
}
