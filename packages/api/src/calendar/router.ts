import { router } from "../core/trpc.ts";
import { connectionsRouter, providersProcedure } from "./connections/router.ts";
import { eventsRouter } from "./events/router.ts";

export const calendarRouter = router({
  providers: providersProcedure,
  connections: connectionsRouter,
  events: eventsRouter,
});
