import { cloudAndOperations } from "./dictionary/cloud-and-operations.ts";
import { data } from "./dictionary/data.ts";
import { designAndMedia } from "./dictionary/design-and-media.ts";
import { engineeringAndProduction } from "./dictionary/engineering-and-production.ts";
import { financeAndPeople } from "./dictionary/finance-and-people.ts";
import { healthAndSociety } from "./dictionary/health-and-society.ts";
import { marketingAndSales } from "./dictionary/marketing-and-sales.ts";
import { productAndManagement } from "./dictionary/product-and-management.ts";
import { programmingLanguages } from "./dictionary/programming-languages.ts";
import { readTable, type Skill, type Surface } from "./dictionary/read-table.ts";
import { softwarePractice } from "./dictionary/software-practice.ts";
import { webAndMobile } from "./dictionary/web-and-mobile.ts";
import { buildTrie, type PhraseTrie } from "./phrase-trie.ts";
import type { StemLanguage } from "./stem.ts";
import { tokenise } from "./tokenise.ts";

/**
 * The skills that postings are read for, with their names in English, German, French and Spanish: our own hand-kept list, under
 * the project's MIT licence (docs/recommendations.md). A skill's key comes from its name and is stored with people's jobs and
 * skills, so a name that is there never changes; a better one is added as another name.
 */
export const skills: readonly Skill[] = [
  ...[programmingLanguages, webAndMobile, cloudAndOperations, data].flatMap((table) =>
    readTable(table, { inflects: false }),
  ),
  ...[
    softwarePractice,
    designAndMedia,
    productAndManagement,
    marketingAndSales,
    financeAndPeople,
    engineeringAndProduction,
    healthAndSociety,
  ].flatMap((table) => readTable(table, { inflects: true })),
];

export const skillByKey: ReadonlyMap<string, Skill> = new Map(
  skills.map((skill) => [skill.key, skill]),
);

const skillByWords: ReadonlyMap<string, Skill> = new Map(
  skills.flatMap((skill) =>
    skill.surfaces.map((surface): [string, Skill] => [surface.words.join(" "), skill]),
  ),
);

/** The dictionary's skill of this name, however it is written. */
export function findSkill(name: string): Skill | null {
  const words = tokenise(name).map((token) => token.word);
  return skillByWords.get(words.join(" ")) ?? null;
}

const tries = new Map<StemLanguage, PhraseTrie<Surface>>();

/** Every name of every skill, by its words as they stand in this language. Made once for each language. */
export function dictionaryTrie(language: StemLanguage): PhraseTrie<Surface> {
  const made = tries.get(language) ?? buildTrie(dictionaryPhrases(), language);
  tries.set(language, made);
  return made;
}

function dictionaryPhrases() {
  return skills.flatMap((skill) =>
    skill.surfaces.map((surface) => ({
      words: surface.words,
      inflects: surface.inflects,
      value: surface,
    })),
  );
}
