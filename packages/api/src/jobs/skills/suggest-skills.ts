import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { fold } from "../../core/fold.ts";
import type { SkillSuggestion, suggestSkillsInput } from "../schemas.ts";
import { skills } from "./dictionary.ts";

const most = 20;

/** Every name, folded; made once. */
const names = skills.map(({ key, name, surfaces }) => ({
  key,
  name,
  called: surfaces.map((surface) => fold(surface.text)),
}));

/**
 * Skills whose name or other name begins with these letters, then those with a word that does; the dictionary's before the
 * person's own, 20 at most. Nothing is suggested for nothing.
 */
export async function suggestSkills(
  deps: Deps,
  input: z.output<typeof suggestSkillsInput> & { userId: string },
): Promise<SkillSuggestion[]> {
  const search = fold(input.search);
  if (search === "") return [];
  const own = await deps.db.skill.findMany({
    where: { userId: input.userId, key: { startsWith: "own:" } },
    select: { key: true, name: true, aliases: true },
  });
  const known = [
    ...names,
    ...own.map(({ key, name, aliases }) => ({ key, name, called: [name, ...aliases].map(fold) })),
  ];
  return known
    .flatMap((skill) => {
      const place = placeOf(skill, search);
      return place === null ? [] : [{ ...skill, place }];
    })
    .toSorted(
      (a, b) =>
        a.place - b.place ||
        Number(isOwn(a)) - Number(isOwn(b)) ||
        a.name.localeCompare(b.name, "en"),
    )
    .slice(0, most)
    .map(({ key, name }) => ({ key, name }));
}

function isOwn({ key }: { key: string }): boolean {
  return key.startsWith("own:");
}

/** The better it fits, the lower: the very name, its beginning, another name's beginning, a word's beginning. */
function placeOf(skill: { name: string; called: string[] }, search: string): number | null {
  const name = fold(skill.name);
  if (name === search) return 0;
  if (skill.called.includes(search)) return 1;
  if (name.startsWith(search)) return 2;
  if (skill.called.some((called) => called.startsWith(search))) return 3;
  return skill.called.some((called) =>
    called.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(search)),
  )
    ? 4
    : null;
}
