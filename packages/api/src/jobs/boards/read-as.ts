import {
  type Candidate,
  type Choice,
  type OpenedDocument,
  readPosting,
  type Reading,
  type Wall,
} from "@huntboard/jobposting";
import type { Board, BoardLink } from "./board.ts";
import type { BoardRead, ReadRequest } from "./board-reader.ts";

/** What a board's reader found by itself. */
export interface Found {
  /** Postings in the board's own JSON or marks; the first id of each is the board's key, the first address its own. */
  candidates?: Candidate[];
  wall?: Wall | null;
  /** How the board's keys look, to tell another posting's key from some other number. */
  keyShape: RegExp;
}

/** Reads a page as the board's, by the rules that hold for every board. */
export function readAs(
  board: Board,
  document: OpenedDocument,
  request: ReadRequest,
  found: Found,
): BoardRead {
  const asked = request.link?.isPosting ? request.link : null;
  const candidates = few(found.candidates ?? [], asked);
  // An address that is no posting's, such as a search, asks for none in particular.
  const url = asked ? (request.url ?? asked.canonicalUrl) : null;
  const reading = readPosting(
    { ...document, url, structured: withPageKey(board, document, asked, found.keyShape) },
    {
      url,
      externalId: asked?.externalId ?? null,
      idsOf: (address) => keysIn(board, address),
      candidates,
      wall: found.wall ?? null,
      now: request.now,
    },
  );
  const link = asked ?? linkOf(board, candidates, reading);
  return {
    ...reading,
    choices: inOrder(reading.choices, [...document.structured, ...candidates]),
    externalId: link?.externalId ?? null,
    canonicalUrl: link?.canonicalUrl ?? reading.canonicalUrl,
  };
}

/** No page has more; the common reader compares each with each. */
const mostPostings = 1000;

function few(candidates: Candidate[], asked: BoardLink | null): Candidate[] {
  if (candidates.length <= mostPostings) return candidates;
  const key = asked?.externalId ?? null;
  const isWanted = ({ ids }: Candidate) => key !== null && ids.includes(key);
  const others = candidates.filter((candidate) => !isWanted(candidate));
  return [...candidates.filter(isWanted), ...others].slice(0, mostPostings);
}

/** Choices in the order of the document, as the person sees them there. */
export function inOrder(choices: Choice[], candidates: readonly Candidate[]): Choice[] {
  const place = ({ url, externalId, job }: Choice) => {
    const index = candidates.findIndex(
      ({ ids, urls, title }) =>
        (externalId !== null && ids.includes(externalId)) ||
        (url !== null && urls.includes(url)) ||
        (externalId === null && url === null && title?.trim() === job.title),
    );
    return index === -1 ? candidates.length : index;
  };
  const places = new Map(choices.map((choice) => [choice, place(choice)]));
  return choices.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** The keys of postings that an address names. */
function keysIn(board: Board, address: string): string[] {
  const link = matchAddress(board, address);
  return link?.isPosting && link.externalId !== null ? [link.externalId] : [];
}

export function matchAddress(board: Board, address: string | null): BoardLink | null {
  const url = address === null ? null : URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? board.match(url) : null;
}

/**
 * Many pages leave the key out of their one JobPosting. It is the page's own when nothing in it speaks for another: no
 * address of another posting, no other key. Of several, none is taken for the page's own.
 */
function withPageKey(
  board: Board,
  document: OpenedDocument,
  asked: BoardLink | null,
  keyShape: RegExp,
): Candidate[] {
  const [only, ...others] = document.structured;
  const page = matchAddress(board, document.canonicalUrl) ?? asked;
  if (!only || others.length > 0 || !page?.isPosting || page.externalId === null)
    return document.structured;
  const keys = [...only.urls.flatMap((url) => keysIn(board, url)), ...only.ids];
  const another = keys.some((key) => keyShape.test(key) && key !== page.externalId);
  return another ? document.structured : [{ ...only, ids: [page.externalId, ...only.ids] }];
}

/** Where nobody named an address: the one posting that the board's JSON is about. */
function linkOf(board: Board, candidates: Candidate[], reading: Reading): BoardLink | null {
  const [first] = candidates;
  const key = first?.ids[0];
  if (!reading.job || key === undefined) return null;
  if (candidates.some((candidate) => candidate.ids[0] !== key)) return null;
  const link = matchAddress(board, first?.urls[0] ?? null);
  return {
    externalId: key,
    canonicalUrl: link?.canonicalUrl ?? reading.canonicalUrl ?? "",
    isPosting: true,
  };
}
