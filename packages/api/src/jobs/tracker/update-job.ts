import type { z } from "zod";
import { AppError } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { JobDetail, updateJobInput } from "../schemas.ts";
import { changeJob } from "./change-job.ts";
import { postingSource } from "./find-posting.ts";
import { getJob } from "./get-job.ts";
import { readJobs } from "./job-row.ts";
import { readProvenance } from "./job-select.ts";
import { typedOrigins } from "./job-standing.ts";
import { lockJob, lockJobs } from "./locks.ts";
import { firstUrl, replaceFirstSource } from "./sources.ts";

/**
 * Changes the fields given, and what is made from them: skills are read anew from a new text unless they were typed,
 * and when they are emptied. A `revision` that is no longer the newest is refused as lost_update with the job as it is now; an address that another job
 * has, as already_saved.
 */
export async function updateJob(
  deps: Deps,
  input: z.output<typeof updateJobInput> & { userId: string },
): Promise<JobDetail> {
  const { userId, id, revision, patch } = input;
  const { url, ...fields } = patch;
  const isLost = await deps.db.$transaction(async (tx) => {
    await lockJobs(tx, userId);
    const row = await lockJob(tx, { userId, id });
    if (revision !== undefined && revision !== row.revision) return true;
    if (Object.values(patch).every((value) => value === undefined)) return false;
    const now = new Date(deps.clock.now());
    if (url !== undefined)
      await replaceFirstSource(tx, { userId, jobId: id, source: postingSource({ url }), now });
    await changeJob(tx, {
      userId,
      row,
      fields,
      url: await firstUrl(tx, id),
      provenance: typedOrigins(readProvenance(row), fields),
      now,
    });
    return false;
  });
  if (isLost) {
    const [current] = await readJobs(deps.db, { userId, ids: [id] });
    throw new AppError("lost_update", "This job was changed meanwhile. Look at it again.", {
      details: { current },
    });
  }
  return getJob(deps, { userId, id });
}
