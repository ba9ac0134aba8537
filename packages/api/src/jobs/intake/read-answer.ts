import type { Deps } from "../../core/deps.ts";
import { readRetryAfter } from "../../core/retry-after.ts";
import type { WebResponse } from "../../core/web-client.ts";
import type { Outcome } from "../vocabulary.ts";
import type { VisitResult } from "./host-pace.ts";
import type { BoardReading } from "./page-reader.ts";

/** What an answer that is no redirect comes to. */
export interface ReadAnswer {
  /** null: the page was read, see `reading`, or is `unchanged`. */
  outcome: FetchOutcome | null;
  reading: BoardReading | null;
  unchanged: boolean;
  reason: string | null;
  result: VisitResult;
}

/** Every way that fetching can end without a page that was read as it stands. */
export type FetchOutcome = Exclude<Outcome, "ok" | "partial" | "ambiguous">;

/**
 * Judges an answer by its status, and reads the page where there is one. `url` is the address that the page is read for;
 * `conditional`: the request said which copy is known.
 */
export async function readAnswer(
  deps: Pick<Deps, "pageReader" | "clock">,
  { answer, url, conditional }: { answer: WebResponse; url: string; conditional: boolean },
): Promise<ReadAnswer> {
  const { status, headers } = answer;
  const retryAfter = readRetryAfter(headers, deps.clock.now());
  // Cloudflare names its own challenges, whatever the status (developers.cloudflare.com, "cf-mitigated").
  if (headers.get("cf-mitigated") === "challenge") return refused("challenged", retryAfter);
  if (status === 429) return refused("rate_limited", retryAfter);
  if (status === 304 && conditional)
    return { ...served, unchanged: true, result: { kind: "served", read: true } };
  if (status === 404 || status === 410) return { ...served, outcome: "gone" };
  if (status === 401) return loginRequired;
  if (status === 403 || status > 599) {
    const reading = isHtml(answer) ? await readPage(deps, { answer, url }) : null;
    return reading?.outcome === "login_required"
      ? { ...loginRequired, reading }
      : refused("challenged", retryAfter);
  }
  if (status < 200 || status > 299)
    return {
      ...served,
      outcome: "unreachable",
      reason: `The site answered with an error (${status}).`,
      result: { kind: "failed", outcome: "unreachable", retryAfter },
    };
  if (!isHtml(answer))
    return {
      ...served,
      outcome: "not_a_job",
      reason: "This address holds no web page, but a file of another kind.",
    };
  const reading = await readPage(deps, { answer, url });
  return { ...served, reading, result: resultOf(reading) };
}

const served: ReadAnswer = {
  outcome: null,
  reading: null,
  unchanged: false,
  reason: null,
  result: { kind: "served", read: false },
};

const loginRequired: ReadAnswer = {
  ...served,
  outcome: "login_required",
  result: { kind: "failed", outcome: "login_required", retryAfter: null },
};

function refused(outcome: "challenged" | "rate_limited", retryAfter: number | null): ReadAnswer {
  return { ...served, outcome, result: { kind: "refused", outcome, retryAfter } };
}

/** Some challenges come with a 200. */
function resultOf({ outcome }: BoardReading): VisitResult {
  if (outcome === "challenged") return { kind: "refused", outcome, retryAfter: null };
  if (outcome === "login_required") return { kind: "failed", outcome, retryAfter: null };
  return { kind: "served", read: true };
}

function isHtml({ headers }: WebResponse): boolean {
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  return type === "text/html" || type === "application/xhtml+xml";
}

async function readPage(
  { pageReader }: Pick<Deps, "pageReader">,
  { answer, url }: { answer: WebResponse; url: string },
): Promise<BoardReading> {
  // With the first page, not with the start of the server: it brings the parsers along.
  const { decodeBytes } = await import("@huntboard/jobposting");
  const content = decodeBytes(answer.body, answer.headers.get("content-type"));
  return pageReader.read({ content, kind: "page", url });
}
