/** PostgreSQL keeps no NUL in text or JSON, and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes("\u0000") && text.isWellFormed();
}

/** The text without NUL, and with U+FFFD in the place of half characters. */
export function toStorable(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}
