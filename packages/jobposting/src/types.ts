/** schema.org's employmentType values, as Google's JobPosting rules list them. */
export const employmentTypes = [
  "FULL_TIME",
  "PART_TIME",
  "CONTRACTOR",
  "TEMPORARY",
  "INTERN",
  "VOLUNTEER",
  "PER_DIEM",
  "OTHER",
] as const;
export type EmploymentType = (typeof employmentTypes)[number];

export const remoteKinds = ["onsite", "hybrid", "remote"] as const;
export type RemoteKind = (typeof remoteKinds)[number];

export const salaryPeriods = ["hour", "day", "week", "month", "year"] as const;
export type SalaryPeriod = (typeof salaryPeriods)[number];

/** Where a value was read, the most trusted first. */
export const sources = [
  "json-ld",
  "microdata",
  "rdfa",
  "board-state",
  "open-graph",
  "text",
] as const;
export type Source = (typeof sources)[number];

/** A place of work. `text` is the place as the posting says it; country is ISO 3166-1 alpha-2. */
export interface Place {
  text: string;
  city: string | null;
  country: string | null;
}

/** Amounts in major units (euros, not cents); currency ISO 4217. `guessed`: read from prose, or a part of it assumed. */
export interface Salary {
  min: number | null;
  max: number | null;
  currency: string | null;
  period: SalaryPeriod | null;
  guessed: boolean;
}

/** A share of the company, in percent. */
export interface Equity {
  min: number | null;
  max: number | null;
}

/** A job as it was read. Unknown text is "", unknown values are null or empty lists: nothing is invented. */
export interface Job {
  title: string;
  company: string;
  locations: Place[];
  remote: RemoteKind | null;
  employmentTypes: EmploymentType[];
  /** YYYY-MM-DD where the posting gives a day, else an RFC 3339 instant in UTC. */
  postedAt: string | null;
  validThrough: string | null;
  salary: Salary | null;
  equity: Equity | null;
  /** Sanitised; safe to be shown. */
  descriptionHtml: string;
  descriptionText: string;
  /** BCP 47, two letters. */
  language: string | null;
}

export type JobField = keyof Job;

/** Where each field of a job came from; `guessed` where it was inferred rather than stated. */
export type Provenance = Partial<Record<JobField, { source: Source; guessed: boolean }>>;

/** What the reading of a page can end as; fetching adds its own (see the API's outcomes). */
export const pageOutcomes = [
  "ok",
  "partial",
  "gone",
  "login_required",
  "challenged",
  "ambiguous",
  "not_a_job",
  "too_large",
] as const;
export type PageOutcome = (typeof pageOutcomes)[number];

/** Something a person should know: `message` is a whole sentence for them, `field` the job's field it is about. */
export interface Warning {
  code: string;
  field: JobField | null;
  message: string;
}

/** One posting found in a document, before the sources are merged. Absent fields are unknown to this source. */
export interface Candidate {
  source: Source;
  /** Everything the source calls this posting: identifiers, references. */
  ids: string[];
  /** Absolute addresses that the source gives for it. */
  urls: string[];
  title?: string;
  company?: string;
  locations?: Place[];
  remote?: RemoteKind;
  employmentTypes?: EmploymentType[];
  postedAt?: string;
  validThrough?: string;
  salary?: Salary;
  /** The source states a minimum above its maximum. */
  salaryTurned?: boolean;
  equity?: Equity;
  /** As found: entity-encoded, unsafe, whatever; it is cleaned when the sources are merged. */
  description?: { text: string; format: "html" | "markdown" | "text" };
  /** Fields of this candidate that were inferred. */
  guessed?: JobField[];
}

/** A posting among several that a document carries; for a person to choose from. */
export interface Choice {
  job: Job;
  url: string | null;
  externalId: string | null;
}

/** What a document yields. `job` is there with ok and partial only. */
export interface Reading {
  outcome: PageOutcome;
  job: Job | null;
  provenance: Provenance;
  /** The address that the page gives as its own (canonical), where it does. */
  canonicalUrl: string | null;
  /** With `ambiguous`: what there is, 100 at most. */
  choices: Choice[];
  warnings: Warning[];
}
