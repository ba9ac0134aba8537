import type { Document } from "domhandler";
import type { Candidate } from "./types.ts";

/** A piece of JSON in a document: a script's, or the whole document's own (`id` and `type` are ""). */
export interface JsonBlock {
  /** The script's id, such as __NEXT_DATA__. */
  id: string;
  /** The script's type, lower case, such as application/ld+json. */
  type: string;
  value: unknown;
}

/** A document that was parsed once; everything that reads it looks in here. */
export interface OpenedDocument {
  kind: "html" | "json" | "text";
  /** Where the document was, by the caller or by the archive it came in. */
  url: string | null;
  /** The parsed page; empty with kind json and text. Never deeper than 200 levels, so walking it by recursion is safe. */
  root: Document;
  /** The content of `<title>`, one line. */
  title: string;
  /** meta tags by name or property in lower case, such as og:title; the first that says something counts. */
  meta: ReadonlyMap<string, string>;
  /** `<link rel=canonical>`, else og:url, absolute. */
  canonicalUrl: string | null;
  /** Every JobPosting in JSON-LD, microdata and RDFa, in the order of the document. */
  structured: Candidate[];
  /** JSON in script tags, or the document itself. */
  json: JsonBlock[];
  /** What a person would see: a line for every block. */
  text: string;
  /** More than 10 million characters: nothing was read. */
  tooLarge: boolean;
  /** So many elements or nestings that only the first part was read. */
  truncated: boolean;
}

/**
 * Opens a page's source (HTML), a saved page (MHTML), JSON or plain text; which of them it is is told from the content.
 * Never throws. Give the address it was at, so that relative addresses become absolute; an MHTML file knows its own.
 */
export function openDocument(
  content: string,
  options: { url?: string | null } = {},
): OpenedDocument {
  throw new Error(`openDocument is being written ${content.length} ${options.url ?? ""}`);
}
