import { getDomain } from "tldts";
import type { Deps } from "../../core/deps.ts";
import { refusalOfUrl } from "../../core/public-address.ts";
import { WebFailure } from "../../core/web-client.ts";
import { findBoard, type FoundBoard } from "../boards/registry.ts";
import type { VisitResult } from "./host-pace.ts";
import type { BoardReading } from "./page-reader.ts";
import { type FetchOutcome, type ReadAnswer, readAnswer } from "./read-answer.ts";
import { isRedirect } from "./robots.ts";
import { startVisit, type Visit } from "./visit.ts";

const maxBytes = 3_000_000;
const mostRedirects = 3;

/** What fetching one address came to. */
export interface FetchedPosting {
  /** null: the page was read, see `reading`, or is `unchanged`. */
  outcome: FetchOutcome | null;
  reading: BoardReading | null;
  /** The page has not changed since (304). */
  unchanged: boolean;
  etag: string | null;
  lastModified: string | null;
  /** Seconds, with rate_limited. */
  retryAfter: number | null;
  /** Where redirects led, when that is another address than the one asked for and the page was read as that one's. */
  movedTo: string | null;
  /** A sentence for the person, where more is known than the outcome says. */
  reason: string | null;
}

interface Input {
  url: string;
  /** Of the last fetch; when the page is the same, the answer is `unchanged`. */
  etag?: string | null;
  lastModified?: string | null;
}

/**
 * Fetches and reads the one page that a person named, by the rules of its board and host (BOARDS.md §6): one request and at
 * most three redirects within the site, robots.txt obeyed, paced, addresses checked at every hop, never tried again. Never
 * throws for what the other side does; AppError too_many_requests when too many pages wait to be read.
 */
export async function fetchPosting(deps: Deps, input: Input): Promise<FetchedPosting> {
  const board = findBoard(input.url);
  if (!deps.config.jobs.fetch[board.kind]) return { ...nothing, outcome: "fetch_off" };
  // A search, a list or a company's page is nobody's posting: boards are not browsed.
  if (board.kind !== "generic" && !board.isPosting) return { ...nothing, outcome: "not_a_job" };
  const visit = startVisit(deps);
  let result: VisitResult = { kind: "failed", outcome: "unreachable", retryAfter: null };
  try {
    const { validators = noValidators, ...ending } = await follow(deps, visit, { board, input });
    if (ending.result) ({ result } = ending);
    const { pause } = await visit.leave(result);
    const { outcome, reading, unchanged, reason, movedTo = null } = ending;
    return {
      outcome,
      reading,
      unchanged,
      reason,
      movedTo,
      ...validators,
      retryAfter:
        outcome === "rate_limited"
          ? (ending.retryAfter ?? Math.max(1, Math.ceil((pause ?? 0) / 1000)))
          : null,
    };
  } finally {
    // Nothing when it was left above.
    await visit.leave(result);
  }
}

const noValidators = { etag: null, lastModified: null };

const nothing: FetchedPosting = {
  outcome: null,
  reading: null,
  unchanged: false,
  ...noValidators,
  retryAfter: null,
  movedTo: null,
  reason: null,
};

interface Ending extends Omit<ReadAnswer, "result"> {
  result: VisitResult | null;
  retryAfter?: number | null;
  movedTo?: string | null;
  validators?: { etag: string | null; lastModified: string | null };
}

async function follow(
  deps: Deps,
  visit: Visit,
  { board, input }: { board: FoundBoard; input: Input },
): Promise<Ending> {
  let url = URL.parse(board.canonicalUrl);
  const refusal = url ? refusalOfUrl(url) : "This is no web address.";
  if (!url || refusal !== null) return unreachable(refusal);
  const validators = validatorsOf(input);
  try {
    for (let hop = 0; ; hop += 1) {
      const obstacle = await visit.enter(url);
      if (obstacle) return { ...unreachable(obstacle.reason), ...obstacle };
      const answer = await visit.get(url.href, { maxBytes, headers: { ...accept, ...validators } });
      if (isRedirect(answer.status)) {
        const next = nextHop(deps, { from: url, location: answer.headers.get("location"), hop });
        if (!(next instanceof URL)) return next;
        url = next;
        continue;
      }
      const movedTo = hop > 0 ? newAddress(board, url) : null;
      const read = await readAnswer(deps, {
        answer,
        url: movedTo ?? board.canonicalUrl,
        conditional: Object.keys(validators).length > 0,
      });
      return {
        ...read,
        movedTo,
        reading: movedTo === null ? read.reading : withWarning(read.reading, movedTo),
        validators: {
          etag: shortHeader(answer.headers.get("etag")),
          lastModified: shortHeader(answer.headers.get("last-modified")),
        },
      };
    }
  } catch (error) {
    if (!(error instanceof WebFailure)) throw error;
    // The kind is not told apart: what a name means inside the network is nobody's business.
    if (error.kind !== "too_large") return unreachable(null);
    return {
      ...unreachable(null),
      outcome: "too_large",
      result: { kind: "failed", outcome: "too_large", retryAfter: null },
    };
  }
}

const accept = { accept: "text/html, application/xhtml+xml;q=0.9" };

function unreachable(reason: string | null): Ending {
  return {
    outcome: "unreachable",
    reading: null,
    unchanged: false,
    reason,
    result: { kind: "failed", outcome: "unreachable", retryAfter: null },
  };
}

/** Where a redirect leads, or why it is not followed. */
function nextHop(
  { config }: Pick<Deps, "config">,
  { from, location, hop }: { from: URL; location: string | null; hop: number },
): URL | Ending {
  const next = location === null ? null : URL.parse(location, from);
  if (!next) return unreachable("The site leads on without saying where to.");
  if (hop >= mostRedirects)
    return unreachable(`The site leads on and on; Huntboard follows ${mostRedirects} times.`);
  const refusal = refusalOfUrl(next);
  if (refusal !== null) return unreachable(refusal);
  if (from.protocol === "https:" && next.protocol === "http:")
    return unreachable("The site leads from a secure address to one that is not.");
  if (siteOf(next) !== siteOf(from))
    return unreachable(
      `The address leads to another site, ${next.hostname}. Paste the address there.`,
    );
  if (!config.jobs.fetch[findBoard(next.href).kind])
    return { ...unreachable(null), outcome: "fetch_off" };
  return next;
}

/** The registrable domain; customers of a hosting domain (PSL's private section) are sites of their own. */
function siteOf({ hostname }: URL): string {
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
}

/**
 * The address that a page is read as after redirects, when that is another than the one asked for. A board that leads from
 * one of its postings to something else, such as a search, has none of that address: the page is read for the posting asked for.
 */
function newAddress(asked: FoundBoard, url: URL): string | null {
  const found = findBoard(url.href);
  const isPosting = found.kind === asked.kind && found.isPosting;
  return isPosting && found.canonicalUrl !== asked.canonicalUrl ? found.canonicalUrl : null;
}

function withWarning(reading: BoardReading | null, movedTo: string): BoardReading | null {
  if (!reading) return null;
  const message = `The address leads on to ${movedTo}. Check that it is the job you mean.`;
  return { ...reading, warnings: [...reading.warnings, { code: "moved", field: null, message }] };
}

function validatorsOf({ etag, lastModified }: Input): Record<string, string> {
  return {
    ...(etag ? { "if-none-match": etag } : {}),
    ...(lastModified ? { "if-modified-since": lastModified } : {}),
  };
}

/** A header as it may be sent back; null when it is absent or no honest one. */
function shortHeader(value: string | null): string | null {
  return value !== null && /^[\u0020-\u007E]{1,500}$/.test(value) ? value : null;
}
