// The entry that browsers may load: zod schemas and the shapes of answers, no server code.
export * as accountSchemas from "./account/schemas.ts";
export * as applicationSchemas from "./applications/schemas.ts";
export * as calendarSchemas from "./calendar/schemas.ts";
export * as dashboardSchemas from "./dashboard/schemas.ts";
export * as insightSchemas from "./insights/schemas.ts";
export * as jobSchemas from "./jobs/schemas.ts";
