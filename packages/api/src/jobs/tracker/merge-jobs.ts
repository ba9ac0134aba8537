import type { DbTx } from "@huntboard/db";
import type { z } from "zod";
import { invalidField } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { JobDetail, mergeInput } from "../schemas.ts";
import { changeJob } from "./change-job.ts";
import { getJob } from "./get-job.ts";
import { type GivenFields, isEmpty } from "./job-columns.ts";
import { type JobRow, readProvenance } from "./job-select.ts";
import { lockJob, lockJobs } from "./locks.ts";
import { mergeFields, type MergeUndo } from "./merge-undo.ts";
import { firstUrl } from "./sources.ts";

/**
 * Makes one job of two that a person says are the same: the sources of the other move over, what this one lacks it gets from
 * there, and an application stays. unmergeJob takes it back. Never done by itself.
 */
export async function mergeJobs(
  deps: Deps,
  input: z.output<typeof mergeInput> & { userId: string },
): Promise<JobDetail> {
  const { userId, id, otherId } = input;
  if (id === otherId) throw invalidField("otherId", "Choose another job than this one.");
  await deps.db.$transaction(async (tx) => {
    await lockJobs(tx, userId);
    const row = await lockJob(tx, { userId, id });
    const other = await lockJob(tx, { userId, id: otherId });
    const now = new Date(deps.clock.now());
    const moved = await moveSources(tx, { id, otherId });
    const { filled, provenance } = missingFields(row, other);
    const takesOver = !(await hasApplication(tx, row)) && (await hasApplication(tx, other));
    const undo: MergeUndo = {
      ...moved,
      filled,
      provenance: readProvenance(row),
      applicationId: takesOver ? other.applicationId : null,
      applicationBefore: takesOver ? row.applicationId : null,
    };
    await changeJob(tx, {
      userId,
      row,
      // A language that was known before is not told anew from a text that came with the merge.
      fields: { language: row.language, ...filled },
      url: await firstUrl(tx, id),
      provenance,
      more: takesOver ? { applicationId: other.applicationId } : {},
      now,
    });
    await tx.job.update({
      where: { id: otherId },
      data: { mergedIntoId: id, mergeUndo: undo, deletedAt: now, updatedAt: other.updatedAt },
      select: { id: true },
    });
  });
  return getJob(deps, { userId, id });
}

/** Puts the other's sources behind one's own. */
async function moveSources(
  tx: DbTx,
  { id, otherId }: { id: string; otherId: string },
): Promise<{ sourceIds: string[]; offset: number }> {
  const last = await tx.jobSource.aggregate({ where: { jobId: id }, _max: { position: true } });
  const offset = (last._max.position ?? -1) + 1;
  const moved = await tx.jobSource.updateManyAndReturn({
    where: { jobId: otherId },
    data: { jobId: id, position: { increment: offset } },
    select: { id: true },
  });
  return { sourceIds: moved.map((source) => source.id), offset };
}

async function hasApplication(tx: DbTx, { applicationId }: JobRow): Promise<boolean> {
  if (applicationId === null) return false;
  const where = { id: applicationId, deletedAt: null };
  return (await tx.application.findFirst({ where, select: { id: true } })) !== null;
}

/** The fields that the job lacks and the other has, and where all of them come from then. */
function missingFields(row: JobRow, other: JobRow) {
  const own = new Map(Object.entries(mergeFields(row)));
  const filled: GivenFields = Object.fromEntries(
    Object.entries(mergeFields(other)).filter(
      ([field, value]) => !isEmpty(value) && isEmpty(own.get(field)),
    ),
  );
  const origins = Object.entries(readProvenance(other)).filter(([field]) => field in filled);
  return { filled, provenance: { ...readProvenance(row), ...Object.fromEntries(origins) } };
}
