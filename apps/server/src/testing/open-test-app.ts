import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Config, Deps, Scope } from "@huntboard/api/server";
import {
  createFakeClock,
  createInlinePageReader,
  type FakeClock,
  makeDeps,
} from "@huntboard/api/testing";
import type { Db } from "@huntboard/db";
import { openTestDatabase } from "@huntboard/db/testing";
import type { FastifyInstance, RouteOptions } from "fastify";
import { z } from "zod";
import { buildApp } from "../build-app.ts";

/** A route as it was registered. */
export interface Route {
  method: string;
  url: string;
  scope: Scope | null;
  /** zod schemas of its parts; a part that it does not take is absent. */
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
}

/** The whole server on a database of its own, not listening. */
export interface TestApp {
  app: FastifyInstance;
  deps: Deps;
  clock: FakeClock;
  db: Db;
  routes: Route[];
  close: () => Promise<void>;
}

/** Builds the server as it runs, on PGlite, and writes down its routes. */
export async function openTestApp(
  options: { config?: Partial<Config>; trustProxy?: number; webRoot?: string } = {},
): Promise<TestApp> {
  const database = await openTestDatabase();
  const clock = createFakeClock();
  const pageReader = createInlinePageReader({ clock });
  const deps = makeDeps({ db: database.db, config: options.config, clock, pageReader });
  const routes: Route[] = [];
  // Fastify announces every new instance, before anything is registered.
  const watch = (message: unknown) => {
    const { fastify } = announcement.parse(message);
    fastify.addHook("onRoute", (route) => {
      routes.push(...describeRoute(route));
    });
  };
  subscribe("fastify.initialization", watch);
  const app = await buildApp({
    deps,
    database,
    // Without an index.html there are no pages.
    webRoot: options.webRoot ?? import.meta.dirname,
    trustProxy: options.trustProxy ?? 0,
  });
  unsubscribe("fastify.initialization", watch);
  return {
    app,
    deps,
    clock,
    db: database.db,
    routes,
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

const announcement = z.object({
  fastify: z.custom<FastifyInstance>(
    (value) => typeof value === "object" && value !== null && "addHook" in value,
  ),
});

const parts = z.object({
  params: z.instanceof(z.ZodType).optional(),
  querystring: z.instanceof(z.ZodType).optional(),
  body: z.instanceof(z.ZodType).optional(),
});

function describeRoute(route: RouteOptions): Route[] {
  const { params, querystring, body } = parts.catch({}).parse(route.schema ?? {});
  return [route.method].flat().map((method) => ({
    method,
    url: route.url,
    scope: route.config?.scope ?? null,
    params,
    query: querystring,
    body,
  }));
}
