import type { Deps } from "../../core/deps.ts";
import { findBoard } from "../boards/registry.ts";
import { type FetchedPosting, fetchPosting } from "../intake/fetch-posting.ts";
import type { Availability, Outcome } from "../vocabulary.ts";
import { sourceOrder } from "./sources.ts";

/** How a look at a posting ended. */
export interface Look {
  outcome: Outcome;
  /** Seconds to wait, where the host or our own pace asks for it. */
  retryAfter: number | null;
}

/** Ways to end before the page was asked for: they say nothing of the posting, and are no look at it. */
const notLooked = new Set<Outcome>(["fetch_off", "robots_denied", "rate_limited"]);

/**
 * Fetches a job's page and keeps whether the posting is still there: found is open, gone is closed, and everything else
 * leaves what was known. null: the job has no address, and nothing is done. Only the state changes, no field.
 */
export async function checkAvailability(
  deps: Deps,
  { jobId }: { jobId: string },
): Promise<Look | null> {
  const source = await deps.db.jobSource.findFirst({
    where: { jobId, url: { not: null } },
    orderBy: sourceOrder,
    select: { id: true, url: true, externalId: true, etag: true, lastModified: true },
  });
  if (!source || source.url === null) return null;
  const { id: sourceId, url, etag, lastModified } = source;
  const fetched = await fetchPosting(deps, { url, etag, lastModified });
  const outcome = outcomeOf(fetched, source.externalId);
  const now = new Date(deps.clock.now());
  const looked = notLooked.has(outcome) ? null : now;
  const availability = availabilityAfter(outcome);
  // Unchanged is to mean that the posting is there: the tags of any other page are not kept.
  const validators =
    availability === "open"
      ? { etag: fetched.etag, lastModified: fetched.lastModified }
      : { etag: null, lastModified: null };
  await deps.db.$transaction([
    // In SQL, which leaves updated_at alone: the person changed nothing, or something else at this moment.
    deps.db.$executeRaw`
      UPDATE jobs SET last_outcome = ${outcome}, last_checked_at = COALESCE(${looked}::timestamptz, last_checked_at),
        availability = COALESCE(${availability}::text, availability)
      WHERE id = ${jobId}::uuid`,
    ...(fetched.outcome === null && !fetched.unchanged
      ? [
          deps.db.jobSource.updateMany({
            // An address that was changed meanwhile has tags of its own.
            where: { id: sourceId, url },
            data: { ...validators, fetchedAt: now },
          }),
        ]
      : []),
  ]);
  return { outcome, retryAfter: fetched.retryAfter };
}

function outcomeOf(
  { outcome, reading, unchanged, movedTo }: FetchedPosting,
  externalId: string | null,
): Outcome {
  if (outcome !== null) return outcome;
  // Led on to another posting of the board: this one is no more, however long that one has been the same.
  if (movedTo !== null && findBoard(movedTo).externalId !== externalId) return "gone";
  // Nothing new on a page that was a posting.
  if (unchanged) return "ok";
  return reading?.outcome ?? "unreachable";
}

function availabilityAfter(outcome: Outcome): Availability | null {
  if (outcome === "ok" || outcome === "partial") return "open";
  return outcome === "gone" ? "closed" : null;
}
