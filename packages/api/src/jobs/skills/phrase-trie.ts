import { stem, type StemLanguage } from "./stem.ts";
import type { Token } from "./tokenise.ts";

/** A tree of phrases by their words; `stems` holds those that take endings. */
export interface PhraseTrie<Value> {
  next: Map<string, PhraseTrie<Value>>;
  stems: Map<string, PhraseTrie<Value>>;
  values: Value[];
}

export interface Phrase<Value> {
  words: string[];
  inflects: boolean;
  value: Value;
}

export function buildTrie<Value>(
  phrases: Iterable<Phrase<Value>>,
  language: StemLanguage,
): PhraseTrie<Value> {
  const root = emptyTrie<Value>();
  for (const { words, inflects, value } of phrases) {
    let node = root;
    for (const word of words) {
      const branches = inflects ? node.stems : node.next;
      const step = inflects ? stem(word, language) : word;
      const child = branches.get(step) ?? emptyTrie<Value>();
      branches.set(step, child);
      node = child;
    }
    if (words.length > 0) node.values.push(value);
  }
  return root;
}

function emptyTrie<Value>(): PhraseTrie<Value> {
  return { next: new Map(), stems: new Map(), values: [] };
}

/** What is walked: the tokens and, for each, its stem and whether it follows the one before within a phrase. */
export interface Walkable {
  tokens: Token[];
  stems: string[];
  joined: boolean[];
}

// Between words of one phrase: a space, or one sign that binds ("Node.js", "CI/CD", "machine-learning", "R & D").
const joint =
  /^(?:[ \t\u00a0\u202f]{0,3}|[ \u00a0]?[-\u2010\u2011\u2013/&+'’_%@*#·][ \u00a0]?|\.)$/u;

export function walkable(text: string, tokens: Token[], language: StemLanguage): Walkable {
  return {
    tokens,
    stems: tokens.map((token) => stem(token.word, language)),
    joined: tokens.map((token, at) => {
      const before = tokens[at - 1];
      return before !== undefined && joint.test(text.slice(before.end, token.start));
    }),
  };
}

/** Calls `found` with every phrase that starts at this token, in no order of length; a phrase is a few words, so this is constant. */
export function walkPhrases<Value>(
  trie: PhraseTrie<Value>,
  text: Walkable,
  from: number,
  found: (values: Value[], to: number) => void,
): void {
  const visit = (node: PhraseTrie<Value>, at: number): void => {
    if (node.values.length > 0) found(node.values, at);
    const token = text.tokens[at];
    if (!token || (at > from && !text.joined[at])) return;
    const named = node.next.get(token.word);
    if (named) visit(named, at + 1);
    const inflected = node.stems.get(text.stems[at] ?? "");
    if (inflected) visit(inflected, at + 1);
  };
  visit(trie, from);
}
