import type { MatchReason } from "../items.ts";
import { type Band, type CareerLevel, careerLevels, type Need } from "../vocabulary.ts";
import { comparablePay, createGates, type PayFloor, yearlyFloor } from "./gates.ts";
import { readTitle } from "./read-title.ts";
import {
  type Feature,
  type Features,
  features,
  type Match,
  type ScoredJob,
  type Wishes,
} from "./score-types.ts";
import { createTitleFit } from "./title-fit.ts";

/** Of this file and those it calls: a change of any number or word in them is a new version, so that stored matches are made anew. */
export const formula = 1;

/** What each part counts; those that a person has said nothing for are left out. */
const weights = { title: 0.4, skills: 0.38, level: 0.11, salary: 0.07, recency: 0.04, remote: 0 };
/** A learned weight of 1 moves the score by so much for a feature at its end: less than title and skills count of themselves. */
const learnedScale = 0.12;

/** What is left of the score when the title names a level far from the wished one: an internship for somebody senior. */
const farLevel = 0.75;

/** How much a skill counts by how much the posting wants it (docs/recommendations.md). */
const needWeights = { required: 1, unknown: 0.7, nice: 0.4 } as const satisfies Record<
  Need,
  number
>;
/** How much of a skill a person has by their level: basic knowledge is half, working knowledge is all that a posting can ask. */
const have = [0, 0.5, 1, 1, 1];
/** One imagined skill, half had: so that one of one is less sure than nine of ten. */
const imagined = { weight: 1, share: 0.5 };

const least = { title: 0.4, skills: 2 };
const bandFloors: [Band, number][] = [
  ["strong", 0.68],
  ["good", 0.5],
  ["stretch", 0.34],
];
const shownSkills = { matched: 6, missing: 5, unknown: 3 };

/**
 * Makes the score of jobs for one person: gates first, then a weighted sum of the features. Pure: the same job and wishes give
 * the same match. A skill that the person has more of, or that a job names and the person has, never lowers it.
 */
export function createScore(wishes: Wishes): (job: ScoredJob) => Match {
  const gateOf = createGates(wishes);
  const titleFit = createTitleFit(wishes);
  const floor = yearlyFloor(wishes);
  const said = saidWeights(wishes, floor);
  return (job) => {
    const { words, level } = readTitle(job.title);
    const title = titleFit(words);
    const skills = coverSkills(job, wishes);
    const standing = level ?? levelOfYears(job.years);
    const pay = comparablePay(job, floor);
    const values: Features = {
      title: title.fit,
      skills: skills.share,
      level: levelFit(wishes.level, standing, level === null),
      salary: salaryFit(pay, floor),
      recency: job.recency,
      remote: { remote: 1, hybrid: 0.5, onsite: 0, unstated: 0.5 }[job.remote ?? "unstated"],
    };
    const score = addUp(values, said, wishes) * (values.level === 0 ? farLevel : 1);
    return {
      score,
      band: bandOf(score, { job, wishes, said }),
      hiddenBy: gateOf(job),
      reachesFloor: title.fit >= least.title || skills.matched.length >= least.skills,
      features: values,
      ...explain({
        job,
        wishes,
        title: title.fit >= least.title ? title.wish : null,
        skills,
        level: standing,
        guessed: level === null,
        pay,
        floor,
        values,
      }),
    };
  };
}

type Weights = Record<Feature, number>;

function saidWeights(wishes: Wishes, floor: PayFloor | null): Weights {
  return {
    ...weights,
    title: wishes.titles.length > 0 ? weights.title : 0,
    level: wishes.level === null ? 0 : weights.level,
    salary: floor === null ? 0 : weights.salary,
  };
}

function addUp(values: Features, said: Weights, { learned }: Wishes): number {
  let [score, total] = [0, 0];
  for (const feature of features) {
    score += said[feature] * values[feature];
    total += said[feature];
  }
  score /= total;
  for (const feature of features)
    score += learnedScale * (learned[feature] ?? 0) * (values[feature] - 0.5);
  return Math.min(1, Math.max(0, score));
}

interface Coverage {
  share: number;
  matched: string[];
  missing: string[];
  partial: string[];
}

/** The share of the wanted skills that the person has, weighted by need. */
function coverSkills(job: ScoredJob, wishes: Wishes): Coverage {
  const cover: Coverage = { share: 0, matched: [], missing: [], partial: [] };
  let [had, wanted] = [imagined.weight * imagined.share, imagined.weight];
  for (const { key, name, need } of job.skills) {
    const weight = needWeights[need];
    const level = wishes.skills.get(key) ?? 0;
    wanted += weight;
    had += weight * (have[level] ?? 0);
    if (level > 0) cover.matched.push(name);
    else if (need === "nice") cover.partial.push(name);
    else cover.missing.push(name);
  }
  // Without a skill of their own nobody covers anything: the first skill may only raise what is there.
  cover.share = wishes.skills.size === 0 ? 0 : had / wanted;
  return cover;
}

function levelOfYears(years: number | null): CareerLevel | null {
  if (years === null) return null;
  if (years < 2) return "junior";
  return years < 5 ? "mid" : "senior";
}

const distanceFits = [1, 0.6, 0.25];

function levelFit(wish: CareerLevel | null, level: CareerLevel | null, guessed: boolean): number {
  if (wish === null || level === null) return 0.6;
  const distance = Math.abs(rung(wish) - rung(level));
  const fit = distanceFits[distance] ?? 0;
  // Years of experience say less than a title.
  return guessed ? (fit + 0.6) / 2 : fit;
}

/** An internship is two steps below a first job. */
function rung(level: CareerLevel): number {
  return level === "intern" ? -1 : careerLevels.indexOf(level);
}

function salaryFit(pay: number | null, floor: PayFloor | null): number {
  if (pay === null || floor === null) return 0.5;
  if (pay >= floor.amount * 1.2) return 1;
  return pay >= floor.amount ? 0.8 : 0;
}

function bandOf(
  score: number,
  { job, wishes, said }: { job: ScoredJob; wishes: Wishes; said: Weights },
): Band {
  const nothingSaid = wishes.titles.length === 0 && wishes.skills.size === 0;
  if (nothingSaid || (job.thin && job.skills.length < least.skills)) return "unknown";
  // Who named no skills cannot reach the part of the score that skills give.
  const total = features.reduce((sum, feature) => sum + said[feature], 0);
  const reach = wishes.skills.size === 0 ? 1 - said.skills / total : 1;
  return bandFloors.find(([, floor]) => score >= floor * reach)?.[0] ?? "weak";
}

function explain(input: {
  job: ScoredJob;
  wishes: Wishes;
  /** The wish that the title meets. */
  title: string | null;
  skills: Coverage;
  level: CareerLevel | null;
  guessed: boolean;
  pay: number | null;
  floor: PayFloor | null;
  values: Features;
}): Pick<Match, "matched" | "missing" | "unknown"> {
  const { job, wishes, title, skills, level, guessed, pay, floor, values } = input;
  const matched: MatchReason[] = [];
  const missing: MatchReason[] = [];
  const unknown: MatchReason[] = [];
  const say = (list: MatchReason[], kind: MatchReason["kind"], text: string) =>
    list.push({ kind, text });
  if (title !== null) say(matched, "title", `Title like “${title}”`);
  else if (wishes.titles.length > 0) say(missing, "title", "Another title than you look for");
  for (const name of skills.matched.slice(0, shownSkills.matched)) say(matched, "skill", name);
  for (const name of skills.missing.slice(0, shownSkills.missing)) say(missing, "skill", name);
  for (const name of skills.partial.slice(0, shownSkills.unknown))
    say(missing, "skill", `${name} (nice to have)`);
  if (job.skills.length === 0) say(unknown, "skill", "No skills named");
  if (wishes.level !== null)
    if (level === null) say(unknown, "level", "Level not stated");
    else if (level === wishes.level)
      say(
        matched,
        "level",
        `${levelNames[level]}${guessed ? " by the years asked for" : ""}, as you want`,
      );
    else say(missing, "level", `${levelNames[level]}${guessed ? " by the years asked for" : ""}`);
  if (floor !== null)
    if (pay === null) say(unknown, "salary", unknownPay(job, floor));
    else if (pay >= floor.amount) say(matched, "salary", "Pays what you want");
    else say(missing, "salary", "Pays less than you want");
  if (job.recency === 1) say(matched, "recency", "Posted this week");
  if (job.thin) say(unknown, "text", "Not enough text to tell");
  const taught = learnedReason(wishes, values);
  if (taught) say(taught.good ? matched : missing, "learned", taught.text);
  return { matched, missing, unknown };
}

export const levelNames = {
  intern: "Internship",
  junior: "Junior",
  mid: "Mid level",
  senior: "Senior",
  lead: "Lead",
  executive: "Executive",
} as const satisfies Record<CareerLevel, string>;

function unknownPay(job: ScoredJob, floor: PayFloor): string {
  const currency = job.salary?.currency ?? null;
  return currency === null || currency === floor.currency
    ? "Pay not stated"
    : `Paid in ${currency}`;
}

/** Said when what was learned moves a job by more than a little. */
function learnedReason(wishes: Wishes, values: Features): { good: boolean; text: string } | null {
  const moved = features.reduce(
    (sum, feature) => sum + learnedScale * (wishes.learned[feature] ?? 0) * (values[feature] - 0.5),
    0,
  );
  if (Math.abs(moved) < 0.03) return null;
  return moved > 0
    ? { good: true, text: "Like jobs that you kept" }
    : { good: false, text: "Like jobs that you dismissed" };
}
