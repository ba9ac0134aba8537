import { escapeHtml } from "./text-characters.ts";

/** The text between the tags, escaped, by looking at nothing but angle brackets: for markup that no parser should see. */
export function stripTags(html: string): string {
  const parts: string[] = [];
  let position = 0;
  while (position < html.length) {
    const open = html.indexOf("<", position);
    parts.push(html.slice(position, open < 0 ? html.length : open));
    if (open < 0) break;
    const close = html.indexOf(">", open);
    if (close < 0) break;
    position = close + 1;
  }
  return escapeHtml(parts.join(" "));
}
