import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { parseApplicationsSearch } from "./applications/search-params.ts";
import { parseSearch, stringifySearch } from "./lib/search-format.ts";
import { parseJobsSearch } from "./jobs/search-params.ts";
import { safeNextPath } from "./lib/next-path.ts";
import { parseLoginSearch } from "./login/search-params.ts";
import { NotFoundPage, RouteError } from "./shell/route-error.tsx";
import { Shell } from "./shell/shell.tsx";
import { ToastRegion } from "./ui/toasts.tsx";

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <ToastRegion />
    </>
  ),
});

const login = createRoute({
  getParentRoute: () => root,
  path: "/login",
  validateSearch: parseLoginSearch,
  component: lazyRouteComponent(() => import("./login/login-page.tsx"), "LoginPage"),
});
const reset = createRoute({
  getParentRoute: () => root,
  path: "/login/reset",
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    typeof search.token === "string" || typeof search.token === "number"
      ? { token: String(search.token) }
      : {},
  component: lazyRouteComponent(() => import("./login/reset-page.tsx"), "ResetPage"),
});

const shell = createRoute({ getParentRoute: () => root, id: "shell", component: Shell });

const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/dashboard", replace: true });
  },
});
const dashboard = createRoute({
  getParentRoute: () => shell,
  path: "/dashboard",
  component: lazyRouteComponent(() => import("./dashboard/dashboard-page.tsx"), "DashboardPage"),
});
const applications = createRoute({
  getParentRoute: () => shell,
  path: "/applications",
  validateSearch: parseApplicationsSearch,
  component: lazyRouteComponent(
    () => import("./applications/list/applications-page.tsx"),
    "ApplicationsPage",
  ),
});
const application = createRoute({
  getParentRoute: () => shell,
  path: "/applications/$applicationId",
  validateSearch: (search: Record<string, unknown>): { edit?: true } =>
    search.edit === true ? { edit: true } : {},
  component: lazyRouteComponent(
    () => import("./applications/detail/application-page.tsx"),
    "ApplicationPage",
  ),
});
const jobs = createRoute({
  getParentRoute: () => shell,
  path: "/jobs",
  validateSearch: parseJobsSearch,
  component: lazyRouteComponent(() => import("./jobs/list/jobs-page.tsx"), "JobsPage"),
});
const job = createRoute({
  getParentRoute: () => shell,
  path: "/jobs/$jobId",
  component: lazyRouteComponent(() => import("./jobs/detail/job-page.tsx"), "JobPage"),
});
// Outside the shell: this page may have been opened by another site, so it asks for nothing of the person's.
const jobClip = createRoute({
  getParentRoute: () => root,
  path: "/jobs/clip",
  component: lazyRouteComponent(() => import("./jobs/clip/clip-page.tsx"), "ClipPage"),
});
const pipeline = createRoute({
  getParentRoute: () => shell,
  path: "/pipeline",
  component: lazyRouteComponent(() => import("./pipeline/pipeline-page.tsx"), "PipelinePage"),
});
const calendar = createRoute({
  getParentRoute: () => shell,
  path: "/calendar",
  validateSearch: (search: Record<string, unknown>) => search,
  component: lazyRouteComponent(() => import("./calendar/calendar-page.tsx"), "CalendarPage"),
});
const goals = createRoute({
  getParentRoute: () => shell,
  path: "/goals",
  validateSearch: (search: Record<string, unknown>): { new?: true } =>
    search.new === true ? { new: true } : {},
  component: lazyRouteComponent(() => import("./goals/goals-page.tsx"), "GoalsPage"),
});
const calendarCallback = createRoute({
  getParentRoute: () => shell,
  path: "/calendar/callback",
  validateSearch: (search: Record<string, unknown>) => search,
  component: lazyRouteComponent(() => import("./calendar/callback-page.tsx"), "CallbackPage"),
});

const missing = createRoute({ getParentRoute: () => shell, path: "$", component: NotFoundPage });

const settings = createRoute({
  getParentRoute: () => shell,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settings/settings-layout.tsx"), "SettingsLayout"),
});
const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/settings/profile", replace: true });
  },
});
const profile = createRoute({
  getParentRoute: () => settings,
  path: "/profile",
  component: lazyRouteComponent(() => import("./settings/profile-page.tsx"), "ProfilePage"),
});
const appearance = createRoute({
  getParentRoute: () => settings,
  path: "/appearance",
  component: lazyRouteComponent(() => import("./settings/appearance-page.tsx"), "AppearancePage"),
});
const signIn = createRoute({
  getParentRoute: () => settings,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("./settings/sign-in-page.tsx"), "SignInPage"),
});
const tokens = createRoute({
  getParentRoute: () => settings,
  path: "/tokens",
  component: lazyRouteComponent(() => import("./settings/tokens-page.tsx"), "TokensPage"),
});
const statuses = createRoute({
  getParentRoute: () => settings,
  path: "/statuses",
  component: lazyRouteComponent(() => import("./settings/statuses-page.tsx"), "StatusesPage"),
});
const calendarSettings = createRoute({
  getParentRoute: () => settings,
  path: "/calendar",
  validateSearch: (search: Record<string, unknown>): { back?: string } =>
    typeof search.back === "string" ? { back: safeNextPath(search.back) } : {},
  component: lazyRouteComponent(
    () => import("./calendar/settings/calendar-settings-page.tsx"),
    "CalendarSettingsPage",
  ),
});
const jobProfile = createRoute({
  getParentRoute: () => settings,
  path: "/job-profile",
  component: lazyRouteComponent(
    () => import("./jobs/profile/job-profile-page.tsx"),
    "JobProfilePage",
  ),
});
const jobBoards = createRoute({
  getParentRoute: () => settings,
  path: "/job-boards",
  component: lazyRouteComponent(() => import("./jobs/boards/job-boards-page.tsx"), "JobBoardsPage"),
});

const routeTree = root.addChildren([
  login,
  reset,
  jobClip,
  shell.addChildren([
    home,
    dashboard,
    jobs,
    job,
    applications,
    application,
    pipeline,
    calendar,
    goals,
    calendarCallback,
    missing,
    settings.addChildren([
      settingsHome,
      profile,
      appearance,
      signIn,
      tokens,
      statuses,
      calendarSettings,
      jobProfile,
      jobBoards,
    ]),
  ]),
]);

/** The pages, each in a chunk of its own. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    defaultPreload: "intent",
    scrollRestoration: true,
    parseSearch,
    stringifySearch,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFoundPage,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
