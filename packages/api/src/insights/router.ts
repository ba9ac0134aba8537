import { readProcedure, router, writeProcedure } from "../core/trpc.ts";
import { getApplicationStats } from "./get-application-stats.ts";
import { getStatusOverview } from "./get-status-overview.ts";
import { getUpcoming } from "./get-upcoming.ts";
import { addGoalEntry } from "./goals/add-goal-entry.ts";
import { createGoal } from "./goals/create-goal.ts";
import { listGoalEntries } from "./goals/list-goal-entries.ts";
import { listGoals } from "./goals/list-goals.ts";
import { removeGoal } from "./goals/remove-goal.ts";
import { removeGoalEntry } from "./goals/remove-goal-entry.ts";
import { restoreGoal } from "./goals/restore-goal.ts";
import { updateGoal } from "./goals/update-goal.ts";
import { listActivity } from "./list-activity.ts";
import {
  activityInput,
  addGoalEntryInput,
  applicationStatsInput,
  byId,
  createGoalInput,
  listGoalsInput,
  statusOverviewInput,
  upcomingInput,
  updateGoalInput,
} from "./schemas.ts";

const goalsRouter = router({
  list: readProcedure
    .input(listGoalsInput)
    .query(({ ctx, input }) => listGoals(ctx.deps, { ...input, userId: ctx.userId })),
  create: writeProcedure
    .input(createGoalInput)
    .mutation(({ ctx, input }) => createGoal(ctx.deps, { ...input, userId: ctx.userId })),
  update: writeProcedure
    .input(updateGoalInput)
    .mutation(({ ctx, input }) => updateGoal(ctx.deps, { ...input, userId: ctx.userId })),
  remove: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => removeGoal(ctx.deps, { ...input, userId: ctx.userId })),
  restore: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => restoreGoal(ctx.deps, { ...input, userId: ctx.userId })),
  entries: readProcedure
    .input(byId)
    .query(({ ctx, input }) => listGoalEntries(ctx.deps, { ...input, userId: ctx.userId })),
  addEntry: writeProcedure
    .input(addGoalEntryInput)
    .mutation(({ ctx, input }) => addGoalEntry(ctx.deps, { ...input, userId: ctx.userId })),
  removeEntry: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => removeGoalEntry(ctx.deps, { ...input, userId: ctx.userId })),
});

export const insightsRouter = router({
  statusOverview: readProcedure
    .input(statusOverviewInput)
    .query(({ ctx, input }) => getStatusOverview(ctx.deps, { ...input, userId: ctx.userId })),
  applicationStats: readProcedure
    .input(applicationStatsInput)
    .query(({ ctx, input }) => getApplicationStats(ctx.deps, { ...input, userId: ctx.userId })),
  upcoming: readProcedure
    .input(upcomingInput)
    .query(({ ctx, input }) => getUpcoming(ctx.deps, { ...input, userId: ctx.userId })),
  activity: readProcedure
    .input(activityInput)
    .query(({ ctx, input }) => listActivity(ctx.deps, { ...input, userId: ctx.userId })),
  goals: goalsRouter,
});
