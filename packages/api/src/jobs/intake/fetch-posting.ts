import type { Deps } from "../../core/deps.ts";
import type { Outcome } from "../vocabulary.ts";
import type { BoardReading } from "./page-reader.ts";

/** What fetching one address came to. */
export interface FetchedPosting {
  /** null: the page was read, see `reading`. */
  outcome:
    | Exclude<Outcome, BoardReading["outcome"]>
    | "gone"
    | "challenged"
    | "login_required"
    | "too_large"
    | null;
  reading: BoardReading | null;
  /** The page has not changed since (304). */
  unchanged: boolean;
  etag: string | null;
  lastModified: string | null;
  /** Seconds, with rate_limited. */
  retryAfter: number | null;
}

/**
 * Fetches and reads the one page that a person named, by the rules of its board and host: one request, robots.txt, paced,
 * addresses checked at every hop. Never throws for what the other side does.
 */
export async function fetchPosting(
  deps: Deps,
  input: { url: string; etag?: string | null; lastModified?: string | null },
): Promise<FetchedPosting> {
  throw new Error(`fetchPosting is being written ${deps.config.publicUrl} ${input.url}`);
}
