import type { Need } from "../vocabulary.ts";
import { type Cue, cueTrie, headingTrie, type Section } from "./cues.ts";
import type { Mention } from "./find-mentions.ts";
import { type Walkable, walkPhrases } from "./phrase-trie.ts";

interface CueAt {
  cue: Cue;
  from: number;
  to: number;
}

/** Which sentence, clause and line a token stands in: numbers that grow through the text. */
interface Places {
  sentence: number[];
  clause: number[];
  line: number[];
}

/** How much a text wants each skill that it names: by words in the clause, then in the sentence, then by the heading above. null: said not to be needed. */
export function readNeeds(text: string, walk: Walkable, mentions: Mention[]): (Need | null)[] {
  const places = readPlaces(text, walk);
  const cues = Map.groupBy(readCues(walk), (cue) => places.sentence[cue.from] ?? 0);
  const sections = readSections(text, walk, places, mentions);
  return mentions.map((mention) => {
    const sentence = cues.get(places.sentence[mention.from] ?? 0) ?? [];
    const clause = places.clause[mention.from];
    const near = sentence.filter((cue) => places.clause[cue.from] === clause);
    if (isUnneeded(mention, near)) return sentence.some(isNice) ? "nice" : null;
    return (
      strongest(near) ??
      nearest(mention, sentence) ??
      sections[places.line[mention.from] ?? 0] ??
      "unknown"
    );
  });
}

/** Tokens of a sentence; what goes on longer is cut, so that a text without full stops is read in linear time too. */
const longestSentence = 80;

function readPlaces(text: string, { tokens }: Walkable): Places {
  const places: Places = { sentence: [], clause: [], line: [] };
  let [sentence, clause, line, end, began] = [0, 0, 0, 0, 0];
  for (const [at, token] of tokens.entries()) {
    const gap = text.slice(end, token.start);
    if (gap.includes("\n")) line += 1;
    if (at - began >= longestSentence || /[\n!?;•]|\.(?:\s|$)/u.test(gap)) {
      sentence += 1;
      began = at;
    }
    if (/[\n!?;•,:()]|\.(?:\s|$)|\s[–—-]\s/u.test(gap)) clause += 1;
    places.sentence.push(sentence);
    places.clause.push(clause);
    places.line.push(line);
    end = token.end;
  }
  return places;
}

/** Cues in order, the longest phrase at each place ("kein Muss" is nice to have, "Muss" is not read in it). */
function readCues(walk: Walkable): CueAt[] {
  const cues: CueAt[] = [];
  let from = 0;
  while (from < walk.tokens.length) {
    let [end, kinds]: [number, Cue[]] = [from + 1, []];
    walkPhrases(cueTrie, walk, from, (values, to) => {
      if (to > end || kinds.length === 0) [end, kinds] = [to, values];
    });
    for (const cue of new Set(kinds)) cues.push({ cue, from, to: end });
    from = end;
  }
  return cues;
}

function isNice(cue: CueAt): boolean {
  return cue.cue === "nice";
}

function isUnneeded(mention: Mention, near: CueAt[]): boolean {
  if (near.some(({ cue, from }) => cue === "unneeded" && from >= mention.to)) return true;
  const negated = near.some(
    ({ cue, from, to }) =>
      cue === "not" &&
      to <= mention.from &&
      mention.from - to <= 4 &&
      !near.some((other) => other.cue === "only" && other.from >= from && other.from <= to + 1),
  );
  return negated && near.some(({ cue }) => cue === "experience" || cue === "unneeded");
}

function strongest(cues: CueAt[]): Need | null {
  if (cues.some(isNice)) return "nice";
  return cues.some(({ cue }) => cue === "required") ? "required" : null;
}

/** What follows in the sentence speaks for the list before it ("Java and Go are required"), else what leads it ("Required: Java, Go"). */
function nearest(mention: Mention, sentence: CueAt[]): Need | null {
  const telling = sentence.filter(({ cue }) => cue === "nice" || cue === "required");
  const cue =
    telling.find(({ from }) => from >= mention.to) ??
    telling.findLast(({ to }) => to <= mention.from);
  return cue ? strongest([cue]) : null;
}

const bullet = /^\s*(?:[-*•·–—+>]|\d+[.)])\s/u;

/** For each line, what the heading above it says; absent where no heading does. */
function readSections(
  text: string,
  walk: Walkable,
  { line }: Places,
  mentions: Mention[],
): (Need | undefined)[] {
  const naming = new Set(mentions.map((mention) => line[mention.from]));
  const sections: (Need | undefined)[] = [];
  let section: Need | undefined;
  let from = 0;
  while (from < walk.tokens.length) {
    const number = line[from] ?? 0;
    let to = from;
    while (to < walk.tokens.length && line[to] === number) to += 1;
    const heading = readHeading(text, walk, { from, to, names: naming.has(number) });
    if (heading !== null) section = heading === "other" ? undefined : heading;
    sections[number] = heading === null ? section : undefined;
    from = to;
  }
  return sections;
}

/** A short line that says what comes below it; null for any other. An unknown heading ends the section before it. */
function readHeading(
  text: string,
  walk: Walkable,
  line: { from: number; to: number; names: boolean },
): Section | null {
  const { from, to, names } = line;
  const [first, last] = [walk.tokens[from], walk.tokens[to - 1]];
  if (!first || !last || to - from > 9) return null;
  const lineStart = text.lastIndexOf("\n", first.start) + 1;
  const before = text.slice(lineStart, first.start);
  const tail = /^[^\n]*/u.exec(text.slice(last.end, last.end + 20))?.[0].trim() ?? "";
  const marked = tail.endsWith(":") || /#|\*\*/u.test(before);
  if ((names && !marked) || (bullet.test(before) && !marked) || /[.,;]$/u.test(tail)) return null;
  const kinds: Section[] = [];
  let longest = 0;
  for (let at = from; at < to; at += 1)
    walkPhrases(headingTrie, walk, at, (values, end) => {
      if (end > to) return;
      if (end - at > longest) kinds.length = 0;
      if (end - at >= longest) kinds.push(...values);
      longest = Math.max(longest, end - at);
    });
  if (kinds.length === 0) return marked && to - from <= 6 ? "other" : null;
  // A phrase of a word in a long line is no heading ("Experience the future of travel").
  if (!marked && longest === 1 && to - from > 3) return null;
  return kinds.includes("nice") ? "nice" : (kinds[0] ?? null);
}
