import { isDeepStrictEqual } from "node:util";
import { type DbTx, Prisma } from "@huntboard/db";
import type { z } from "zod";
import { invalidField } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { byId, JobDetail } from "../schemas.ts";
import { changeJob } from "./change-job.ts";
import { getJob } from "./get-job.ts";
import type { GivenFields } from "./job-columns.ts";
import { type JobRow, readProvenance } from "./job-select.ts";
import { lockAnyJob, lockJobs } from "./locks.ts";
import { emptyFields, mergeFields, mergeUndo, type MergeUndo } from "./merge-undo.ts";
import { firstUrl } from "./sources.ts";

/** Takes a merge back: the job that went into another one stands by itself again, and the other is as it was before. */
export async function unmergeJob(
  deps: Deps,
  input: z.output<typeof byId> & { userId: string },
): Promise<JobDetail> {
  const { userId, id } = input;
  await deps.db.$transaction(async (tx) => {
    await lockJobs(tx, userId);
    const row = await lockAnyJob(tx, { userId, id });
    if (row.mergedIntoId === null)
      throw invalidField("id", "This job is not merged into another one.");
    await partJobs(tx, { userId, row, now: new Date(deps.clock.now()) });
  });
  return getJob(deps, { userId, id });
}

/** Takes the merge of a locked job back; what a person changed since then stays. Needs the lock on the person's jobs. */
export async function partJobs(
  tx: DbTx,
  { userId, row, now }: { userId: string; row: JobRow; now: Date },
): Promise<void> {
  if (row.mergedIntoId !== null) {
    const other = await lockAnyJob(tx, { userId, id: row.mergedIntoId });
    if (other.mergedIntoId !== null)
      throw invalidField("id", "The job it was merged into was merged too. Part that one first.");
    const undo = mergeUndo.parse(row.mergeUndo);
    await tx.jobSource.updateMany({
      where: { userId, id: { in: undo.sourceIds } },
      data: { jobId: row.id, position: { decrement: undo.offset } },
    });
    const { fields, provenance } = emptied(other, undo);
    const tookOver = undo.applicationId !== null && other.applicationId === undo.applicationId;
    await changeJob(tx, {
      userId,
      row: other,
      fields: { language: other.language, ...fields },
      url: await firstUrl(tx, other.id),
      provenance,
      more: tookOver ? { applicationId: undo.applicationBefore } : {},
      now,
    });
  }
  await tx.job.update({
    where: { id: row.id },
    data: {
      mergedIntoId: null,
      mergeUndo: Prisma.DbNull,
      deletedAt: null,
      updatedAt: row.updatedAt,
    },
    select: { id: true },
  });
}

/** The fields that still hold what the merge filled in, as empty as they were. */
function emptied(job: JobRow, { filled, provenance: origins }: MergeUndo) {
  const now = new Map(Object.entries(mergeFields(job)));
  const empty = new Map(Object.entries(emptyFields));
  const fields: GivenFields = {};
  const provenance = { ...readProvenance(job) };
  for (const [field, value] of Object.entries(filled)) {
    if (!isDeepStrictEqual(now.get(field), value)) continue;
    Object.assign(fields, { [field]: empty.get(field) });
    const origin = origins[field];
    if (origin) provenance[field] = origin;
    else delete provenance[field];
  }
  return { fields, provenance };
}
