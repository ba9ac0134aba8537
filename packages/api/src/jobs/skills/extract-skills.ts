import type { JobSkill } from "../schemas.ts";

/** A skill of the person's own that the dictionary lacks, or their own names of one that it has. */
export interface OwnSkill {
  key: string;
  name: string;
  aliases: string[];
}

/** The skills that a posting names, each with how much it is wanted; the most wanted first. Pure and linear in the text. */
export function extractSkills(input: {
  title: string;
  text: string;
  language: string | null;
  own?: OwnSkill[];
}): JobSkill[] {
  throw new Error(`extractSkills is being written ${input.title}`);
}

/** The dictionary's skill of this name or alias, or the person's own by this name. */
export function resolveSkill(name: string): { key: string; name: string } {
  throw new Error(`resolveSkill is being written ${name}`);
}
