import { fold } from "../../../core/fold.ts";
import { tokenise } from "../tokenise.ts";

/** One way a skill is written. */
export interface Surface {
  key: string;
  text: string;
  /** Folded words. */
  words: string[];
  /** The words must be written exactly so ("SEA" is not "sea"): as they stand in `text`; null where case does not matter. */
  exact: string[] | null;
  /** The words mean other things too ("Go", "Excel"): something near must say that the skill is meant. */
  needsContext: boolean;
  /** Words of everyday language, which take endings. */
  inflects: boolean;
}

export interface Skill {
  key: string;
  name: string;
  surfaces: Surface[];
}

/**
 * Reads a table of the dictionary: a line for each skill, "Name: other name, other name". Signs before a name say how it is
 * recognised: "=" only when written exactly so, "~" only when something near says that the skill is meant, "!" without endings.
 * A name that starts with a small letter is of everyday language everywhere; in an inflecting table all are but those with a sign.
 */
export function readTable(table: string, options: { inflects: boolean }): Skill[] {
  return table
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => readLine(line, options));
}

function readLine(line: string, options: { inflects: boolean }): Skill {
  const colon = line.indexOf(": ");
  const names = [line.slice(0, colon), ...line.slice(colon + 2).split(", ")];
  const name = withoutSigns(line.slice(0, colon));
  const key = skillKey(name);
  return { key, name, surfaces: names.map((one) => readSurface(key, one, options)) };
}

function readSurface(key: string, written: string, options: { inflects: boolean }): Surface {
  const text = withoutSigns(written);
  const signs = written.slice(0, written.indexOf(text));
  const tokens = tokenise(text);
  return {
    key,
    text,
    words: tokens.map((token) => token.word),
    exact: signs.includes("=") ? tokens.map((token) => token.text) : null,
    needsContext: signs.includes("~"),
    inflects: !/[=!]/u.test(signs) && (options.inflects || /^\p{Ll}/u.test(text)),
  };
}

function withoutSigns(written: string): string {
  return written.replace(/^[=~!]+/u, "").trim();
}

/** A name's lasting key: "C++" is "c-plus-plus", ".NET" is "dot-net". */
export function skillKey(name: string): string {
  return fold(name)
    .replaceAll("++", " plus plus")
    .replaceAll("#", " sharp")
    .replace(/^\./u, "dot ")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
}
