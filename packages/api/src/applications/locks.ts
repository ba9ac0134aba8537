import type { DbTx } from "@huntboard/db";
import { notFound } from "../core/app-error.ts";
import { applicationSelect, type ApplicationRow } from "./application-row.ts";

/**
 * Makes changes of one person's pipeline follow each other until the transaction ends, so that no two cards get the same
 * rank. Taken before any row lock, always, so that nothing waits in a circle.
 */
export async function lockPipeline(tx: DbTx, userId: string): Promise<void> {
  const name = `applications.pipeline:${userId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** Locks an application of this person until the transaction ends and reads it; not there or not theirs is not_found. */
export async function lockApplication(
  tx: DbTx,
  input: { userId: string; id: string },
): Promise<ApplicationRow> {
  const { id, userId } = input;
  await tx.$executeRaw`SELECT id FROM applications WHERE id = ${id}::uuid AND user_id = ${userId}::uuid FOR UPDATE`;
  // A second statement, so that it sees what the holder before us committed.
  const row = await tx.application.findFirst({
    where: { id, userId, deletedAt: null },
    select: applicationSelect,
  });
  if (!row) throw notFound("application");
  return row;
}

/** Says that something of an application changed, and holds its row; not there or not theirs is not_found. */
export async function touchApplication(
  tx: DbTx,
  input: { userId: string; id: string; now: Date },
): Promise<void> {
  const { count } = await tx.application.updateMany({
    where: { id: input.id, userId: input.userId, deletedAt: null },
    data: { updatedAt: input.now },
  });
  if (count === 0) throw notFound("application");
}
