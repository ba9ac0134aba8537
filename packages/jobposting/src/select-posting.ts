import { compareAddresses, idOfAddress, isListAbove } from "./addresses.ts";
import { comparable } from "./characters.ts";
import { clusterCandidates, type Cluster } from "./cluster.ts";
import type { OpenedDocument } from "./open-document.ts";
import { elementsOf, lineOf } from "./tree.ts";
import type { Candidate } from "./types.ts";

/** What says which posting is asked for. */
export interface Wanted {
  url: string | null;
  externalId: string | null;
  idsOf: ((url: string) => string[]) | null;
}

export type Selection =
  | { kind: "none" }
  | { kind: "one"; posting: Cluster }
  /** There are postings, but not the one asked for, or it cannot be told which it is. */
  | { kind: "others"; postings: Cluster[] };

/** Finds THE posting that is asked for. It is never the first of several. */
export function selectPosting(
  document: OpenedDocument,
  candidates: readonly Candidate[],
  wanted: Wanted,
): Selection {
  const postings = inOrder(
    clusterCandidates(
      candidates.filter(
        ({ title, description }) => title !== undefined || description !== undefined,
      ),
    ),
    candidates,
  );
  if (postings.length === 0) return { kind: "none" };
  const asked = wanted.url !== null || wanted.externalId !== null;
  // A page that was brought without an address still says what it is about.
  const target = asked ? wanted : { ...wanted, url: document.canonicalUrl };
  const relations = postings.map((posting) => relationOf(posting, target));
  const matching = postings.filter((_, index) => relations[index] === "same");
  if (matching.length > 0) {
    const one = matching.length === 1 ? matching[0] : titledLikePage(document, matching);
    return one === undefined || one === null
      ? { kind: "others", postings }
      : { kind: "one", posting: one };
  }
  const silent = postings.filter((_, index) => relations[index] === "unknown");
  const [only] = silent;
  if (
    only !== undefined &&
    silent.length === 1 &&
    isTheOne(document, only, target, postings.length)
  ) {
    return { kind: "one", posting: only };
  }
  const [single] = postings;
  if (!asked && postings.length === 1 && single !== undefined)
    return { kind: "one", posting: single };
  return { kind: "others", postings };
}

/** As the document has them, so that a person finds them again. */
function inOrder(postings: Cluster[], candidates: readonly Candidate[]): Cluster[] {
  const places = new Map(candidates.map((candidate, index) => [candidate, index]));
  const placeOf = (posting: Cluster) =>
    Math.min(...posting.map((candidate) => places.get(candidate) ?? candidates.length));
  return postings.toSorted((a, b) => placeOf(a) - placeOf(b));
}

type Relation = "same" | "other" | "unknown";

function relationOf(posting: Cluster, wanted: Wanted): Relation {
  const relations = posting.map((candidate) => candidateRelation(candidate, wanted));
  if (relations.includes("same")) return "same";
  return relations.includes("other") ? "other" : "unknown";
}

function candidateRelation(candidate: Candidate, wanted: Wanted): Relation {
  const ids = wantedIds(wanted);
  // A board's name for the posting is sure; without one, the number in the address has to do.
  const sure = wanted.url === null || wanted.idsOf !== null || wanted.externalId !== null;
  const named = sure ? null : idOfAddress(wanted.url ?? "");
  if (candidate.ids.some((id) => ids.has(id.toLowerCase()) || id.toLowerCase() === named))
    return "same";
  const addresses = candidate.urls.map((url) => addressRelation(url, wanted, ids));
  if (addresses.includes("same")) return "same";
  if (addresses.includes("other")) return "other";
  const foreign =
    ids.size > 0 &&
    candidate.ids.length > 0 &&
    (candidate.source === "board-state" ||
      candidate.ids.every((id) => [...ids].some((wantedId) => sameShape(id, wantedId))));
  return foreign ? "other" : "unknown";
}

function wantedIds({ url, externalId, idsOf }: Wanted): Set<string> {
  const ofUrl = url !== null && idsOf !== null ? idsOf(url) : [];
  return new Set(
    [...(externalId === null ? [] : [externalId]), ...ofUrl].map((id) => id.toLowerCase()),
  );
}

function addressRelation(address: string, wanted: Wanted, ids: ReadonlySet<string>): Relation {
  if (wanted.idsOf !== null && ids.size > 0) {
    const own = wanted.idsOf(address);
    if (own.length > 0) return own.some((id) => ids.has(id.toLowerCase())) ? "same" : "other";
    // An address of another kind, such as the employer's page, says nothing against it.
    return wanted.url !== null && compareAddresses(address, wanted.url) === "same"
      ? "same"
      : "unknown";
  }
  if (wanted.url !== null) {
    const relation = compareAddresses(address, wanted.url);
    return relation === "unrelated" ? "unknown" : relation;
  }
  return [...ids].some((id) => address.toLowerCase().includes(id)) ? "same" : "other";
}

/** Numbers of about the same length, or two UUIDs: names of one kind, so that being different means another posting. */
function sameShape(id: string, other: string): boolean {
  const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
  if (uuid.test(id) && uuid.test(other)) return true;
  return /^\d{4,}$/.test(id) && /^\d{4,}$/.test(other) && Math.abs(id.length - other.length) <= 1;
}

/** Its identifier is of the kind of the address's own, and another: an employer's reference, or another posting. */
function isDoubtful(posting: Cluster, { url }: Wanted): boolean {
  const id = url === null ? null : idOfAddress(url);
  const ids = posting.flatMap((candidate) => candidate.ids);
  return id !== null && ids.length > 0 && ids.every((own) => sameShape(own, id));
}

/**
 * Whether a posting that does not say which it is is the one asked for: the page must not be another's by its own canonical
 * address, and beside postings that are others the page has to name it in its title.
 */
function isTheOne(
  document: OpenedDocument,
  posting: Cluster,
  wanted: Wanted,
  count: number,
): boolean {
  const canonical = document.canonicalUrl;
  const relation =
    canonical === null ? "unknown" : addressRelation(canonical, wanted, wantedIds(wanted));
  if (relation === "other") return false;
  if (canonical !== null && wanted.url !== null && isListAbove(wanted.url, canonical)) return false;
  if (count === 1 && !isDoubtful(posting, wanted)) return true;
  return relation === "same" && titledLikePage(document, [posting]) !== null;
}

/** The one posting whose title the page has as its own title or heading; null when none or several have. */
function titledLikePage(document: OpenedDocument, postings: readonly Cluster[]): Cluster | null {
  const titles = pageTitles(document);
  const found = postings.filter((posting) =>
    posting.some(({ title }) => title !== undefined && titles.has(comparable(title))),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function pageTitles(document: OpenedDocument): Set<string> {
  const titles = [document.title, document.meta.get("og:title") ?? ""];
  for (const element of elementsOf(document.root)) {
    if (element.name === "h1") titles.push(lineOf(element));
    if (titles.length > 20) break;
  }
  // "Title | Site", "Title in Town – Site": the beginning counts as well.
  return new Set(
    titles
      .flatMap((title) => [
        title,
        ...title.split(/\s+[|–—-]\s+|\s+(?:in|at|bei|chez|à|en)\s+/).slice(0, 1),
      ])
      .map(comparable)
      .filter((title) => title !== ""),
  );
}
