import type { Document } from "domhandler";
import { maxPostings } from "./json-ld.ts";
import { words } from "./microdata.ts";
import { candidateFromSchema } from "./schema-posting.ts";
import { readScopedItems, type Dialect } from "./scoped-items.ts";
import { attributeOf, elementsOf } from "./tree.ts";
import type { Candidate } from "./types.ts";
import { schemaName } from "./value.ts";

/** Every JobPosting in RDFa Lite: typeof and property, with vocab or a prefix. https://www.w3.org/TR/rdfa-lite/ */
export function readRdfa(root: Document, baseUrl: string | null): Candidate[] {
  const prefixes = schemaPrefixes(root);
  if (prefixes === null) return [];
  const plain = (name: string): string => {
    const [prefix, rest] = name.split(":", 2);
    return rest !== undefined && prefixes.has(prefix ?? "") ? rest : schemaName(name);
  };
  const rdfa: Dialect = {
    typesOf: (element) => {
      const types = attributeOf(element, "typeof");
      return types === null ? null : words(types).map(plain);
    },
    namesOf: (element) => words(attributeOf(element, "property")).map(plain),
    referencesOf: () => [],
    addressOf: (element) => attributeOf(element, "resource") ?? attributeOf(element, "about"),
  };
  return readScopedItems(root, "JobPosting", rdfa, maxPostings).map((item) =>
    candidateFromSchema(item, { source: "rdfa", baseUrl }),
  );
}

/** The prefixes that a page binds to schema.org; null for a page without a posting, which most are. */
function schemaPrefixes(root: Document): Set<string> | null {
  const prefixes = new Set(["schema"]);
  let posting = false;
  for (const element of elementsOf(root)) {
    posting ||= /JobPosting/i.test(attributeOf(element, "typeof") ?? "");
    const bound = attributeOf(element, "prefix") ?? "";
    for (const match of bound.matchAll(/([\w-]{1,40}):\s{1,9}https?:\/\/(?:www\.)?schema\.org/gi)) {
      prefixes.add(match[1] ?? "");
    }
  }
  return posting ? prefixes : null;
}
