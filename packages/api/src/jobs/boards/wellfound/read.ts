import {
  apolloCaches,
  type Candidate,
  type OpenedDocument,
  type Wall,
} from "@huntboard/jobposting";
import type { BoardReader } from "../board-reader.ts";
import { readAs } from "../read-as.ts";
import { type JsonObject, objectsIn } from "../walk-json.ts";
import { listingsOfCache } from "./cache.ts";
import { wellfound } from "./index.ts";
import { isListing, listingSchema, startupSchema } from "./listing-schema.ts";
import { toCandidate } from "./to-candidate.ts";

const gone =
  /(?:this )?job (?:posting |listing )?is (?:no longer (?:available|active|accepting applications)|closed)|no longer accepting applications/iu;

/** Wellfound: the Apollo cache in `__NEXT_DATA__`, answers of its GraphQL interface, JSON-LD where a page has it. */
export const wellfoundReader: BoardReader = {
  recognises: (document) =>
    /^(?:Wellfound|AngelList)\b/i.test(document.meta.get("og:site_name") ?? "") ||
    document.json.some(({ value }) => [...objectsIn(value)].some(namesItself)),
  read: (document, request) =>
    readAs(wellfound, document, request, {
      candidates: candidatesIn(document),
      wall: wallOf(document),
      keyShape: /^\d{3,15}$/,
    }),
};

function wallOf(document: OpenedDocument): Wall | null {
  if (/^security check\b/i.test(document.title)) return "challenged";
  if (/^(?:404|page not found)\b/i.test(document.title)) return "gone";
  return gone.test(document.text.slice(0, 20_000)) ? "gone" : null;
}

function candidatesIn(document: OpenedDocument): Candidate[] {
  const byId = new Map<string, Candidate>();
  const keep = (candidate: Candidate | null) => {
    if (!candidate) return;
    const [id = ""] = candidate.ids;
    const known = byId.get(id);
    // The same listing stands alone and under its startup: what one lacks, the other may have.
    byId.set(id, known ? { ...candidate, ...known } : candidate);
  };
  for (const cache of apolloCaches(document))
    for (const { listing, company } of listingsOfCache(cache)) keep(readListing(listing, company));
  for (const { value } of document.json) for (const candidate of listingsIn(value)) keep(candidate);
  return [...byId.values()];
}

/** Listings that name their startup, that stand under one, or that stand alone. */
function* listingsIn(value: unknown): Generator<Candidate | null> {
  const owners = new Map<unknown, string>();
  for (const object of objectsIn(value)) {
    const startup = startupSchema.safeParse(object);
    const listings = object["highlightedJobListings"];
    if (startup.success && Array.isArray(listings))
      for (const listing of listings) owners.set(listing, startup.data.name);
    if (isListing(object)) yield readListing(object, owners.get(object));
  }
}

function readListing(object: JsonObject, company: string | undefined): Candidate | null {
  const { success, data } = listingSchema.safeParse(object);
  return success ? toCandidate(data, company) : null;
}

/** Typed objects of Wellfound's cache, or its keys. */
function namesItself(object: JsonObject): boolean {
  return (
    isListing(object) ||
    /^Startup(?:SearchResult|Result)$/.test(String(object["__typename"])) ||
    Object.keys(object).some((key) => /^JobListing(?:SearchResult)?:\d+$/.test(key))
  );
}
