import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from "fastify";
import type { Deps } from "@huntboard/api/server";

/**
 * Serves the document of the REST routes registered after it, and its readable page. Both are made when somebody first
 * asks: what they are made with would take a tenth of every start.
 */
export function registerDocs(app: FastifyInstance, deps: Deps): void {
  const routes: RouteOptions[] = [];
  app.addHook("onRoute", (route) => {
    if (route.url.startsWith("/api/v1/") && route.method !== "HEAD") routes.push(route);
  });
  let building: Promise<FastifyInstance> | null = null;
  const build = async () => {
    const { buildDocsApp } = await import("./build-docs-app.ts");
    return buildDocsApp({ routes, publicUrl: deps.config.publicUrl });
  };
  const hand = async (request: FastifyRequest, reply: FastifyReply) => {
    building ??= build();
    const docs = await building;
    reply.hijack();
    docs.routing(request.raw, reply.raw);
  };
  for (const url of ["/api/v1/openapi.json", "/api/docs", "/api/docs/*"])
    app.get(url, { config: { scope: "public" }, schema: { hide: true } }, hand);
}
