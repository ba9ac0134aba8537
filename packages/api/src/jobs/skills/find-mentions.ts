import { contextWords, fillerWords, germanTails } from "./cues.ts";
import type { Surface } from "./dictionary/read-table.ts";
import { type PhraseTrie, type Walkable, walkPhrases } from "./phrase-trie.ts";

/** A place where a text names a skill: tokens `from` to `to` (exclusive). */
export interface Mention {
  surface: Surface;
  from: number;
  to: number;
  sure: boolean;
}

/**
 * The skills that a text names, the longest name first at each place. An ambiguous name counts when a word beside it explains
 * it, or when it stands in a list with a skill that is sure.
 */
export function findMentions(input: {
  text: string;
  walk: Walkable;
  tries: PhraseTrie<Surface>[];
  /** A job's title, where an ambiguous name needs less. */
  isTitle: boolean;
}): Mention[] {
  const { text, walk, isTitle } = input;
  const found = readMentions(input);
  const titled = isTitle && walk.tokens.some((token) => contextWords.has(token.word));
  for (const mention of found)
    if (!mention.sure) mention.sure = isExplained({ text, walk, mention, isTitle, titled });
  spread(found, text, walk);
  return found.filter((mention) => mention.sure);
}

function readMentions(input: {
  text: string;
  walk: Walkable;
  tries: PhraseTrie<Surface>[];
}): Mention[] {
  const { text, walk, tries } = input;
  const mentions: Mention[] = [];
  let at = 0;
  while (at < walk.tokens.length) {
    const mention = longestAt(text, walk, tries, at) ?? compoundAt(walk, tries, at);
    if (mention) mentions.push(mention);
    at = mention ? mention.to : at + 1;
  }
  return mentions;
}

function longestAt(
  text: string,
  walk: Walkable,
  tries: PhraseTrie<Surface>[],
  from: number,
): Mention | null {
  let best: Mention | null = null;
  // Tries are in order of trust: at the same length the first wins.
  for (const trie of tries)
    walkPhrases(trie, walk, from, (surfaces, to) => {
      for (const surface of surfaces) {
        if (!isWrittenSo(surface, walk, from)) continue;
        const sure = !surface.needsContext;
        if (!sure && isGlued(text, walk, from, to)) continue;
        if (best === null || to > best.to || (to === best.to && sure && !best.sure))
          best = { surface, from, to, sure };
      }
    });
  return best;
}

function isWrittenSo(surface: Surface, walk: Walkable, from: number): boolean {
  return (
    surface.exact === null ||
    surface.exact.every((word, offset) => walk.tokens[from + offset]?.text === word)
  );
}

/** A German compound such as "Excelkenntnisse"; what follows the name explains it. */
function compoundAt(walk: Walkable, tries: PhraseTrie<Surface>[], at: number): Mention | null {
  const token = walk.tokens[at];
  const base = token ? germanTails.exec(token.word)?.[1] : undefined;
  if (!token || base === undefined) return null;
  for (const trie of tries)
    for (const surface of trie.next.get(base)?.values ?? [])
      if (surface.exact === null || token.text.startsWith(surface.exact[0] ?? ""))
        return { surface, from: at, to: at + 1, sure: true };
  return null;
}

const elisions = new Set(["l", "d", "qu"]);

/** Part of another word: "R&D", "Go-Live", "Vitamin-C". What a hyphen binds to a word that explains it is not. */
function isGlued(text: string, walk: Walkable, from: number, to: number): boolean {
  const [first, last] = [walk.tokens[from], walk.tokens[to - 1]];
  const [before, after] = [walk.tokens[from - 1], walk.tokens[to]];
  if (!first || !last) return false;
  if (before && /^[-&'’.]$/u.test(text.slice(before.end, first.start)))
    if (!elisions.has(before.word)) return true;
  return (
    after !== undefined &&
    /^[-&'’.]$/u.test(text.slice(last.end, after.start)) &&
    !contextWords.has(after.word)
  );
}

function isExplained(input: {
  text: string;
  walk: Walkable;
  mention: Mention;
  isTitle: boolean;
  titled: boolean;
}): boolean {
  const { text, walk, mention, isTitle, titled } = input;
  // In a title, a name of everyday language is what the job is about ("Sales Manager").
  if (isTitle && (titled || mention.surface.exact === null)) return true;
  const after = walk.tokens[mention.to];
  if (after && walk.joined[mention.to] && contextWords.has(after.word)) return true;
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 4); at -= 1) {
    const [word, next] = [walk.tokens[at], walk.tokens[at + 1]];
    if (!word || !next || !/^[ \t\u00a0:(./'’]{1,4}$/u.test(text.slice(word.end, next.start)))
      return false;
    if (contextWords.has(word.word)) return true;
    if (!fillerWords.has(word.word)) return false;
  }
  return false;
}

const listed =
  /^(?=.*(?:[,;/|•·&+\n()–-]|\b(?:and|und|et|y|e|or|oder|ou|o|u)\b))(?:[,;/|•·&+\s()*–-]|\b(?:and|und|et|y|e|or|oder|ou|o|u)\b)+$/isu;

/** Makes names sure that stand in a list beside a sure one, or two beside each other. */
function spread(mentions: Mention[], text: string, walk: Walkable): void {
  const isListed = (one: Mention, other: Mention) => {
    const gap = text.slice(walk.tokens[one.to - 1]?.end, walk.tokens[other.from]?.start);
    return gap.length <= 12 && listed.test(gap);
  };
  const link = (one: Mention | undefined, other: Mention | undefined) => {
    if (!one || !other || one.sure === other.sure || !isListed(...inOrder(one, other))) return;
    const doubtful = one.sure ? other : one;
    // Departments are listed too ("Sales, Marketing and Product"), so everyday words need more than a list.
    if (doubtful.surface.exact !== null) doubtful.sure = true;
  };
  for (let at = 1; at < mentions.length; at += 1) {
    const [one, other] = [mentions[at - 1], mentions[at]];
    if (one && other && !one.sure && !other.sure && areNames(one, other) && isListed(one, other))
      one.sure = other.sure = true;
    link(one, other);
  }
  for (let at = mentions.length - 1; at > 0; at -= 1) link(mentions[at - 1], mentions[at]);
}

function inOrder(one: Mention, other: Mention): [Mention, Mention] {
  return one.from < other.from ? [one, other] : [other, one];
}

/** Two proper names, of which one at least is more than a letter ("series C, D" is no list of languages). */
function areNames(one: Mention, other: Mention): boolean {
  return (
    one.surface.exact !== null &&
    other.surface.exact !== null &&
    one.surface.key !== other.surface.key &&
    Math.max(one.surface.text.length, other.surface.text.length) > 1
  );
}
