import { marked } from "marked";
import { sanitiseHtml } from "./sanitise.ts";
import { cleanCharacters } from "./text-characters.ts";
import { textToHtml } from "./text.ts";

/** Markdown (GitHub's flavour, line breaks kept) as safe HTML. */
export function markdownToHtml(markdown: string): string {
  const text = cleanCharacters(markdown);
  try {
    return sanitiseHtml(marked.parse(text, { async: false, gfm: true, breaks: true }));
  } catch {
    return textToHtml(text);
  }
}

/** Whether a text carries Markdown's marks: two kinds of them, or one kind twice. */
export function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, 50_000);
  const kinds = marks.map((mark) => sample.match(mark)?.length ?? 0).filter((count) => count > 0);
  return kinds.length > 1 || kinds.some((count) => count > 1);
}

const marks = [
  /^ {0,3}#{1,6} \S/gmu,
  /\*\*[^\s*][^\n*]{0,200}\*\*|__[^\s_][^\n_]{0,200}__/gu,
  /^ {0,3}[*+-] {1,3}\S/gmu,
  /\[[^\n[\]]{1,200}\]\((?:https?:|mailto:)[^\s()]{1,500}\)/gu,
  /^ {0,3}(?:```|~~~)/gmu,
  /^ {0,3}> \S/gmu,
];
