import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import fastify, { type FastifyInstance, type RouteOptions } from "fastify";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import { sendError } from "../http/error-handler.ts";
import { schemasForTheDocument } from "./schemas-for-the-document.ts";

/** An app that knows the given routes by their schemas only, and serves the document and the page about them. */
export async function buildDocsApp({
  routes,
  publicUrl,
}: {
  routes: RouteOptions[];
  publicUrl: string;
}): Promise<FastifyInstance> {
  const app = fastify({ logger: false, schemaController: schemasForTheDocument });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Huntboard",
        version: "1",
        description: "Applications, calendar and account of a job search.",
      },
      servers: [{ url: publicUrl }],
      components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, {
    routePrefix: "/api/docs",
    uiConfig: { docExpansion: "list" },
  });
  app.get("/api/v1/openapi.json", { schema: { hide: true } }, () => app.swagger());
  for (const { method, url, schema } of routes.filter((route) => !isHidden(route)))
    app.route({ method, url, schema, handler: () => null });
  app.setNotFoundHandler((_request, reply) =>
    sendError(reply, {
      status: 404,
      code: "not_found",
      message: "There is nothing at this address.",
    }),
  );
  await app.ready();
  return app;
}

function isHidden({ schema }: RouteOptions): boolean {
  return schema !== undefined && "hide" in schema && schema.hide === true;
}
