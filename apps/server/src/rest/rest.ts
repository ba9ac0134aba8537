import type { FastifyInstance } from "fastify";
import type { Deps } from "@huntboard/api/server";
import { registerApplications } from "./applications.ts";
import { registerAuth } from "./auth.ts";
import { registerCalendarConnections } from "./calendar-connections.ts";
import { registerCalendarEvents } from "./calendar-events.ts";
import { registerDashboard } from "./dashboard.ts";
import { registerDocs } from "./docs.ts";
import { registerJobs } from "./jobs.ts";
import { requireBearer } from "./principal.ts";

/** REST v1 and its document: a second thin face on the use cases that tRPC has, in snake_case. */
export async function registerRest(app: FastifyInstance, deps: Deps): Promise<void> {
  registerDocs(app, deps);
  await app.register(
    async (v1) => {
      v1.removeContentTypeParser("text/plain");
      requireBearer(v1, deps);
      registerAuth(v1, deps);
      registerApplications(v1, deps);
      registerCalendarConnections(v1, deps);
      registerCalendarEvents(v1, deps);
      registerDashboard(v1, deps);
      registerJobs(v1, deps);
    },
    { prefix: "/api/v1" },
  );
}
