import type { FastifyInstance } from "fastify";
import type { Database } from "@huntboard/db";
import { sendError } from "../http/error-handler.ts";

/** GET /api/health: 200 once ready, 503 when the database is away. */
export function registerHealth(app: FastifyInstance, database: Database): void {
  app.get(
    "/api/health",
    { config: { scope: "public" }, schema: { hide: true } },
    async (_request, reply) => {
      try {
        await database.ping();
        return { status: "ok" };
      } catch {
        return sendError(reply, {
          status: 503,
          code: "database_unavailable",
          message: "The database does not answer.",
        });
      }
    },
  );
}
