import type { z } from "zod";
import { AppError, invalidField, notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { JobDetail, byId } from "../schemas.ts";
import { checkAvailability } from "./check-availability.ts";
import { getJob } from "./get-job.ts";

const day = 86_400_000;

/**
 * Looks whether a posting is still there, and keeps how that ended. What is known to be open is looked at once a day at most:
 * sooner is too_many_requests. A job without an address is invalid_input.
 */
export async function recheckJob(
  deps: Deps,
  input: z.output<typeof byId> & { userId: string },
): Promise<JobDetail> {
  const { userId, id } = input;
  const job = await deps.db.job.findFirst({
    where: { id, userId, deletedAt: null },
    select: { availability: true, lastCheckedAt: true },
  });
  if (!job) throw notFound("job");
  const since = job.lastCheckedAt === null ? day : deps.clock.now() - job.lastCheckedAt.getTime();
  if (job.availability === "open" && since < day) throw tooSoon(Math.ceil((day - since) / 1000));
  if ((await checkAvailability(deps, { jobId: id })) === null)
    throw invalidField("id", "This job has no address to look at.");
  return getJob(deps, { userId, id });
}

function tooSoon(retryAfter: number): AppError {
  const hours = Math.max(1, Math.round(retryAfter / 3600));
  return new AppError(
    "too_many_requests",
    `This posting was open when it was last looked at, less than a day ago. Look again in ${hours} ${hours === 1 ? "hour" : "hours"}.`,
    { details: { retryAfter } },
  );
}
