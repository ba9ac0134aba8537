import { Prisma } from "@huntboard/db";
import { z } from "zod";
import type { Stage } from "../../applications/vocabulary.ts";
import { AppError } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { boardKinds } from "../vocabulary.ts";
import { checkAvailability, type Look } from "./check-availability.ts";

/** How long one check may take; a dead worker's job is due again after it. */
const lease = 5 * 60_000;
const day = 86_400_000;
/** How often due checks are looked for when there was none. */
const pollInterval = 60_000;
/** A host that is busy or wants to be left alone is asked again after this, at the earliest. */
const shortestPause = 15 * 60_000;

/** Stages in which it matters whether the posting is still there. */
const underWay: Stage[] = ["saved", "applied", "interviewing", "offer"];

/**
 * Looks once a day whether postings are still there, one after another, until the signal aborts. Only those that a person
 * still follows: open, on a board that may be fetched, and saved or with an application under way. Safe to run in any
 * number of processes.
 */
export async function runJobChecks(deps: Deps, options: { signal: AbortSignal }): Promise<void> {
  const { signal } = options;
  while (!signal.aborted) {
    try {
      if (await checkNextJob(deps)) continue;
    } catch (error) {
      deps.log.error({ err: error }, "job checks could not go on");
    }
    await deps.clock.sleep(pollInterval, signal);
  }
}

const claimedRows = z
  .array(z.object({ id: z.string(), next_check_at: z.date(), wanted: z.boolean() }))
  .max(1);

/** Checks the job that is due the longest; false when none is. */
export async function checkNextJob(deps: Deps): Promise<boolean> {
  const now = deps.clock.now();
  const [claimed] = claimedRows.parse(
    await deps.db.$queryRaw`
      UPDATE jobs AS job SET next_check_at = ${new Date(now + lease)}
      WHERE id = (
        SELECT id FROM jobs WHERE next_check_at <= ${new Date(now)}
        ORDER BY next_check_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, next_check_at, (${isFollowed(deps)}) AS wanted`,
  );
  if (!claimed) return false;
  const look = claimed.wanted ? await lookAt(deps, claimed.id) : null;
  await deps.db.$executeRaw`
    UPDATE jobs SET next_check_at = ${nextCheck(deps, look)}
    WHERE id = ${claimed.id}::uuid AND next_check_at = ${claimed.next_check_at}`;
  return true;
}

async function lookAt(deps: Deps, jobId: string): Promise<Look | null> {
  try {
    return await checkAvailability(deps, { jobId });
  } catch (error) {
    // People's own pages are read first.
    if (!(error instanceof AppError) || error.code !== "too_many_requests") throw error;
    return { outcome: "rate_limited", retryAfter: error.details.retryAfter ?? null };
  }
}

/** null: not until the job is followed again, which armJobChecks sees. */
function nextCheck(deps: Deps, look: Look | null): Date | null {
  if (look === null || look.outcome === "gone") return null;
  const now = deps.clock.now();
  const jitter = 1 + deps.random() / 4;
  if (look.outcome === "rate_limited")
    return new Date(now + Math.max(shortestPause, (look.retryAfter ?? 0) * 1000) * jitter);
  return new Date(now + day * jitter);
}

/**
 * Gives the jobs that are followed and have no next check one, spread over hours. For housekeeping, so that nothing else has
 * to think of it: neither saving a job nor moving an application.
 */
export async function armJobChecks(deps: Pick<Deps, "db" | "clock" | "config">): Promise<number> {
  const now = new Date(deps.clock.now());
  return deps.db.$executeRaw`
    UPDATE jobs AS job SET next_check_at = GREATEST(${now}::timestamptz, COALESCE(last_checked_at, created_at) + interval '1 day')
      + make_interval(secs => abs(hashtext(id::text)::bigint) % 7200)
    WHERE next_check_at IS NULL AND ${isFollowed(deps)}`;
}

function isFollowed({ config }: Pick<Deps, "config">) {
  const fetched = boardKinds.filter((kind) => config.jobs.fetch[kind]);
  return Prisma.sql`(job.deleted_at IS NULL AND NOT job.is_demo AND job.availability = 'open'
    AND EXISTS (SELECT FROM job_sources AS source WHERE source.job_id = job.id AND source.url IS NOT NULL
      AND source.board = ANY(${fetched}::text[]))
    AND CASE
      WHEN job.application_id IS NULL THEN job.triage = 'saved'
      ELSE EXISTS (SELECT FROM applications AS own WHERE own.id = job.application_id AND own.deleted_at IS NULL
        AND own.stage = ANY(${underWay}::text[])) END)`;
}
