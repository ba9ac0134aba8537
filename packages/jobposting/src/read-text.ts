import { looksLikeHtml, openDocument } from "./open-document.ts";
import { readMhtml } from "./read-mhtml.ts";
import { readPosting } from "./read-posting.ts";
import type { Reading } from "./types.ts";

/**
 * Reads a pasted posting: plain text or Markdown, by its first lines, headings and labels in English, German, French and
 * Spanish. What is not clear stays empty, what is inferred is marked as guessed. Text that is HTML, MHTML or JSON is read as
 * a document. Never throws.
 */
export function readText(text: string, options: { url?: string | null; now: number }): Reading {
  const { url = null, now } = options;
  // A tag in the middle of Markdown does not make the text a page.
  const isProse =
    looksLikeHtml(text) && !/^[\s\ufeff]*[<{[]/.test(text) && readMhtml(text) === null;
  const document = openDocument(isProse ? withoutTags(text) : text, { url });
  return readPosting(document, { url, now });
}

function withoutTags(text: string): string {
  return text.replace(/<br\s{0,9}\/?>/gi, "\n").replace(/<\/?[a-z][^<>]{0,1000}>/gi, "");
}
