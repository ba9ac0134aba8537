import { readProcedure, router, writeProcedure } from "../core/trpc.ts";
import { applyIntents } from "./apply-intents.ts";
import { getDashboard } from "./get-dashboard.ts";
import { listNamedLayouts } from "./named/list-named-layouts.ts";
import { removeNamedLayout } from "./named/remove-named-layout.ts";
import { renameNamedLayout } from "./named/rename-named-layout.ts";
import { saveNamedLayout } from "./named/save-named-layout.ts";
import {
  applyIntentsInput,
  byId,
  renameNamedLayoutInput,
  saveNamedLayoutInput,
} from "./schemas.ts";

const layoutsRouter = router({
  list: readProcedure.query(({ ctx }) => listNamedLayouts(ctx.deps, { userId: ctx.userId })),
  save: writeProcedure
    .input(saveNamedLayoutInput)
    .mutation(({ ctx, input }) => saveNamedLayout(ctx.deps, { ...input, userId: ctx.userId })),
  rename: writeProcedure
    .input(renameNamedLayoutInput)
    .mutation(({ ctx, input }) => renameNamedLayout(ctx.deps, { ...input, userId: ctx.userId })),
  remove: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => removeNamedLayout(ctx.deps, { ...input, userId: ctx.userId })),
});

export const dashboardRouter = router({
  get: readProcedure.query(({ ctx }) => getDashboard(ctx.deps, { userId: ctx.userId })),
  applyIntents: writeProcedure
    .input(applyIntentsInput)
    .mutation(({ ctx, input }) => applyIntents(ctx.deps, { ...input, userId: ctx.userId })),
  layouts: layoutsRouter,
});
