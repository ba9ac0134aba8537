import { readTitle } from "./read-title.ts";
import { rarity } from "./rarity.ts";
import { titleWords } from "./title-words.ts";

/** How near a job's title comes to the nearest wish. */
export interface TitleFit {
  /** 0 to 1. */
  fit: number;
  /** The wish. */
  wish: string | null;
}

interface Wish {
  text: string;
  weights: Map<string, number>;
  total: number;
  roles: string[];
}

/** Words of a job's title that the wish lacks count against it, a quarter of their weight and never more than a quarter of the wish. */
const strangeShare = 0.25;
/** Both name a role and they differ ("Data Analyst" for "Data Engineer"). */
const otherRole = 0.6;

/**
 * Compares titles with a person's wishes: the share of a wish's words that a title has, each weighted by how telling it is, so
 * that "engineer" counts little beside "data".
 */
export function createTitleFit(input: {
  titles: readonly string[];
  rarity: Readonly<Record<string, number>>;
}): (words: readonly string[]) => TitleFit {
  const weigh = (word: string) => input.rarity[word] ?? rarity(word, 0, 0);
  const wishes = input.titles.flatMap((text): Wish[] => {
    const { words } = readTitle(text);
    if (words.length === 0) return [];
    const weights = new Map(words.map((word) => [word, weigh(word)]));
    return [{ text, weights, total: sum(weights.values()), roles: words.filter(isRole) }];
  });
  return (words) => {
    let best: TitleFit = { fit: 0, wish: null };
    for (const wish of wishes) {
      const fit = fitOf(words, wish, weigh);
      if (fit > best.fit) best = { fit, wish: wish.text };
    }
    return best;
  };
}

function fitOf(words: readonly string[], wish: Wish, weigh: (word: string) => number): number {
  let [matched, strange] = [0, 0];
  for (const word of words) {
    const weight = wish.weights.get(word);
    if (weight === undefined) strange += weigh(word);
    else matched += weight;
  }
  if (matched === 0) return 0;
  const fit = matched / (wish.total + strangeShare * Math.min(strange, wish.total));
  const roles = words.filter(isRole);
  const differs =
    wish.roles.length > 0 && roles.length > 0 && !roles.some((role) => wish.roles.includes(role));
  return differs ? fit * otherRole : fit;
}

function isRole(word: string): boolean {
  return titleWords.generic.has(word);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
