import { z } from "zod";

export const remoteKinds = ["onsite", "hybrid", "remote"] as const;
export const salaryPeriods = ["hour", "day", "week", "month", "year"] as const;
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
export const employmentTypeLabels = {
  FULL_TIME: "Full time",
  PART_TIME: "Part time",
  CONTRACTOR: "Contract",
  TEMPORARY: "Temporary",
  INTERN: "Internship",
  VOLUNTEER: "Volunteer",
  PER_DIEM: "Per diem",
  OTHER: "Other",
} as const satisfies Record<EmploymentType, string>;

/** The boards there are; api/src/jobs/boards/registry.ts has one entry for each. */
export const boardKinds = ["xing", "welcometothejungle", "wellfound", "generic"] as const;
export type BoardKind = (typeof boardKinds)[number];

/** The ways a job comes in; all end in the same preview, edit and save. */
export const routes = ["url", "text", "page", "bookmarklet", "hand"] as const;
export type Route = (typeof routes)[number];

/** Where a value was read, as @huntboard/jobposting says, the most trusted first. */
export const sources = [
  "json-ld",
  "microdata",
  "rdfa",
  "board-state",
  "open-graph",
  "text",
] as const;

/** Every way that reading a job can end; the first eight are a page's own, the rest come from fetching it. */
export const outcomes = [
  "ok",
  "partial",
  "gone",
  "login_required",
  "challenged",
  "ambiguous",
  "not_a_job",
  "too_large",
  "robots_denied",
  "rate_limited",
  "unreachable",
  "fetch_off",
] as const;
export type Outcome = (typeof outcomes)[number];

/** What the person thinks of a job. `new`: brought in beside others and not looked at yet. */
export const triages = ["new", "saved", "dismissed"] as const;
export type Triage = (typeof triages)[number];

export const availabilities = ["open", "closed", "unknown"] as const;
export type Availability = (typeof availabilities)[number];

/** How much a posting wants a skill. */
export const needs = ["required", "nice", "unknown"] as const;
export type Need = (typeof needs)[number];

export const bands = ["strong", "good", "stretch", "weak", "unknown"] as const;
export type Band = (typeof bands)[number];

/** What hides a job from the recommendations, in the order that it is looked at. */
export const gates = [
  "blocked_company",
  "dismissed",
  "already_applied",
  "closed",
  "employment_type",
  "location",
  "remote",
  "language",
  "salary",
] as const;
export type Gate = (typeof gates)[number];

export const careerLevels = ["intern", "junior", "mid", "senior", "lead", "executive"] as const;
export type CareerLevel = (typeof careerLevels)[number];

/** Skill levels: 0 none, 1 basic, 2 working, 3 advanced, 4 expert. */
export const skillLevels = [0, 1, 2, 3, 4] as const;
export const skillLevel = z.number().int().min(0).max(4);
