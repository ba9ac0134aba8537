const letters: Record<string, string> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ı: "i",
};

/** Text as words are compared: lower case, without accents (ß is ss). Whitespace stays as it is. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/gu, "")
    .replaceAll(/[ßøæœłđı]/gu, (letter) => letters[letter] ?? letter);
}

/** The words of a label, folded, one space between them: "Full-time (m/w/d)" is "full time m w d". */
export function foldLabel(text: string): string {
  return fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
