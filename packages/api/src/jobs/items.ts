import type { Stage } from "../applications/vocabulary.ts";
import type {
  Availability,
  Band,
  BoardKind,
  CareerLevel,
  EmploymentType,
  Gate,
  Need,
  Outcome,
  remoteKinds,
  Route,
  salaryPeriods,
  Triage,
} from "./vocabulary.ts";

export interface PlaceItem {
  text: string;
  city: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

export interface JobSalary {
  /** Major units. */
  min: number | null;
  max: number | null;
  currency: string | null;
  period: (typeof salaryPeriods)[number] | null;
  guessed: boolean;
}

/** What is known of a job, as a preview shows it and saving takes it. */
export interface JobFields {
  /** "" while it is not known. */
  title: string;
  company: string;
  locations: PlaceItem[];
  remote: (typeof remoteKinds)[number] | null;
  employmentTypes: EmploymentType[];
  /** YYYY-MM-DD, or an RFC 3339 instant in UTC. */
  postedAt: string | null;
  validThrough: string | null;
  salary: JobSalary | null;
  /** Percent of the company. */
  equity: { min: number | null; max: number | null } | null;
  descriptionHtml: string;
  descriptionText: string;
  language: string | null;
  /** Names, the most wanted first. */
  skills: string[];
}

export interface JobWarning {
  code: string;
  /** The job's field it is about. */
  field: string | null;
  /** A whole sentence. */
  message: string;
}

/** Where a value came from: a source of @huntboard/jobposting, or "typed". */
export type JobProvenance = Record<string, { source: string; guessed: boolean }>;

/** A job or application that a posting looks like. */
export interface JobLikeness {
  kind: "job" | "application";
  id: string;
  title: string;
  company: string;
  /** same_text: a repost, another id with the same words. */
  reason: "same_url" | "same_posting" | "similar" | "same_text" | "applied_before";
  /** When it was saved, or applied for. */
  at: string;
  triage: Triage | null;
}

/** What a person may do next when a route gave no whole job; `text` says how. */
export interface NextRoute {
  route: Route;
  text: string;
}

/** What reading yields; nothing is stored. */
export interface JobPreview {
  outcome: Outcome;
  /** A sentence for the person: what happened, what was kept, what to do. */
  message: string;
  /** With every outcome that is not ok or partial: null. */
  job: JobFields | null;
  provenance: JobProvenance;
  board: BoardKind | null;
  externalId: string | null;
  canonicalUrl: string | null;
  route: Route;
  warnings: JobWarning[];
  /** With `ambiguous`: the postings there are, 100 at most. */
  choices: { job: JobFields; url: string | null; externalId: string | null }[];
  likeness: JobLikeness[];
  nextRoutes: NextRoute[];
  /** Seconds, with rate_limited. */
  retryAfter: number | null;
}

export interface JobSourceItem {
  id: string;
  board: BoardKind;
  externalId: string | null;
  url: string | null;
  route: Route;
  createdAt: string;
}

export interface JobSkill {
  /** Of the dictionary, or "own:" and the folded name. */
  key: string;
  name: string;
  need: Need;
}

export interface MatchReason {
  kind: "title" | "skill" | "level" | "salary" | "language" | "recency" | "learned" | "text";
  /** A few words: "Kubernetes", "Senior, as you wish". */
  text: string;
}

/** How a job fits its person. */
export interface JobMatchItem {
  band: Band;
  /** What keeps it out of the recommendations. */
  hiddenBy: Gate | null;
  matched: MatchReason[];
  missing: MatchReason[];
  unknown: MatchReason[];
}

/** A job in a list. */
export interface JobItem extends Omit<JobFields, "descriptionHtml" | "descriptionText" | "skills"> {
  id: string;
  /** The first source's. */
  board: BoardKind;
  externalId: string | null;
  url: string | null;
  skills: JobSkill[];
  /** The first words of the description. */
  excerpt: string;
  triage: Triage;
  availability: Availability;
  lastCheckedAt: string | null;
  lastOutcome: Outcome | null;
  seenAt: string | null;
  notes: string | null;
  application: { id: string; stage: Stage; status: string; appliedAt: string | null } | null;
  /** An earlier application to this company: the latest. */
  appliedBefore: { id: string; title: string; appliedAt: string } | null;
  /** The job this one is a repost of. */
  repostOf: { id: string; title: string; createdAt: string } | null;
  companyBlocked: boolean;
  match: JobMatchItem | null;
  revision: number;
  isDemo: boolean;
  createdAt: string;
  updatedAt: string;
}

export interface JobDetail extends JobItem {
  descriptionHtml: string;
  descriptionText: string;
  sources: JobSourceItem[];
  provenance: JobProvenance;
  /** Jobs that were merged into this one. */
  merged: { id: string; title: string; company: string; createdAt: string }[];
  /** Jobs and applications that it looks like. */
  likeness: JobLikeness[];
}

/** One way to bring jobs in from a board, and whether it is open here. */
export interface BoardRoute {
  route: Route;
  on: boolean;
  /** Why it is on or off, in a sentence. */
  why: string;
}

export interface BoardItem {
  kind: BoardKind;
  label: string;
  hosts: string[];
  /** What a person should know before using it; the board's own rules in our words. */
  notice: string;
  /** The date (YYYY-MM-DD) of the terms that were read; null where none with a date could be. */
  termsReadOn: string | null;
  termsUrl: string | null;
  routes: BoardRoute[];
  lastSuccessAt: string | null;
  lastErrorAt: string | null;
  /** An outcome, in words. */
  lastError: string | null;
  /** Jobs of the person from here. */
  jobs: number;
}

export interface JobFacets {
  total: number;
  boards: { kind: BoardKind; count: number }[];
  languages: { code: string; count: number }[];
  triage: Record<Triage, number>;
}

export interface BlockedCompanyItem {
  id: string;
  name: string;
  createdAt: string;
}

export interface JobProfileItem {
  titles: string[];
  level: CareerLevel | null;
  locations: string[];
  remote: (typeof remoteKinds)[number][];
  languages: string[];
  employmentTypes: EmploymentType[];
  salary: {
    min: number | null;
    currency: string | null;
    period: (typeof salaryPeriods)[number] | null;
  };
  hideUnknownPay: boolean;
  /** 0 while nothing was filled in. */
  revision: number;
  /** Filled in by the demo data, and not changed since. */
  isDemo: boolean;
  /** What feedback has taught, or how many labels are still wanted. */
  learned: {
    labels: number;
    wanted: number;
    /** Weight −1 to 1 of each feature, with its words; empty until there are enough labels. */
    weights: { feature: string; text: string; weight: number }[];
  };
}

export interface SkillItem {
  id: string;
  key: string;
  name: string;
  aliases: string[];
  level: number;
  target: number | null;
  evidence: string | null;
  lastUsedOn: string | null;
  /** Share (0 to 1) of the jobs that matter which name it. */
  demand: number;
  /** Of the demo data, and not changed since. */
  isDemo: boolean;
  createdAt: string;
  updatedAt: string;
}

export interface SkillSuggestion {
  key: string;
  name: string;
}

/** A skill that the person's jobs ask for, with how far they are from it. */
export interface SkillGapItem {
  key: string;
  name: string;
  /** Share (0 to 1) of the jobs that matter which name it, weighted by interest and need. */
  demand: number;
  /** Jobs that name it. */
  jobs: number;
  /** The person's own skill of this key; null: they have none. */
  skillId: string | null;
  level: number;
  target: number | null;
  /** 0 to 1: what is missing of the target level (working when none is set). */
  missing: number;
  /** demand × missing. */
  gap: number;
  /** Jobs a month that named it, oldest first, six months. */
  trend: { month: string; jobs: number }[];
}

export interface SkillsGap {
  items: SkillGapItem[];
  /** Jobs that it was made from. */
  jobs: number;
}

export interface Recommendations {
  items: JobItem[];
  nextCursor: string | null;
  /** What to fill in before recommendations can be good; empty: nothing. */
  wanted: ("titles" | "skills" | "jobs")[];
  /** How many jobs each gate hides. */
  hidden: { gate: Gate; count: number; text: string }[];
  /** The jobs' order was changed by the operator's model. */
  reranked: boolean;
}
