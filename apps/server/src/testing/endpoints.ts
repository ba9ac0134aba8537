import { appRouter, type Scope } from "@huntboard/api/server";
import type { InjectOptions } from "fastify";
import { z } from "zod";
import type { Route, TestApp } from "./open-test-app.ts";

export type Part = "input" | "params" | "query" | "body";

/** What an endpoint is sent, by part. */
export type Values = Partial<Record<Part, unknown>>;

/** A procedure or a route: one thing that can be called. */
export interface Endpoint {
  /** "applications.get", or "GET /api/v1/applications/:id". */
  name: string;
  scope: Scope;
  /** Whether it changes anything. */
  mutates: boolean;
  /** Only what it takes. */
  parts: { part: Part; schema: z.ZodType }[];
  request: (values: Values) => InjectOptions & { method: Method };
}

type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE" | "HEAD";

/** What came back; `text` is the whole body. */
export interface Answer {
  status: number;
  text: string;
}

const definition = z.object({
  type: z.enum(["query", "mutation"]),
  // A procedure that names no scope fails here.
  meta: z.object({ scope: z.enum(["public", "read", "write", "session"]) }),
  inputs: z.array(z.instanceof(z.ZodType)).max(1),
});

// At run time the record is flat, by the whole name.
const procedures = z.record(
  z.string(),
  z.custom<{ _def: unknown }>((value) => typeof value === "function" && "_def" in value),
);

/** Every tRPC procedure. Throws for one without a scope. */
export function listProcedures(): Endpoint[] {
  return Object.entries(procedures.parse(appRouter._def.procedures)).map(([name, procedure]) => {
    const { type, meta, inputs } = definition.parse(procedure._def);
    const mutates = type === "mutation";
    return {
      name,
      scope: meta.scope,
      mutates,
      parts: inputs.map((schema) => ({ part: "input" as const, schema })),
      request: ({ input }) =>
        mutates
          ? { method: "POST", url: `/trpc/${name}`, ...json(input ?? null) }
          : {
              method: "GET",
              url: `/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input ?? {}))}`,
            },
    };
  });
}

const restMethod = z.enum(["GET", "POST", "PATCH", "PUT", "DELETE"]);

/** Every REST route that names a scope. */
export function listRestRoutes(routes: Route[]): Endpoint[] {
  return routes.flatMap((route) => {
    const method = restMethod.safeParse(route.method);
    if (route.scope === null || !method.success) return [];
    const { scope, url } = route;
    const parts = (["params", "query", "body"] as const).flatMap((part) => {
      const schema = route[part];
      return schema ? [{ part, schema }] : [];
    });
    return {
      name: `${method.data} ${url}`,
      scope,
      mutates: method.data !== "GET",
      parts,
      request: ({ params, query, body }) => ({
        method: method.data,
        url: fillPath(url, params),
        query: z.record(z.string(), z.coerce.string()).parse(query ?? {}),
        ...(body === undefined ? {} : json(body)),
      }),
    };
  });
}

function fillPath(url: string, params: unknown): string {
  const values = z.record(z.string(), z.string()).parse(params ?? {});
  return url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? "x"));
}

function json(value: unknown) {
  return { headers: { "content-type": "application/json" }, payload: JSON.stringify(value) };
}

/** Calls an endpoint with a bearer, or as nobody. */
export async function call(
  { app }: TestApp,
  endpoint: Endpoint,
  options: {
    bearer?: string;
    headers?: Record<string, string>;
    values?: Values;
  } = {},
): Promise<Answer> {
  const request = endpoint.request(options.values ?? {});
  const answer = await app.inject({
    ...request,
    headers: {
      ...request.headers,
      ...(options.bearer === undefined ? {} : { authorization: `Bearer ${options.bearer}` }),
      ...options.headers,
    },
  });
  return { status: answer.statusCode, text: answer.body };
}

/** Everything that can be called. */
export function listEndpoints(testApp: TestApp): Endpoint[] {
  return [...listProcedures(), ...listRestRoutes(testApp.routes)];
}

const batchAnswer = z.array(
  z.object({
    error: z.object({ message: z.string(), data: z.object({ httpStatus: z.number() }) }).optional(),
  }),
);

/** Calls one endpoint with many inputs, procedures ten at a time; 200 stands for any success. */
export async function callWithEach(
  testApp: TestApp,
  endpoint: Endpoint,
  options: {
    bearer: string;
    part: Part;
    values: Values;
    inputs: unknown[];
  },
): Promise<{ status: number; message: string }[]> {
  const { bearer, part, values, inputs } = options;
  const answers: { status: number; message: string }[] = [];
  if (part !== "input") {
    for (const input of inputs) {
      const { status, text } = await call(testApp, endpoint, {
        bearer,
        values: { ...values, [part]: input },
      });
      answers.push({ status, message: text });
    }
    return answers;
  }
  for (let start = 0; start < inputs.length; start += 10) {
    const chunk = inputs.slice(start, start + 10);
    const batch = JSON.stringify(Object.fromEntries(chunk.entries()));
    const url = `/trpc/${chunk.map(() => endpoint.name).join(",")}?batch=1`;
    const request = endpoint.mutates
      ? { method: "POST" as const, url, payload: batch }
      : { method: "GET" as const, url: `${url}&input=${encodeURIComponent(batch)}` };
    const answer = await testApp.app.inject({
      ...request,
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
    });
    for (const { error } of batchAnswer.parse(answer.json()))
      answers.push({ status: error?.data.httpStatus ?? 200, message: error?.message ?? "" });
  }
  return answers;
}
