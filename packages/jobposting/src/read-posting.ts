import type { OpenedDocument } from "./open-document.ts";
import type { Candidate, Reading } from "./types.ts";

/** What a page is when it is no posting. */
export type Wall = "gone" | "login_required" | "challenged";

export interface ReadPostingOptions {
  /** The address that was asked for; null or absent when a person brought the page without one. */
  url?: string | null;
  /** What the board calls the posting asked for. */
  externalId?: string | null;
  /** What an address of this board calls a posting: [] for an address that is no posting's. */
  idsOf?: (url: string) => string[];
  /** Postings found by a board's own reader, source "board-state". */
  candidates?: readonly Candidate[];
  /** What the board's own marks say that this page is. It holds when the posting asked for is not in the page. */
  wall?: Wall | null;
  /** The time to judge dates by, milliseconds since 1970. */
  now: number;
}

/**
 * Reads THE posting that was asked for. Per field the most trusted source wins (see `sources`), with its provenance.
 * Postings there but none that is the one asked for: `gone`; `ambiguous` with choices only when nothing says which was
 * asked for. Never throws.
 */
export function readPosting(document: OpenedDocument, options: ReadPostingOptions): Reading {
  throw new Error(`readPosting is being written ${document.kind} ${options.now}`);
}

/** A reading without a job, for a board that knows by itself how a page ends. */
export function emptyReading(
  outcome: Exclude<Reading["outcome"], "ok" | "partial">,
  document: OpenedDocument | null = null,
): Reading {
  return {
    outcome,
    job: null,
    provenance: {},
    canonicalUrl: document?.canonicalUrl ?? null,
    choices: [],
    warnings: [],
  };
}
