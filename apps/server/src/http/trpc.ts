import type { TRPCError } from "@trpc/server";
import {
  fastifyTRPCPlugin,
  type CreateFastifyContextOptions,
  type FastifyTRPCPluginOptions,
} from "@trpc/server/adapters/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import {
  AppError,
  appRouter,
  resolvePrincipal,
  type AppRouter,
  type Context,
  type Deps,
} from "@huntboard/api/server";
import { clientKey } from "./client-key.ts";
import { originAllowed } from "./origin.ts";

/**
 * Bytes of a body where the server's own limit is too small: a document of 5 MiB in base64, the source of a page, a job's
 * description of 500,000 characters as HTML and as text, each character at its longest.
 */
const bodyLimits = {
  "applications.documents.create": 7_200_000,
  "jobs.preview": 12_000_000,
  "jobs.create": 6_500_000,
  "jobs.update": 6_500_000,
};

/**
 * tRPC's stock plugin in a scope of its own: it replaces the JSON parser there. The hook lets in only JSON, and only from
 * our own pages or with a bearer token; without it an input-less mutation runs from any site's form.
 */
export async function registerTrpc(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook("onRequest", async (request) => {
      requireJson(request);
      requireOwnOrigin(request, deps);
    });
    // In the plugin's own scope, which has its parser. A path of its own goes before the parameter that the plugin reads.
    scope.addHook("onRoute", function addRoomier(this: FastifyInstance, route) {
      if (route.routePath !== "/:path") return;
      for (const [path, bodyLimit] of Object.entries(bodyLimits))
        this.route({
          ...route,
          url: `/${path}`,
          bodyLimit,
          handler(request, reply) {
            request.params = { path };
            return route.handler.call(this, request, reply);
          },
        });
    });
    const options: FastifyTRPCPluginOptions<AppRouter> = {
      prefix: "/trpc",
      trpcOptions: {
        router: appRouter,
        maxBatchSize: 10,
        allowMethodOverride: false,
        createContext: (call) => createContext(deps, call),
        responseMeta: ({ errors }) => retryAfter(errors),
        onError: ({ error, path }) => {
          if (error.code === "INTERNAL_SERVER_ERROR")
            deps.log.error({ err: error.cause ?? error, path }, "procedure failed");
        },
      },
    };
    await scope.register(fastifyTRPCPlugin, options);
  });
}

/** Retry-After for a browser or proxy that reads headers only. */
function retryAfter(errors: readonly TRPCError[]): { headers?: Headers } {
  const seconds = errors.flatMap(({ cause }) =>
    cause instanceof AppError ? (cause.details.retryAfter ?? []) : [],
  );
  return seconds.length === 0
    ? {}
    : { headers: new Headers({ "retry-after": String(Math.max(...seconds)) }) };
}

function requireJson(request: FastifyRequest): void {
  if (request.method === "GET") return;
  if (request.method !== "POST") throw refusal(405, "Use GET for queries and POST for mutations.");
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw refusal(415, "Send application/json.");
}

function refusal(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}

function requireOwnOrigin(request: FastifyRequest, deps: Deps): void {
  // Only a bearer carries its own authority: a browser may add other schemes by itself.
  if (/^bearer\s/i.test(request.headers.authorization ?? "")) return;
  const secFetchSite = request.headers["sec-fetch-site"];
  const allowed = originAllowed(deps.config, {
    origin: request.headers.origin,
    host: request.headers.host,
    secFetchSite: typeof secFetchSite === "string" ? secFetchSite : undefined,
    hasCookie: request.headers.cookie !== undefined,
    safe: request.method === "GET",
  });
  if (!allowed)
    throw new AppError(
      "origin_refused",
      `Open Huntboard at ${deps.config.publicUrl}; calls from other sites are refused.`,
    );
}

async function createContext(
  deps: Deps,
  { req, res }: CreateFastifyContextOptions,
): Promise<Context> {
  const cookieHeader = req.headers.cookie ?? null;
  return {
    deps,
    principal: await resolvePrincipal(deps, {
      authorization: req.headers.authorization ?? null,
      cookieHeader,
    }),
    clientKey: clientKey(req.ip),
    userAgent: req.headers["user-agent"] ?? null,
    cookieHeader,
    setCookie: (value) => void res.header("set-cookie", value),
  };
}
