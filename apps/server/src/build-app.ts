import { type IncomingMessage, type ServerResponse } from "node:http";
import fastify, { type FastifyInstance } from "fastify";
import type { Deps } from "@huntboard/api/server";
import type { Database } from "@huntboard/db";
import { createErrorHandler } from "./http/error-handler.ts";
import { registerSecurityHeaders } from "./http/security-headers.ts";
import { registerStaticApp } from "./http/static-app.ts";
import { registerTrpc } from "./http/trpc.ts";
import { registerOperatorRoutes } from "./operator/operator-routes.ts";
import { registerHealth } from "./rest/health.ts";
import { registerRest } from "./rest/rest.ts";
import { schemasForTheDocument } from "./rest/schemas-for-the-document.ts";

interface AppOptions {
  deps: Deps;
  database: Database;
  /** Folder of the built web app; without an index.html there, pages are 404. */
  webRoot: string;
  /** Number of proxies in front whose X-Forwarded-* are believed. */
  trustProxy: number;
}

/** The whole server as one Fastify app, ready to take requests but not listening. */
export async function buildApp({
  deps,
  database,
  webRoot,
  trustProxy,
}: AppOptions): Promise<FastifyInstance> {
  const handleError = createErrorHandler(deps.log);
  const app = fastify({
    logger: false,
    // Addresses that cannot be decoded fail before any route is found.
    frameworkErrors: (error, request, reply) => void handleError(error, request, reply),
    trustProxy: (_address, hop) => hop < trustProxy,
    bodyLimit: 1_048_576,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 5000 },
    schemaController: schemasForTheDocument,
    onProtoPoisoning: "error",
    onConstructorPoisoning: "error",
    genReqId: () => crypto.randomUUID(),
  });
  app.setErrorHandler(handleError);
  await registerSecurityHeaders(app, deps.config);
  registerHealth(app, database);
  registerOperatorRoutes(app, deps);
  await registerTrpc(app, deps);
  await registerRest(app, deps);
  await registerStaticApp(app, webRoot);
  await app.ready();
  return app;
}

/** What node:http calls for each request. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;
