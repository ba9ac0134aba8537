/**
 * Text without what a database, a JSON reader or a page chokes on: NUL and the other control characters but tab and
 * line feed, lone surrogates, non-characters. Line ends become "\n".
 */
export function cleanCharacters(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, "\n")
    .replaceAll(/[^\P{Cc}\t\n]|\p{Cs}|[\uFEFF\uFFFE\uFFFF]/gu, "");
}

/** Text as it stands in HTML, outside and inside of double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
