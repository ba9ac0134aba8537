import { z } from "zod";

/** The fixed stages, in pipeline order; a person's own labels (statuses) stand on them. */
export const stages = [
  "saved",
  "applied",
  "interviewing",
  "offer",
  "accepted",
  "rejected",
  "withdrawn",
] as const;
export const stage = z.enum(stages);
export type Stage = z.infer<typeof stage>;
/** A stage's own name, shown where the person has no label on it. */
export const stageLabels = {
  saved: "Saved",
  applied: "Applied",
  interviewing: "Interviewing",
  offer: "Offer",
  accepted: "Accepted",
  rejected: "Rejected",
  withdrawn: "Withdrawn",
} as const satisfies Record<Stage, string>;

/** Steps along the way that are counted by how many got there. */
export const reachedStages = [
  "applied",
  "interviewing",
  "offer",
  "accepted",
] as const satisfies Stage[];
export type ReachedStage = (typeof reachedStages)[number];

export const remoteKinds = ["onsite", "hybrid", "remote"] as const;
export const salaryPeriods = ["hour", "day", "week", "month", "year"] as const;
export const documentKinds = ["cv", "cover_letter", "portfolio", "certificate", "other"] as const;
