/** windows-1252 where it differs from Latin-1: the characters of bytes 0x80 to 0x9F. */
const windows1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
const byteOf = new Map(Array.from(windows1252, (character, index) => [character, 0x80 + index]));

/** The character of one byte in windows-1252. */
export function windowsCharacter(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? windows1252.charAt(byte - 0x80) : String.fromCharCode(byte);
}

/**
 * Without what no database and no reader can use: NUL and other control characters (tab and newline stay), halves of
 * surrogate pairs, and the characters that turn the direction of the text after them.
 */
export function storable(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202d\u202e\ufeff\ufffe\uffff]|\p{Surrogate}/gu,
    "",
  );
}

/** UTF-8 that was read as windows-1252: one to three bytes after a lead byte, each in the shape it took. */
const tail = `[\\u0080-\\u00bf${windows1252.replace(/[\u0080-\u009f]/g, "")}]`;
const misread = new RegExp(
  `[\\u00c2-\\u00df]${tail}|[\\u00e0-\\u00ef]${tail}{2}|[\\u00f0-\\u00f4]${tail}{3}`,
  "g",
);
/** Pairs that no language writes; one of them shows that a text was misread. */
const telltale = new RegExp(
  `\\u00c3${tail}|\\u00e2\\u20ac${tail}|\\u00c2[\\u00a0-\\u00bf]|\\u00f0\\u0178${tail}{2}`,
);

/**
 * Umlauts and signs that were encoded twice ("MÃ¼nchen") as they were meant. Only where the text shows beyond doubt that it
 * was misread; every sequence that is no UTF-8 stays as it is.
 */
export function repairMisread(text: string): string {
  let repaired = text;
  for (let round = 0; round < 3 && telltale.test(repaired); round += 1) {
    const next = repaired.replace(misread, (found) => decodeUtf8(found) ?? found);
    if (next === repaired) break;
    repaired = next;
  }
  return repaired;
}

function decodeUtf8(misreadText: string): string | null {
  const bytes = Array.from(
    misreadText,
    (character) => byteOf.get(character) ?? character.charCodeAt(0),
  );
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes));
  } catch {
    return null;
  }
}

/** One line for people: white space folded, ends trimmed, composed characters, at most `maximum` characters. */
export function cleanLine(text: string, maximum: number): string {
  // A line is cut before it is worked on: what is far beyond the limit is not worth the time.
  const line = storable(repairMisread(text.slice(0, maximum * 20)))
    .normalize("NFC")
    .replace(/[\s\u200b\u2060]+/g, " ")
    .trim();
  return cut(line, maximum).trim();
}

/** At most `maximum` UTF-16 units, never half a character. */
export function cut(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(maximum - 1)) ? maximum - 1 : maximum;
  return text.slice(0, end);
}

/** Words to compare by: lower case, without accents, signs and white space. */
export function comparable(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
}

const placeholders = new Set([
  "n a",
  "na",
  "null",
  "undefined",
  "none",
  "nan",
  "tba",
  "tbd",
  "unknown",
  "not specified",
  "not provided",
  "unspecified",
  "keine angabe",
  "k a",
  "nicht angegeben",
  "unbekannt",
  "non renseigne",
  "non precise",
  "inconnu",
  "no especificado",
  "neuvedeno",
  "string",
  "object object",
]);

/** True for text that stands for a missing value: "", "-", "n/a", "null". */
export function isPlaceholder(text: string): boolean {
  const words = comparable(text);
  return words === "" || placeholders.has(words);
}
