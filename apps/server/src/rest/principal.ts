import type { FastifyInstance } from "fastify";
import {
  requireScope,
  resolvePrincipal,
  type Deps,
  type Principal,
  type Scope,
} from "@huntboard/api/server";

declare module "fastify" {
  interface FastifyRequest {
    principal: Principal | null;
  }
  interface FastifyContextConfig {
    /** Who may call the route; a route without one does not start. */
    scope?: Scope;
  }
}

/** Every route of this Fastify scope names its scope; bearer only, and cookies are never looked at. */
export function requireBearer(app: FastifyInstance, deps: Deps): void {
  app.decorateRequest("principal", null);
  app.addHook("onRoute", (route) => {
    if (!route.config?.scope)
      throw new Error(`${String(route.method)} ${route.url} names no scope`);
  });
  app.addHook("onRequest", async (request) => {
    const { scope } = request.routeOptions.config;
    if (!scope || scope === "public") return;
    request.principal = await resolvePrincipal(deps, {
      authorization: request.headers.authorization ?? null,
      cookieHeader: null,
    });
    requireScope(request.principal, scope);
  });
}
