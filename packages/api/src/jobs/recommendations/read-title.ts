import { stem } from "../skills/stem.ts";
import { cleanText, tokenise } from "../skills/tokenise.ts";
import { type CareerLevel, careerLevels } from "../vocabulary.ts";
import { titleWords } from "./title-words.ts";

/** A job title as it is compared: what it is about, whatever language and form its words have, and its level. */
export interface ReadTitle {
  /** Concepts and other words, each once. */
  words: string[];
  level: CareerLevel | null;
}

/** Reads a title: words of level, gender and advertisement are put aside, words of one meaning become one. */
export function readTitle(title: string): ReadTitle {
  const words = new Set<string>();
  let level: CareerLevel | null = null;
  for (const token of tokenise(cleanText(title))) {
    const named = titleWords.levelOf.get(token.word);
    // "Junior Team Lead" is a lead; the highest level named counts, but an internship stays one ("Praktikum Projektleitung").
    const found = careerLevels.find((one) => one === named);
    if (found) level = higher(level, found);
    if (!titleWords.stops.has(token.word)) for (const word of split(token.word)) words.add(word);
  }
  return { words: [...words], level };
}

function higher(one: CareerLevel | null, other: CareerLevel): CareerLevel {
  if (one === null || other === "intern") return other;
  if (one === "intern") return one;
  return careerLevels.indexOf(one) > careerLevels.indexOf(other) ? one : other;
}

/** A word as its concept; a German compound as its parts. Words that only say a level are none. */
function split(word: string): string[] {
  const concept = titleWords.conceptOf.get(word);
  if (concept) return [concept];
  if (titleWords.levelOf.has(word)) return [];
  const tail = tailOf(word);
  if (tail === null) return [stem(word, "en")];
  const front = word.slice(0, word.length - tail.length);
  // "Vertriebsleiter", "Datenbank-": a joining s belongs to neither part.
  const first =
    titleWords.conceptOf.get(front) ?? titleWords.conceptOf.get(front.replace(/s$/u, "")) ?? front;
  return [first, titleWords.conceptOf.get(tail) ?? tail];
}

const [shortest, longest] = [
  Math.min(...titleWords.compoundTails.keys().map((tail) => tail.length)),
  Math.max(...titleWords.compoundTails.keys().map((tail) => tail.length)),
];

/** The longest known end of a compound that leaves three letters at least. */
function tailOf(word: string): string | null {
  for (let length = Math.min(longest, word.length - 3); length >= shortest; length -= 1) {
    const tail = word.slice(-length);
    if (titleWords.compoundTails.has(tail)) return tail;
  }
  return null;
}
