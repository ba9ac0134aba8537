import { marked } from "marked";
import { isHostileMarkdown } from "./markdown-guard.ts";
import { sanitiseHtml } from "./sanitise.ts";
import { cleanCharacters } from "./text-characters.ts";
import { textToHtml } from "./text.ts";

const maxText = 500_000;

/**
 * Markdown (GitHub's flavour, single line breaks kept) as safe HTML. Markup that would keep the reader busy for minutes
 * is taken for plain text.
 */
export function markdownToHtml(markdown: string): string {
  const text = cleanCharacters(markdown.slice(0, maxText));
  if (isHostileMarkdown(text)) return textToHtml(text);
  try {
    return sanitiseHtml(marked.parse(text, { async: false, gfm: true, breaks: true }));
  } catch {
    return textToHtml(text);
  }
}

const marks = [
  /^ {0,3}#{1,6} \S/gmu,
  /\*\*[^\s*][^\n*]{0,200}\*\*|__[^\s_][^\n_]{0,200}__/gu,
  /^ {0,3}[*+-] {1,3}\S/gmu,
  /\[[^\n[\]]{1,200}\]\((?:https?:|mailto:)[^\s()]{1,500}\)/gu,
  /^ {0,3}(?:```|~~~)/gmu,
  /^ {0,3}> \S/gmu,
];

/** Whether a text carries Markdown's marks: two kinds of them, or one kind twice. Text with HTML tags is HTML. */
export function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, 50_000);
  if (/<\/(?:p|div|ul|ol|li|h[1-6]|span|strong|b|table)>|<br\s?\/?>/iu.test(sample)) return false;
  const counts = marks.map((mark) => sample.match(mark)?.length ?? 0);
  return counts.filter((count) => count > 0).length > 1 || counts.some((count) => count > 1);
}
