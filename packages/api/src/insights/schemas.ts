import { z } from "zod";
import { day, id, optionalText, pageInput, requiredText, text } from "../core/fields.ts";
import { activityKinds, goalKinds, goalPeriods, statsDetails } from "./vocabulary.ts";

export * from "./vocabulary.ts";
export type * from "./items.ts";

export const statusOverviewInput = z.strictObject({
  /** Of the funnel: applications applied for in so many days; absent: all. */
  days: z.number().int().min(1).max(3650).optional(),
  /** Days without any response after which an application counts as ghosted. */
  ghostedAfter: z.number().int().min(1).max(365).default(30),
});
export const applicationStatsInput = z.strictObject({
  weeks: z.number().int().min(1).max(104).default(12),
  /** Read beside the figures: time in each stage, the balance of effort, or what came of groups. */
  detail: z.enum(statsDetails).optional(),
  /** Groups of fewer than five too. */
  smallGroups: z.boolean().default(false),
});
export const upcomingInput = z.strictObject({
  days: z.number().int().min(1).max(60).default(14),
  limit: z.number().int().min(1).max(50).default(8),
  interviewsOnly: z.boolean().default(false),
});
export const activityInput = z.strictObject({
  ...pageInput,
  kinds: z.array(z.enum(activityKinds)).max(activityKinds.length).optional(),
  applicationId: id.optional(),
});

const goalFields = z.strictObject({
  title: requiredText(200),
  target: z.number().int().min(1, "Use one or more.").max(100_000),
  period: z.enum(goalPeriods),
  skillKey: text(200).nullable().optional(),
  unit: optionalText(50).optional(),
  deadline: day.nullable().optional(),
  restDays: z
    .array(z.number().int().min(1).max(7))
    .max(6, "Leave at least one day that counts.")
    .optional(),
  startsOn: day.optional(),
});
export const createGoalInput = goalFields.extend({ kind: z.enum(goalKinds) });
export const updateGoalInput = z.strictObject({
  id,
  revision: z.number().int().min(1).optional(),
  patch: goalFields.partial().extend({
    position: z.number().int().min(0).max(1000).optional(),
    archived: z.boolean().optional(),
  }),
});
export const listGoalsInput = z.strictObject({
  archived: z.boolean().default(false),
  limit: z.number().int().min(1).max(100).default(50),
});
export const byId = z.strictObject({ id });
export const addGoalEntryInput = z.strictObject({
  goalId: id,
  amount: z.number().int().min(-100_000).max(100_000).default(1),
  /** Today in the person's zone when absent. */
  occurredOn: day.optional(),
  note: optionalText(500).optional(),
});
