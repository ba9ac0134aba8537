import { router } from "../core/trpc.ts";
import { eventsRouter } from "./events/router.ts";

export const calendarRouter = router({ events: eventsRouter });
