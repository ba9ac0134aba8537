import { accountRouter } from "./account/router.ts";
import { applicationsRouter } from "./applications/router.ts";
import { calendarRouter } from "./calendar/router.ts";
import { dashboardRouter } from "./dashboard/router.ts";
import { insightsRouter } from "./insights/router.ts";
import { jobsRouter } from "./jobs/router.ts";
import { router } from "./core/trpc.ts";

/** Everything Huntboard can be asked, by slice. */
export const appRouter = router({
  account: accountRouter,
  applications: applicationsRouter,
  calendar: calendarRouter,
  dashboard: dashboardRouter,
  insights: insightsRouter,
  jobs: jobsRouter,
});

export type AppRouter = typeof appRouter;
