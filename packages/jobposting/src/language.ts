import { languageWords, scripts } from "./language-words.ts";

/** As much as is needed to tell. */
const maxText = 50_000;
/** Worth of the words that a language must have for its own, and its lead over the next. */
const minScore = 2;
const minLead = 1.25;
/** Lists of names and tools have few small words: share of the words that must be known. */
const minShare = 0.08;

/**
 * The language of a text as two letters (ISO 639-1), by its small words and letters; null when there is too little of
 * it to tell, or when it is a list of names rather than sentences.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, maxText).normalize("NFC").toLowerCase();
  const letters = count(sample, /\p{L}/gu);
  if (letters < 8) return null;
  const written = scripts.find(([script]) => count(sample, script) > letters * 0.3)?.[1];
  if (written !== undefined) return written;
  if (count(sample, /\p{sc=Cyrl}/gu) > letters * 0.5) return readCyrillic(sample);
  return readLatin(sample);
}

function readCyrillic(sample: string): string | null {
  if (/[іїєґ]/u.test(sample)) return "uk";
  if (/[ыэё]/u.test(sample)) return "ru";
  return /(?:^|\s)(?:и|в|на|с|не|что)(?:\s|$)/u.test(sample) ? "ru" : null;
}

function readLatin(sample: string): string | null {
  const words = sample.match(/\p{L}+/gu) ?? [];
  const scores = new Map<string, number>();
  let known = 0;
  for (const word of words) {
    const ofWord = ownersOfWord.get(word) ?? [];
    if (ofWord.length > 0) known += 1;
    for (const owner of ofWord) add(scores, owner, 1 / ofWord.length);
  }
  for (const letter of sample.match(specialLetters) ?? []) {
    const ofLetter = ownersOfLetter.get(letter) ?? [];
    for (const owner of ofLetter) add(scores, owner, 0.5 / ofLetter.length);
  }
  const [best, second] = [...scores].toSorted(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < minScore || known < words.length * minShare) return null;
  return second === undefined || best[1] >= second[1] * minLead ? best[0] : null;
}

const ownersOfWord = owners(({ words }) => words.split(/\s+/u));
const ownersOfLetter = owners(({ letters }) => (letters ?? "").match(/./gu) ?? []);
const specialLetters = new RegExp(`[${[...ownersOfLetter.keys()].join("")}]`, "gu");

function owners(
  parts: (entry: { words: string; letters?: string }) => readonly string[],
): ReadonlyMap<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [language, entry] of Object.entries(languageWords))
    for (const part of new Set(parts(entry))) map.set(part, [...(map.get(part) ?? []), language]);
  return map;
}

function add(scores: Map<string, number>, language: string, worth: number): void {
  scores.set(language, (scores.get(language) ?? 0) + worth);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
