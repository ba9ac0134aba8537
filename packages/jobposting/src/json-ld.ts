import { absoluteUrl } from "./addresses.ts";
import type { JsonBlock } from "./json-block.ts";
import { candidateFromSchema, isJobPosting } from "./schema-posting.ts";
import type { Candidate } from "./types.ts";
import { hasType, isRecord, propertyOf, schemaProperty } from "./value.ts";

/** More postings than any page shows; a hostile one is not worth more time. */
export const maxPostings = 2000;
/** Characters of descriptions in all: references may give one text to every posting. */
const maxDescribed = 30_000_000;
const maxValues = 500_000;

/** True for the types under which pages write JSON-LD, with parameters or the two words swapped. */
export function isJsonLdType(type: string): boolean {
  return /\b(?:ld\+json|json\+ld)\b/.test(type);
}

/**
 * Every JobPosting in JSON-LD, wherever it stands: in a list, in @graph, as mainEntity, as an item of an ItemList.
 * https://www.w3.org/TR/json-ld11/
 */
export function readJsonLd(blocks: readonly JsonBlock[], baseUrl: string | null): Candidate[] {
  const { postings, byId } = collect(blocks.map((block) => block.value));
  const resolve = (value: unknown): unknown => {
    const id = propertyOf(value, "@id");
    if (typeof id !== "string" || !isRecord(value) || Object.keys(value).length > 2) return value;
    return byId.get(id) ?? value;
  };
  const candidates: Candidate[] = [];
  let described = 0;
  for (const { posting, url } of postings) {
    const candidate = candidateFromSchema(posting, { source: "json-ld", baseUrl, resolve });
    const listed = candidate.urls.length === 0 ? absoluteUrl(url, baseUrl) : null;
    candidates.push(listed === null ? candidate : { ...candidate, urls: [listed] });
    described += candidate.description?.text.length ?? 0;
    if (described > maxDescribed) break;
  }
  return candidates;
}

interface Found {
  posting: object;
  /** The address that the list around it gives. */
  url?: unknown;
}

/** Walks values without recursion: JSON nests as deep as it likes. */
function collect(roots: readonly unknown[]): { postings: Found[]; byId: Map<string, object> } {
  const postings: Found[] = [];
  const byId = new Map<string, object>();
  const waiting: { value: unknown; url?: unknown }[] = roots
    .map((value) => ({ value }))
    .toReversed();
  for (let count = 0; waiting.length > 0 && count < maxValues; count += 1) {
    const next = waiting.pop();
    const value = next?.value;
    if (Array.isArray(value)) {
      const entries: unknown[] = value;
      for (const entry of entries.toReversed()) waiting.push({ value: entry, url: next?.url });
      continue;
    }
    if (!isRecord(value)) continue;
    remember(byId, value);
    if (isJobPosting(value)) {
      if (postings.length >= maxPostings) break;
      postings.push({ posting: value, url: next?.url });
      continue;
    }
    const url = hasType(value, "ListItem") ? schemaProperty(value, "url") : undefined;
    for (const inner of Object.values(value).toReversed()) {
      if (typeof inner === "object" && inner !== null) waiting.push({ value: inner, url });
    }
  }
  return { postings, byId };
}

/** The fullest object of an @id is the one that references mean. */
function remember(byId: Map<string, object>, value: Record<string, unknown>): void {
  const id = value["@id"];
  if (typeof id !== "string") return;
  const known = byId.get(id);
  if (known === undefined || Object.keys(known).length < Object.keys(value).length) {
    byId.set(id, value);
  }
}
