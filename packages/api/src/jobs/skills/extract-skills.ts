import { fold } from "../../core/fold.ts";
import type { JobSkill } from "../schemas.ts";
import type { Need } from "../vocabulary.ts";
import { dictionaryTrie, findSkill, skillByKey } from "./dictionary.ts";
import type { Surface } from "./dictionary/read-table.ts";
import { findMentions } from "./find-mentions.ts";
import { buildTrie, type PhraseTrie, walkable } from "./phrase-trie.ts";
import { readNeeds } from "./read-needs.ts";
import { stemLanguage } from "./stem.ts";
import { cleanText, tokenise } from "./tokenise.ts";

/** A skill of the person's own that the dictionary lacks, or their own names of one that it has. */
export interface OwnSkill {
  key: string;
  name: string;
  aliases: string[];
}

const mostSkills = 100;
const needOrder: readonly Need[] = ["required", "unknown", "nice"];

/** The skills that a posting names, each with how much it is wanted; the most wanted first, 100 at most. Pure and linear in the text. */
export function extractSkills(input: {
  title: string;
  text: string;
  language: string | null;
  own?: OwnSkill[];
}): JobSkill[] {
  const { own = [] } = input;
  const language = stemLanguage(input.language);
  const tries =
    own.length > 0 ? [ownTrie(own), dictionaryTrie(language)] : [dictionaryTrie(language)];
  const ownNames = new Map(own.map((skill) => [skill.key, skill.name]));
  const wanted = new Map<string, Need>();
  const note = (key: string, need: Need) => {
    const known = wanted.get(key);
    wanted.set(key, known ? more(known, need) : need);
  };
  const read = (source: string, isTitle: boolean) => {
    const text = cleanText(source);
    const walk = walkable(text, tokenise(text), language);
    const mentions = findMentions({ text, walk, tries, isTitle });
    const needs = isTitle
      ? mentions.map(() => "required" as const)
      : readNeeds(text, walk, mentions);
    for (const [at, { surface }] of mentions.entries()) {
      const need = needs[at];
      if (need) note(surface.key, need);
    }
  };
  read(input.title, true);
  read(input.text, false);
  return [...wanted]
    .map(([key, need]) => ({
      key,
      name: skillByKey.get(key)?.name ?? ownNames.get(key) ?? key,
      need,
    }))
    .toSorted((a, b) => needOrder.indexOf(a.need) - needOrder.indexOf(b.need))
    .slice(0, mostSkills);
}

/** Of two places: required wins, and "nice to have" says more than nothing. */
function more(one: Need, other: Need): Need {
  if (one === "required" || other === "required") return "required";
  return one === "nice" || other === "nice" ? "nice" : "unknown";
}

function ownTrie(own: OwnSkill[]): PhraseTrie<Surface> {
  return buildTrie(
    own.flatMap((skill) =>
      [skill.name, ...skill.aliases].map((text) => {
        const value = ownSurface(skill.key, text);
        return { words: value.words, inflects: false, value };
      }),
    ),
    "en",
  );
}

/** A person's own name of a skill. One or two letters are too little to count wherever they stand. */
function ownSurface(key: string, text: string): Surface {
  const tokens = tokenise(cleanText(text));
  const known = findSkill(text)?.surfaces.find(
    (surface) => surface.words.join(" ") === tokens.map((token) => token.word).join(" "),
  );
  const short = tokens.length === 1 && (tokens[0]?.word.length ?? 0) <= 2;
  const exact = short || (known?.exact ?? null) !== null;
  return {
    key,
    text,
    words: tokens.map((token) => token.word),
    exact: exact ? (known?.exact ?? tokens.map((token) => token.text)) : null,
    needsContext: short || (known?.needsContext ?? false),
    inflects: false,
  };
}

/** The dictionary's skill of this name or alias, or the person's own by this name. */
export function resolveSkill(name: string): { key: string; name: string } {
  const known = findSkill(cleanText(name));
  if (known) return { key: known.key, name: known.name };
  const trimmed = name.trim();
  return { key: ownKey(trimmed), name: trimmed };
}

// PostgreSQL refuses an index entry of more than 2,704 bytes, and compatibility forms grow 18-fold.
const keyLength = 200;

function ownKey(name: string): string {
  return `own:${fold(cleanText(name)).slice(0, keyLength).toWellFormed()}`;
}
