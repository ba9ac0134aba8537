import { fold } from "../../core/fold.ts";

/** A word of a text. */
export interface Token {
  /** As written. */
  text: string;
  /** Lower case, without accents. */
  word: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

// Letters and digits of any script; "C++", "C#" and ".NET" keep their signs.
const pattern =
  /(?<![\p{L}\p{N}])\.net(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[a-z](?:\+\+|#)|[\p{L}\p{N}\p{M}]+/giu;
const plain = /^[a-z0-9]+$/u;

/** The words of a text, in order. */
export function tokenise(text: string): Token[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    text: match[0],
    word: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function foldWord(text: string): string {
  const lower = text.toLowerCase();
  return plain.test(lower) ? lower : fold(text);
}

/** Takes out what is not seen (soft hyphens, joiners) and composes letters, so that words are whole. */
export function cleanText(text: string): string {
  return text.normalize("NFC").replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, "");
}
