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
/** Days without anything happening after which an application is silent. */
export const silentAfter = 14;
/** What applications are compared by: where they were found, the CV that was sent, where one works, what they pay. */
export const groupings = ["sources", "cvs", "places", "salaries"] as const;
export type Grouping = (typeof groupings)[number];
/** What is read beside the figures only for whoever looks at it. */
export const statsDetails = ["stages", "effort", ...groupings] as const;
/** Groups smaller than this are left out of comparisons unless asked for. */
export const smallGroup = 5;
