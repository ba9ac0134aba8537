import type { JobSalary, JobSkill, MatchReason, PlaceItem } from "../items.ts";
import type { Band, CareerLevel, EmploymentType, Gate, Triage } from "../vocabulary.ts";

/** What of a job its score is made from. */
export interface ScoredJob {
  title: string;
  companyBlocked: boolean;
  triage: Triage;
  hasApplication: boolean;
  /** Closed, or past its last day. */
  closed: boolean;
  locations: PlaceItem[];
  remote: "onsite" | "hybrid" | "remote" | null;
  employmentTypes: EmploymentType[];
  language: string | null;
  salary: Omit<JobSalary, "guessed"> | null;
  skills: JobSkill[];
  /** Years of experience that the text asks for. */
  years: number | null;
  /** The text is too short to say much. */
  thin: boolean;
  /** 1 this week, 0.5 this month, else 0. */
  recency: number;
}

/** What a person looks for, as the score takes it. */
export interface Wishes {
  titles: string[];
  level: CareerLevel | null;
  locations: string[];
  remote: ("onsite" | "hybrid" | "remote")[];
  languages: string[];
  employmentTypes: EmploymentType[];
  salary: {
    min: number | null;
    currency: string | null;
    period: JobSalary["period"];
  };
  hideUnknownPay: boolean;
  /** Level 0 to 4 by key. */
  skills: ReadonlyMap<string, number>;
  /** How telling each word of the titles is. */
  rarity: Readonly<Record<string, number>>;
  /** What feedback has taught: −1 to 1 by feature. */
  learned: Readonly<Partial<Record<Feature, number>>>;
}

/** What the score is made of, each from 0 to 1. */
export const features = ["title", "skills", "level", "salary", "recency", "remote"] as const;
export type Feature = (typeof features)[number];
export type Features = Record<Feature, number>;

export interface Match {
  /** 0 to 1; only for order and band, never shown. */
  score: number;
  band: Band;
  hiddenBy: Gate | null;
  /** It has what a recommendation needs at least: the wished title or two of the person's skills. */
  reachesFloor: boolean;
  features: Features;
  matched: MatchReason[];
  missing: MatchReason[];
  unknown: MatchReason[];
}
