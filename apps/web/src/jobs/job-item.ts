import type { RouterInputs, RouterOutputs } from "../lib/trpc.ts";

export type JobItem = RouterOutputs["jobs"]["list"]["items"][number];
export type JobDetail = RouterOutputs["jobs"]["get"];
export type JobPreview = RouterOutputs["jobs"]["preview"];
export type JobFields = JobPreview["choices"][number]["job"];
export type JobLikeness = JobPreview["likeness"][number];
export type JobMatch = NonNullable<JobItem["match"]>;
export type JobPatch = RouterInputs["jobs"]["update"]["patch"];
export type JobDraft = RouterInputs["jobs"]["create"];
export type BoardItem = RouterOutputs["jobs"]["boards"][number];
export type JobProfile = RouterOutputs["jobs"]["profile"]["get"];
export type SkillItem = RouterOutputs["jobs"]["skills"]["list"][number];
export type SkillsGap = RouterOutputs["jobs"]["skills"]["gap"];
export type Recommendations = RouterOutputs["jobs"]["recommendations"];

export type BoardKind = JobItem["board"];
export type Band = JobMatch["band"];
export type Availability = JobItem["availability"];
export type EmploymentType = JobItem["employmentTypes"][number];
export type RemoteKind = NonNullable<JobItem["remote"]>;
export type Triage = JobItem["triage"];
export type Outcome = JobPreview["outcome"];
export type Route = JobPreview["route"];
export type CareerLevel = NonNullable<JobProfile["level"]>;
export type Gate = Recommendations["hidden"][number]["gate"];

export const boardNames = {
  xing: "XING",
  welcometothejungle: "Welcome to the Jungle",
  wellfound: "Wellfound",
  generic: "Another site",
} as const satisfies Record<BoardKind, string>;

export const typeNames = {
  FULL_TIME: "Full time",
  PART_TIME: "Part time",
  CONTRACTOR: "Contract",
  TEMPORARY: "Temporary",
  INTERN: "Internship",
  VOLUNTEER: "Volunteer",
  PER_DIEM: "Per diem",
  OTHER: "Other",
} as const satisfies Record<EmploymentType, string>;

export const bandNames = {
  strong: "Strong match",
  good: "Good match",
  stretch: "A stretch",
  weak: "Weak match",
  unknown: "Too little to tell",
} as const satisfies Record<Band, string>;

export const availabilityNames = {
  open: "Open",
  closed: "Closed",
  unknown: "Not known",
} as const satisfies Record<Availability, string>;

export const levelNames = {
  intern: "Intern",
  junior: "Junior",
  mid: "Mid-level",
  senior: "Senior",
  lead: "Lead",
  executive: "Executive",
} as const satisfies Record<CareerLevel, string>;

/** What a level of skill means, 0 to 4. */
export const skillLevelNames = ["None yet", "Basic", "Working", "Advanced", "Expert"] as const;

export const routeNames = {
  url: "By its link",
  text: "By its text",
  page: "By the page’s source",
  bookmarklet: "By the bookmark",
  hand: "By hand",
} as const satisfies Record<Route, string>;

/** Whether a text is a key of these names: narrows what comes from an address or a select. */
export function isKeyOf<T extends object>(
  names: T,
  value: unknown,
): value is Extract<keyof T, string> {
  return typeof value === "string" && Object.hasOwn(names, value);
}

/** Names as the choices of a select. */
export function choicesOf(names: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
