import { parseDocument } from "htmlparser2";
import { Budget } from "./sanitise-budget.ts";
import { writeBlocks } from "./sanitise-blocks.ts";

/** Most characters that come out; the API takes no more. */
const maxOutput = 500_000;

/**
 * Brings allowed markup into one normal form: text stands in paragraphs, lists hold items only, tables rows only,
 * nothing is empty, whitespace is single, links open apart and tell the other page nothing.
 */
export function tidy(html: string): string {
  return writeBlocks(parseDocument(html).childNodes, new Budget(maxOutput))
    .map((block) => block.html)
    .join("");
}
