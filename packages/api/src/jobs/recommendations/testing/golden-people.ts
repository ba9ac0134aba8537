import { extractSkills } from "../../skills/extract-skills.ts";
import { rarity } from "../rarity.ts";
import { readTitle } from "../read-title.ts";
import type { ScoredJob, Wishes } from "../score-types.ts";
import { goldenJobs } from "./golden-postings.ts";

const nobody: Omit<Wishes, "titles" | "skills" | "level"> = {
  locations: [],
  remote: [],
  languages: [],
  employmentTypes: [],
  salary: { min: null, currency: null, period: null },
  hideUnknownPay: false,
  rarity: {},
  learned: {},
};

/** What someone looks for who names these titles and skills and nothing else. */
export function wishesOf(
  titles: string[],
  skills: Record<string, number>,
  more: Partial<Wishes> = {},
): Wishes {
  return { ...nobody, level: null, titles, skills: new Map(Object.entries(skills)), ...more };
}

const titles = goldenJobs.map(({ title }) => readTitle(title).words);

/** How telling words are over these postings. */
function goldenRarity(wished: string[]): Record<string, number> {
  const words = wished.flatMap((title) => readTitle(title).words);
  const count = (word: string) => titles.filter((title) => title.includes(word)).length;
  return Object.fromEntries(words.map((word) => [word, rarity(word, count(word), titles.length)]));
}

export const goldenPeople: Wishes[] = [
  wishesOf(
    ["Data Engineer"],
    {
      python: 4,
      sql: 4,
      "apache-spark": 3,
      "apache-airflow": 3,
      dbt: 2,
      "apache-kafka": 2,
      aws: 2,
      docker: 2,
      "data-engineering": 3,
    },
    { level: "senior", rarity: goldenRarity(["Data Engineer"]) },
  ),
  wishesOf(
    ["Marketing Manager", "Online Marketing Manager"],
    {
      "search-engine-optimisation": 4,
      "search-engine-advertising": 3,
      "content-marketing": 4,
      hubspot: 3,
      "google-analytics": 3,
      marketing: 4,
      "social-media-marketing": 2,
      copywriting: 2,
    },
    { level: "mid", rarity: goldenRarity(["Marketing Manager", "Online Marketing Manager"]) },
  ),
  wishesOf(
    ["Finanzbuchhalter", "Bilanzbuchhalter"],
    {
      accounting: 4,
      "financial-accounting": 4,
      "annual-accounts": 3,
      hgb: 3,
      datev: 4,
      "microsoft-excel": 3,
      "sap-fi-co": 2,
      tax: 2,
    },
    { rarity: goldenRarity(["Finanzbuchhalter", "Bilanzbuchhalter"]) },
  ),
];

/** A posting as the score takes it. */
export function toScoredJob(
  posting: { title: string; text: string; language: string | null },
  more: Partial<ScoredJob> = {},
): ScoredJob {
  return {
    title: posting.title,
    companyBlocked: false,
    triage: "saved",
    hasApplication: false,
    closed: false,
    locations: [],
    remote: null,
    employmentTypes: [],
    language: posting.language,
    salary: null,
    skills: extractSkills(posting),
    years: null,
    thin: false,
    recency: 0,
    ...more,
  };
}
