import { router } from "../core/trpc.ts";

export const calendarRouter = router({});
