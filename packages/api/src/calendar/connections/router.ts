import { principalKey } from "../../core/principal.ts";
import { readProcedure, router, writeProcedure } from "../../core/trpc.ts";
import {
  abandonConnectionInput,
  authorizeInput,
  byProvider,
  completeConnectionInput,
  disconnectInput,
  setTargetInput,
} from "../schemas.ts";
import { abandonConnection } from "./abandon-connection.ts";
import { authorizeConnection } from "./authorize-connection.ts";
import { listCalendars, setTarget } from "./choose-calendar.ts";
import { completeConnection } from "./complete-connection.ts";
import { disconnectConnection } from "./disconnect-connection.ts";
import { listConnections, listProviders } from "./list-connections.ts";
import { syncNow } from "./sync-now.ts";

export const providersProcedure = readProcedure.query(({ ctx }) => listProviders(ctx.deps));

/** A write by the session or token itself: OAuth round trips are bound to it. */
const boundProcedure = writeProcedure.use(({ ctx, next }) =>
  next({ ctx: { owner: { userId: ctx.userId, principalKey: principalKey(ctx.principal) } } }),
);

export const connectionsRouter = router({
  list: readProcedure.query(({ ctx }) => listConnections(ctx.deps, { userId: ctx.userId })),
  authorize: boundProcedure
    .input(authorizeInput)
    .mutation(({ ctx, input }) => authorizeConnection(ctx.deps, { ...input, ...ctx.owner })),
  complete: boundProcedure
    .input(completeConnectionInput)
    .mutation(({ ctx, input }) => completeConnection(ctx.deps, { ...input, ...ctx.owner })),
  abandon: boundProcedure
    .input(abandonConnectionInput)
    .mutation(({ ctx, input }) => abandonConnection(ctx.deps, { ...input, ...ctx.owner })),
  calendars: readProcedure
    .input(byProvider)
    .query(({ ctx, input }) => listCalendars(ctx.deps, { ...input, userId: ctx.userId })),
  setTarget: writeProcedure
    .input(setTargetInput)
    .mutation(({ ctx, input }) => setTarget(ctx.deps, { ...input, userId: ctx.userId })),
  disconnect: writeProcedure
    .input(disconnectInput)
    .mutation(({ ctx, input }) => disconnectConnection(ctx.deps, { ...input, userId: ctx.userId })),
  syncNow: writeProcedure
    .input(byProvider)
    .mutation(({ ctx, input }) => syncNow(ctx.deps, { ...input, userId: ctx.userId })),
});
