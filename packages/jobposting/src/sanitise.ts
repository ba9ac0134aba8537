import { decodeWhole } from "./sanitise-decode.ts";
import { keepAllowed } from "./sanitise-allow.ts";
import { tidy } from "./sanitise-tidy.ts";
import { cleanCharacters } from "./text-characters.ts";

/** Longer values are cut before they are read: a description of this length is none. */
const maxInput = 1_000_000;

/** Passes until the result no longer changes; two do for every value seen, the second to make sure. */
const maxPasses = 6;

/**
 * A posting's description as HTML that is safe to store and to show: paragraphs, headings (h2–h6), lists, quotes,
 * tables, emphasis, code and links to http, https and mailto; nothing else, no attributes but those of links. A value
 * whose markup is entity-encoded once or twice is decoded first, so that nothing is decoded after the cleaning.
 * Cleaning a cleaned value changes nothing. At most 500,000 characters come out.
 */
export function sanitiseHtml(html: string): string {
  let current = cleanOnce(html);
  for (let count = 1; count < maxPasses; count += 1) {
    const next = cleanOnce(current);
    if (next === current) return current;
    current = next;
  }
  return "";
}

/** As `sanitiseHtml`, once: as safe, but not surely the same when it is cleaned again. */
export function cleanOnce(html: string): string {
  return tidy(keepAllowed(decodeWhole(cleanCharacters(html.slice(0, maxInput)))));
}
