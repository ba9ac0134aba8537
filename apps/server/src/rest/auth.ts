import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { register, signIn, type Deps } from "@huntboard/api/server";
import { accountSchemas } from "@huntboard/api/schemas";
import { clientKey } from "../http/client-key.ts";
import { nothing, restRoute } from "./rest-route.ts";

const answer = z.object({ access_token: z.string(), token_type: z.literal("bearer") });
const bearer = "bearer" as const;

/** Registration and sign-in; both answer with a bearer token of a session. */
export function registerAuth(app: FastifyInstance, deps: Deps): void {
  restRoute(app, deps, {
    method: "POST",
    url: "/auth/register",
    scope: "public",
    tag: "auth",
    summary: "Make an account",
    params: nothing,
    query: nothing,
    body: accountSchemas.registerInput
      .omit({ timeZone: true })
      .extend({ time_zone: accountSchemas.registerInput.shape.timeZone }),
    status: 201,
    answer,
    handle: async ({ body: { time_zone: timeZone, ...account }, request }) => {
      const { session } = await register(deps, { ...account, timeZone, ...client(request) });
      return { access_token: session.accessToken, token_type: bearer };
    },
  });
  restRoute(app, deps, {
    method: "POST",
    url: "/auth/token",
    scope: "public",
    tag: "auth",
    summary: "Sign in",
    params: nothing,
    query: nothing,
    body: accountSchemas.signInInput,
    status: 200,
    answer,
    handle: async ({ body, request }) => {
      const { session } = await signIn(deps, { ...body, ...client(request) });
      return { access_token: session.accessToken, token_type: bearer };
    },
  });
}

function client(request: FastifyRequest) {
  return {
    clientKey: clientKey(request.ip),
    userAgent: request.headers["user-agent"] ?? null,
    cookieHeader: null,
  };
}
