import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { recordFeedback } from "../recommendations/record-feedback.ts";
import type { createJobInput, JobDetail, JobLikeness } from "../schemas.ts";
import { alreadySaved } from "./already-saved.ts";
import { deriveColumns, noValues } from "./derive-columns.ts";
import { findPosting, postingSource } from "./find-posting.ts";
import { getJob } from "./get-job.ts";
import { insertJob } from "./insert-job.ts";
import { readStanding } from "./job-standing.ts";
import { lockAnyJob, lockJobs } from "./locks.ts";
import { overwriteJob } from "./overwrite-job.ts";

/**
 * Saves a posting as a job, and names what it looks like. A posting that is there already (same address, or same id on its
 * board) is refused with already_saved, or with onDuplicate "update" gets what is known now written over what it has; one
 * that was removed comes back either way. A job without title or company is a job to complete.
 */
export async function createJob(
  deps: Deps,
  input: z.output<typeof createJobInput> & {
    userId: string;
    /** Chosen by the caller, so that a request that is run again after a crash makes one job; by default a new one. */
    id?: string;
  },
): Promise<{ job: JobDetail; likeness: JobLikeness[]; updated: boolean }> {
  const { userId, id, url, board, externalId, onDuplicate, ...posting } = input;
  const { route, outcome, triage, provenance, ...fields } = posting;
  const source = postingSource({ url, board, externalId });
  const now = new Date(deps.clock.now());
  const standing = readStanding({ route, outcome, triage, provenance }, now);
  // Reading a long text takes a while: not while others wait for the lock.
  const derived = await deriveColumns(deps.db, {
    userId,
    before: noValues,
    fields,
    url: source.url,
  });
  const saved = await deps.db.$transaction(async (tx) => {
    await lockJobs(tx, userId);
    if (
      id !== undefined &&
      (await tx.job.findFirst({ where: { id, userId }, select: { id: true } }))
    )
      return { id, updated: false };
    const known = await findPosting(tx, { userId, source });
    if (known === null)
      return {
        id: await insertJob(tx, { userId, id, source, standing, fields, derived }),
        updated: false,
      };
    const row = await lockAnyJob(tx, { userId, id: known });
    if (row.deletedAt === null && onDuplicate === "refuse") throw alreadySaved(row);
    await overwriteJob(tx, { userId, row, source, standing, fields });
    return { id: known, updated: true };
  });
  if (triage === "saved") await recordFeedback(deps, { userId, jobId: saved.id, label: "saved" });
  const job = await getJob(deps, { userId, id: saved.id });
  return { job, likeness: job.likeness, updated: saved.updated };
}
