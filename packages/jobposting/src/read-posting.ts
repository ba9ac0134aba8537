import { absoluteUrl, compareAddresses } from "./addresses.ts";
import { cut } from "./characters.ts";
import { mergeCandidates } from "./finish-job.ts";
import type { OpenedDocument } from "./open-document.ts";
import { headCandidate, isSingleJob, textCandidate } from "./page-posting.ts";
import { plainCandidate } from "./plain-posting.ts";
import { selectPosting, type Wanted } from "./select-posting.ts";
import type { Candidate, Choice, Reading, Warning } from "./types.ts";
import { saysGone, wallOf, type Wall } from "./walls.ts";
import { warningsOf } from "./warnings.ts";

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

const maxChoices = 100;
const maxChoiceText = 20_000;

/**
 * Reads THE posting that was asked for. Per field the most trusted source wins (see `sources`), with its provenance.
 * Postings there but none that is the one asked for: `gone`; `ambiguous` with choices only when nothing says which was
 * asked for. Without structured data a page is a job only when it is clearly a single one's (see isSingleJob), and then
 * `partial`. Never throws.
 */
export function readPosting(document: OpenedDocument, options: ReadPostingOptions): Reading {
  if (document.tooLarge) return emptyReading("too_large", document);
  if (document.kind === "text") return readPlain(document, options.now);
  const wanted: Wanted = {
    url: absoluteUrl(options.url) ?? document.url,
    externalId: options.externalId ?? null,
    idsOf: options.idsOf ?? null,
  };
  const candidates = [...document.structured, ...(options.candidates ?? [])];
  const selection = selectPosting(document, candidates, wanted);
  if (selection.kind === "one") return readOne(document, selection.posting, wanted, options.now);
  const wall = options.wall ?? wallOf(document);
  if (selection.kind === "others") {
    if (wall !== null) return emptyReading(wall, document);
    if (wanted.url !== null || wanted.externalId !== null) return emptyReading("gone", document);
    return { ...emptyReading("ambiguous", document), choices: choicesOf(selection.postings) };
  }
  if (wall !== null) return emptyReading(wall, document);
  if (document.kind === "html" && isSingleJob(document, wanted.url)) {
    const text = textCandidate(document);
    const head = headCandidate(document, text.title ?? null);
    const reading = readMerged(
      document,
      [{ ...head, description: undefined }, text, head],
      options.now,
    );
    return { ...reading, outcome: "partial" };
  }
  if (document.truncated) return emptyReading("too_large", document);
  return { ...emptyReading("not_a_job", document), warnings: shellWarnings(document) };
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

function readOne(
  document: OpenedDocument,
  posting: readonly Candidate[],
  wanted: Wanted,
  now: number,
): Reading {
  const title = posting.find((candidate) => candidate.title !== undefined)?.title ?? null;
  // The page's head may only add to the posting whose page it is.
  const head = document.kind === "html" ? [headCandidate(document, title)] : [];
  const reading = readMerged(document, [...posting, ...head], now);
  const warnings = [...reading.warnings];
  if (document.kind === "html" && saysGone(document)) {
    warnings.push({
      code: "says_gone",
      field: null,
      message: "The page says that this posting is no longer available.",
    });
  }
  const { canonicalUrl } = document;
  if (
    canonicalUrl !== null &&
    wanted.url !== null &&
    compareAddresses(canonicalUrl, wanted.url) !== "same"
  ) {
    warnings.push({
      code: "canonical_differs",
      field: null,
      message: "The page gives another address as its own than the one that was asked for.",
    });
  }
  return { ...reading, warnings };
}

function readPlain(document: OpenedDocument, now: number): Reading {
  const candidate = plainCandidate(document.text);
  if (candidate === null) return emptyReading("not_a_job", document);
  return readMerged(document, [candidate], now);
}

function readMerged(
  document: OpenedDocument,
  candidates: readonly Candidate[],
  now: number,
): Reading {
  const merged = mergeCandidates(candidates);
  const { job, provenance } = merged;
  const warnings: Warning[] = warningsOf(merged, now);
  if (document.truncated) {
    warnings.push({
      code: "truncated",
      field: null,
      message: "The page is very large; only its first part was read.",
    });
  }
  // A teaser in the page's head announces a description; it is not one.
  const described =
    job.descriptionText !== "" &&
    !merged.framed &&
    provenance.descriptionText?.source !== "open-graph";
  return {
    outcome: job.title !== "" && job.company !== "" && described ? "ok" : "partial",
    job,
    provenance,
    canonicalUrl: document.canonicalUrl,
    choices: [],
    warnings,
  };
}

function choicesOf(postings: readonly (readonly Candidate[])[]): Choice[] {
  return postings.slice(0, maxChoices).map((posting) => ({
    job: mergeCandidates(posting.map(shortened)).job,
    url: posting.flatMap(({ urls }) => urls)[0] ?? null,
    externalId: posting.flatMap(({ ids }) => ids)[0] ?? null,
  }));
}

/** Enough of a description to choose by. */
function shortened(candidate: Candidate): Candidate {
  const { description } = candidate;
  if (description === undefined) return candidate;
  return {
    ...candidate,
    description: { ...description, text: cut(description.text, maxChoiceText) },
  };
}

/** A page that builds itself in the browser has nothing to read in its source. */
function shellWarnings(document: OpenedDocument): Warning[] {
  if (document.kind !== "html" || document.text.length > 200) return [];
  return [
    {
      code: "empty_page",
      field: null,
      message:
        "The page has hardly any text in its source. Save it from the browser once it is shown, or paste its text.",
    },
  ];
}
