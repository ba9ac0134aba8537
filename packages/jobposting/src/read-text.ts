import { openDocument } from "./open-document.ts";
import { readPosting } from "./read-posting.ts";
import type { Reading } from "./types.ts";

/**
 * Reads a pasted posting: plain text or Markdown, by its first lines, headings and labels in English, German, French and
 * Spanish. What is not clear stays empty, what is inferred is marked as guessed. Text that is HTML, MHTML or JSON is read as
 * a document. Never throws.
 */
export function readText(text: string, options: { url?: string | null; now: number }): Reading {
  const { url = null, now } = options;
  return readPosting(openDocument(text, { url }), { url, now });
}
