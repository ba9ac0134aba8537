import type { Document } from "domhandler";
import { candidateFromSchema } from "./schema-posting.ts";
import { readScopedItems, type Dialect } from "./scoped-items.ts";
import { attributeOf } from "./tree.ts";
import type { Candidate } from "./types.ts";
import { schemaName } from "./value.ts";
import { maxPostings } from "./json-ld.ts";

/** https://html.spec.whatwg.org/multipage/microdata.html */
const microdata: Dialect = {
  typesOf: (element) =>
    attributeOf(element, "itemscope") === null
      ? null
      : words(attributeOf(element, "itemtype")).map(schemaName),
  namesOf: (element) => words(attributeOf(element, "itemprop")).map(schemaName),
  referencesOf: (element) =>
    attributeOf(element, "itemscope") === null ? [] : words(attributeOf(element, "itemref")),
  addressOf: (element) => attributeOf(element, "itemid"),
};

/** Every JobPosting in microdata. */
export function readMicrodata(root: Document, baseUrl: string | null): Candidate[] {
  return readScopedItems(root, "JobPosting", microdata, maxPostings).map((item) =>
    candidateFromSchema(item, { source: "microdata", baseUrl }),
  );
}

export function words(text: string | null): string[] {
  return (text ?? "")
    .slice(0, 5000)
    .split(/\s+/)
    .filter((word) => word !== "");
}
