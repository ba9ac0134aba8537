import { randomUUIDv7 } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { invalidField, withIdempotency, type Deps, type Scope } from "@huntboard/api/server";
import { withSnakeCaseFields } from "./snake-case-fields.ts";

/** For the parts of a request that a route does not take: anything in them is refused. */
export const nothing = z.strictObject({});

/** What a handler is given. `userId` is empty on public routes only. */
export interface RestCall<Params, Query, Body> {
  deps: Deps;
  userId: string;
  request: FastifyRequest;
  /** The same for a POST that is run again under its Idempotency-Key: what it makes under this id is made once. */
  operationId: string;
  params: Params;
  query: Query;
  body: Body;
}

interface RestRoute<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below /api/v1, in Fastify's notation. */
  url: string;
  scope: Scope;
  tag: string;
  summary: string;
  params: Params;
  query: Query;
  body: Body;
  /** Largest body in bytes; 1 MiB when absent. */
  bodyLimit?: number;
  /** The success status; 204 has no body, its answer schema is z.null(). */
  status: 200 | 201 | 204;
  answer: Answer;
  handle: (
    call: RestCall<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<z.input<Answer>>;
}

/** What every refusal looks like. */
export const errorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
});

/**
 * Registers one REST route. Its scope is checked before its body is read, its input is parsed here and nowhere else, a POST
 * takes Idempotency-Key, and the schemas feed the document; the scope feeds the authorization matrix.
 */
export function restRoute<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(app: FastifyInstance, deps: Deps, route: RestRoute<Params, Query, Body, Answer>): void {
  app.route({
    method: route.method,
    url: route.url,
    config: { scope: route.scope },
    bodyLimit: route.bodyLimit,
    schema: {
      tags: [route.tag],
      summary: route.summary,
      ...documented("params", route.params),
      ...documented("querystring", route.query),
      ...documented("body", route.body),
      security: route.scope === "public" ? [] : [{ bearer: [] }],
      response: { [route.status]: route.answer, "4xx": errorBody },
    },
    handler: async (request, reply) => {
      const call = {
        deps,
        userId: request.principal?.userId ?? "",
        request,
        params: route.params.parse(request.params ?? {}),
        query: route.query.parse(request.query ?? {}),
        body: route.body.parse(request.body ?? {}),
      };
      const run = async (operationId: string) => ({
        status: route.status,
        body: route.answer.parse(
          await withSnakeCaseFields(() => route.handle({ ...call, operationId })),
        ),
      });
      const answer = await runOnce(deps, request, run);
      reply.status(answer.status);
      return route.status === 204 ? reply.send() : answer.body;
    },
  });
}

interface Answered {
  status: number;
  body: unknown;
}

/** Runs a POST at most once per Idempotency-Key, person, address and body. */
async function runOnce(
  deps: Deps,
  request: FastifyRequest,
  run: (operationId: string) => Promise<Answered>,
): Promise<Answered> {
  const key = request.headers["idempotency-key"];
  if (request.method !== "POST" || key === undefined || !request.principal)
    return run(randomUUIDv7());
  if (typeof key !== "string" || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw invalidField("Idempotency-Key", "Use 1 to 200 printable characters without spaces.");
  }
  const operation = `${request.method} ${request.url}`;
  return withIdempotency(
    deps,
    { userId: request.principal.userId, key, operation, body: request.body ?? null },
    run,
  );
}

function documented(
  part: "params" | "querystring" | "body",
  schema: z.ZodType,
): Record<string, z.ZodType> {
  return schema === nothing ? {} : { [part]: schema };
}
