import { readProcedure, router, writeProcedure } from "../../core/trpc.ts";
import {
  byId,
  createEventOnceInput,
  listEventsInput,
  upcomingEventsInput,
  updateEventInput,
} from "../schemas.ts";
import { createEventOnce } from "./create-event-once.ts";
import { getEvent } from "./get-event.ts";
import { listEvents, listUpcomingEvents } from "./list-events.ts";
import { removeEvent, restoreEvent } from "./remove-event.ts";
import { retryEvent } from "./retry-event.ts";
import { shareEvent } from "./share-event.ts";
import { updateEvent } from "./update-event.ts";

export const eventsRouter = router({
  list: readProcedure
    .input(listEventsInput)
    .query(({ ctx, input }) => listEvents(ctx.deps, { ...input, userId: ctx.userId })),
  upcoming: readProcedure
    .input(upcomingEventsInput)
    .query(({ ctx, input }) => listUpcomingEvents(ctx.deps, { ...input, userId: ctx.userId })),
  get: readProcedure
    .input(byId)
    .query(({ ctx, input }) => getEvent(ctx.deps, { ...input, userId: ctx.userId })),
  create: writeProcedure
    .input(createEventOnceInput)
    .mutation(({ ctx, input }) => createEventOnce(ctx.deps, { ...input, userId: ctx.userId })),
  update: writeProcedure
    .input(updateEventInput)
    .mutation(({ ctx, input }) => updateEvent(ctx.deps, { ...input, userId: ctx.userId })),
  remove: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => removeEvent(ctx.deps, { ...input, userId: ctx.userId })),
  restore: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => restoreEvent(ctx.deps, { ...input, userId: ctx.userId })),
  retry: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => retryEvent(ctx.deps, { ...input, userId: ctx.userId })),
  share: readProcedure
    .input(byId)
    .query(({ ctx, input }) => shareEvent(ctx.deps, { ...input, userId: ctx.userId })),
});
