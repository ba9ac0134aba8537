import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import type { Deps } from "@huntboard/api/server";
import { registerApplications } from "./applications.ts";
import { registerAuth } from "./auth.ts";
import { registerCalendarConnections } from "./calendar-connections.ts";
import { registerCalendarEvents } from "./calendar-events.ts";
import { requireBearer } from "./principal.ts";

/** REST v1 and its document: a second thin face on the use cases that tRPC has, in snake_case. */
export async function registerRest(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Huntboard",
        version: "1",
        description: "Applications, calendar and account of a job search.",
      },
      servers: [{ url: deps.config.publicUrl }],
      components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(
    async (v1) => {
      // Input is parsed in restRoute; the schemas given to Fastify only feed the document.
      v1.setValidatorCompiler(() => () => true);
      v1.setSerializerCompiler(() => (value) => JSON.stringify(value));
      v1.removeContentTypeParser("text/plain");
      requireBearer(v1, deps);
      registerAuth(v1, deps);
      registerApplications(v1, deps);
      registerCalendarConnections(v1, deps);
      registerCalendarEvents(v1, deps);
      v1.get("/openapi.json", { config: { scope: "public" }, schema: { hide: true } }, () =>
        app.swagger(),
      );
    },
    { prefix: "/api/v1" },
  );
  await app.register(swaggerUi, {
    routePrefix: "/api/docs",
    uiConfig: { docExpansion: "list" },
  });
}
