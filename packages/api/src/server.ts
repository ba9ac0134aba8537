// The entry for the host (apps/server) and tests: the router, the use cases, and what they are made of.
export { appRouter, type AppRouter } from "./router.ts";
export * from "./core/app-error.ts";
export * from "./core/clock.ts";
export * from "./core/config.ts";
export * from "./core/create-web-client.ts";
export * from "./core/database-error.ts";
export * from "./core/deps.ts";
export * from "./core/http.ts";
export * from "./core/log.ts";
export * from "./core/loopback.ts";
export * from "./core/mailer.ts";
export * from "./core/principal.ts";
export * from "./core/secret-box.ts";
export * from "./core/web-client.ts";
export { createSigner } from "./core/tokens.ts";
export { type Context, fieldsMessage, requireScope, zodFields } from "./core/trpc.ts";
export { createCalendarRegistry } from "./calendar/providers/registry.ts";

// account
export * from "./account/auth.ts";
export * from "./account/register.ts";
export * from "./account/resolve-principal.ts";
export * from "./account/sign-in.ts";
export * from "./core/idempotency.ts";
export * from "./account/create-password-reset-link.ts";
export * from "./core/run-housekeeping.ts";
export * from "./core/tend-database.ts";

// calendar events and sync
export * from "./calendar/events/create-event.ts";
export * from "./calendar/events/get-event.ts";
export * from "./calendar/events/list-events.ts";
export * from "./calendar/events/remove-event.ts";
export * from "./calendar/events/update-event.ts";
export { clearStaleLeases } from "./calendar/sync/lane.ts";
export { runWorker } from "./calendar/sync/run-worker.ts";

// applications
export * from "./applications/create-application.ts";
export { loadDemo } from "./applications/demo/load-demo.ts";
export { getApplication } from "./applications/get-application.ts";
export * from "./applications/list-applications.ts";
export * from "./applications/move-application.ts";
export * from "./applications/purge-deleted-applications.ts";
export * from "./applications/remove-application.ts";
export * from "./applications/statuses/resolve-status.ts";
export * from "./applications/update-application.ts";

// calendar connections
export { authorizeConnection } from "./calendar/connections/authorize-connection.ts";
export { completeConnection } from "./calendar/connections/complete-connection.ts";
export { disconnectConnection } from "./calendar/connections/disconnect-connection.ts";
export { listConnections } from "./calendar/connections/list-connections.ts";
export { rewrapSecrets } from "./calendar/connections/rewrap-secrets.ts";
export { purgeDeletedEvents } from "./calendar/sync/housekeeping.ts";

// insights
export { purgeDeletedGoals } from "./insights/goals/purge-deleted-goals.ts";

// dashboard
export { toConfig } from "./dashboard/config/to-config.ts";
export { getDashboard } from "./dashboard/get-dashboard.ts";
export type { DashboardItem } from "./dashboard/items.ts";
export * from "./dashboard/save-layout-config.ts";

// reading pages of jobs
export { createPageReader } from "./jobs/intake/create-page-reader.ts";

// jobs
export { previewJob } from "./jobs/intake/preview-job.ts";
export { applyToJob } from "./jobs/tracker/apply-to-job.ts";
export { createJob } from "./jobs/tracker/create-job.ts";
export { getJob } from "./jobs/tracker/get-job.ts";
export { keepJobs } from "./jobs/tracker/keep-jobs.ts";
export { listJobs } from "./jobs/tracker/list-jobs.ts";
export { recheckJob } from "./jobs/tracker/recheck-job.ts";
export { removeJob } from "./jobs/tracker/remove-job.ts";
export { runJobChecks } from "./jobs/tracker/run-job-checks.ts";
export { triageJob } from "./jobs/tracker/triage-job.ts";
export { updateJob } from "./jobs/tracker/update-job.ts";
