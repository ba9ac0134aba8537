import { createHash } from "node:crypto";
import type { z } from "zod";
import { createApplication } from "../../applications/create-application.ts";
import { AppError, type FieldError, notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { boardOf } from "../boards/registry.ts";
import { recordFeedback } from "../recommendations/record-feedback.ts";
import type { JobDetail, applyInput } from "../schemas.ts";
import { getJob } from "./get-job.ts";

const titleLength = 300;
const locationLength = 300;
const sourceLength = 100;

/**
 * Makes an application of a job, once: a second call gives the one that is there. A job to complete is refused with
 * invalid_input for what it lacks.
 */
export async function applyToJob(
  deps: Deps,
  input: z.output<typeof applyInput> & { userId: string },
): Promise<{ job: JobDetail; applicationId: string }> {
  const { userId, id, stage } = input;
  // One read for both: what the next id follows from, and whether there is need of one.
  const before = await deps.db.job.findFirst({
    where: { id, userId, deletedAt: null },
    select: { applicationId: true, application: { select: { deletedAt: true } } },
  });
  if (!before) throw notFound("job");
  const job = await getJob(deps, { userId, id });
  if (before.applicationId !== null && before.application?.deletedAt === null)
    return { job, applicationId: before.applicationId };
  refuseIncomplete(job);
  const { application } = await createApplication(deps, {
    userId,
    id: applicationIdOf(id, before.applicationId),
    stage,
    ...applicationFields(job),
  });
  await deps.db.job.updateMany({
    where: { id, userId, applicationId: before.applicationId },
    data: {
      applicationId: application.id,
      triage: "saved",
      updatedAt: new Date(deps.clock.now()),
    },
  });
  await recordFeedback(deps, { userId, jobId: id, label: "applied" });
  const linked = await getJob(deps, { userId, id });
  return { job: linked, applicationId: linked.application?.id ?? application.id };
}

function refuseIncomplete(job: JobDetail): void {
  const fields: FieldError[] = (["title", "company"] as const)
    .filter((field) => job[field] === "")
    .map((field) => ({ field, message: "Fill this in first." }));
  if (fields.length > 0)
    throw new AppError(
      "invalid_input",
      "This job is to be completed first: an application needs a title and a company.",
      { details: { fields } },
    );
}

/**
 * The id of the application that a job gets after the one it had before (none, or one that was removed since): the same
 * for two calls at once, and for one that died half-way, so that they make one. A UUIDv7 with the time of the job's own.
 */
function applicationIdOf(jobId: string, before: string | null): string {
  const digest = createHash("sha256")
    .update(`${jobId} ${before ?? ""}`)
    .digest("hex");
  const time = jobId.slice(0, 13);
  const variant = (0x8 + (Number.parseInt(digest.slice(3, 4), 16) % 4)).toString(16);
  return `${time}-7${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`;
}

function applicationFields(job: JobDetail) {
  const { salary } = job;
  return {
    title: job.title.slice(0, titleLength).toWellFormed(),
    company: job.company,
    url: job.url,
    location: placesOf(job),
    remote: job.remote,
    salary: salary && {
      min: salary.min,
      max: salary.max,
      currency: salary.currency,
      period: salary.period,
    },
    source: sourceOf(job),
  };
}

function placesOf({ locations }: JobDetail): string | null {
  const all = locations.map(({ text, city }) => text || (city ?? "")).filter((text) => text !== "");
  return all.join("; ").slice(0, locationLength).toWellFormed() || null;
}

/** The board's name, or the site's where it is none of the boards. */
function sourceOf({ board, url }: JobDetail): string | null {
  if (board !== "generic") return boardOf(board).label;
  const host = url === null ? null : URL.parse(url)?.hostname;
  return host ? host.replace(/^www\./u, "").slice(0, sourceLength) : null;
}
