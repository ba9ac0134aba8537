const letters: Record<string, string> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ı: "i",
};

/** Text as it is searched and sorted: lower case, without accents (ß is ss), one space between words. */
export function fold(value: string): string {
  return value
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f]/gu, "")
    .replaceAll(/[ßøæœłđı]/gu, (letter) => letters[letter] ?? letter)
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** Escapes the wildcards of LIKE (PostgreSQL's default escape character is the backslash). */
export function escapeLike(value: string): string {
  return value.replaceAll(/[\\%_]/gu, (character) => `\\${character}`);
}
