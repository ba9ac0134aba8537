/** What the activity timeline tells of. */
export const activityKinds = [
  "status",
  "step",
  "event",
  "note",
  "document",
  "sync",
  "job",
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const goalKinds = ["applications", "interviews", "follow_ups", "skill", "custom"] as const;
export type GoalKind = (typeof goalKinds)[number];

export const goalPeriods = ["day", "week", "month", "once"] as const;
export type GoalPeriod = (typeof goalPeriods)[number];

/** An application counts for the response rate from this age on, in days. */
export const responseWindow = 14;
/** Days without any response after which an application counts as ghosted. */
export const ghostedAfter = 30;
/** Days without anything happening after which an application is silent. */
export const silentAfter = 14;
/** Groups smaller than this are left out of comparisons unless asked for. */
export const smallGroup = 5;
