import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import {
  authorizeConnection,
  completeConnection,
  disconnectConnection,
  listConnections,
  principalKey,
  requireScope,
  type Deps,
} from "@huntboard/api/server";
import { calendarSchemas } from "@huntboard/api/schemas";
import { nothing, restRoute } from "./rest-route.ts";

const { authorizeInput, completeConnectionInput, connectableProvider, connectionStatuses } =
  calendarSchemas;

const provider = z.strictObject({ provider: connectableProvider });
const redirectQuery = z.strictObject({ redirect_uri: authorizeInput.shape.redirectUri });
const callbackBody = z.strictObject({
  code: completeConnectionInput.shape.code,
  state: completeConnectionInput.shape.state,
  iss: completeConnectionInput.shape.iss,
  redirect_uri: completeConnectionInput.shape.redirectUri,
});
const disconnectQuery = z.strictObject({
  /** Also delete the events that Huntboard put into that calendar. */
  delete_events: z.stringbool().default(false),
});

/** A connected calendar account; its tokens are never part of it. */
const credential = z.object({
  id: z.string(),
  provider: connectableProvider,
  account_email: z.string(),
  is_active: z.boolean(),
  status: z.enum(connectionStatuses),
  target_calendar: z.object({ id: z.string(), name: z.string() }).nullable(),
  token_expiry: z.string().nullable(),
  last_synced_at: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
});

/** Connecting and disconnecting calendar accounts. */
export function registerCalendarConnections(app: FastifyInstance, deps: Deps): void {
  restRoute(app, deps, {
    method: "GET",
    url: "/calendar/oauth/:provider/authorize",
    scope: "write",
    tag: "calendar",
    summary: "Begin connecting: where to send the person",
    params: provider,
    query: redirectQuery,
    body: nothing,
    status: 200,
    answer: z.object({ authorization_url: z.string(), state: z.string() }),
    handle: async ({ params, query: { redirect_uri: redirectUri }, request }) => {
      const input = { ...params, redirectUri, ...ownerOf(request) };
      const { authorizationUrl, state } = await authorizeConnection(deps, input);
      return { authorization_url: authorizationUrl, state };
    },
  });
  restRoute(app, deps, {
    method: "POST",
    url: "/calendar/oauth/:provider/callback",
    scope: "write",
    tag: "calendar",
    summary: "Finish connecting with the code that came back",
    params: provider,
    query: nothing,
    body: callbackBody,
    status: 201,
    answer: credential,
    handle: async ({ params, body: { redirect_uri: redirectUri, ...body }, request }) => {
      const input = { ...params, ...body, redirectUri, ...ownerOf(request) };
      return toCredential(await completeConnection(deps, input));
    },
  });
  restRoute(app, deps, {
    method: "GET",
    url: "/calendar/credentials",
    scope: "read",
    tag: "calendar",
    summary: "List connections, ended ones too",
    params: nothing,
    query: nothing,
    body: nothing,
    status: 200,
    answer: z.object({ items: z.array(credential), next_cursor: z.null() }),
    handle: async ({ userId }) => ({
      items: (await listConnections(deps, { userId })).map(toCredential),
      next_cursor: null,
    }),
  });
  restRoute(app, deps, {
    method: "DELETE",
    url: "/calendar/credentials/:provider",
    scope: "write",
    tag: "calendar",
    summary: "Disconnect: wipe the tokens and revoke them where the provider can",
    params: provider,
    query: disconnectQuery,
    body: nothing,
    status: 204,
    answer: z.null(),
    handle: async ({ userId, params, query }) => {
      await disconnectConnection(deps, { ...params, userId, deleteEvents: query.delete_events });
      return null;
    },
  });
}

/** Round trips belong to the session or token that began them. */
function ownerOf({ principal }: FastifyRequest) {
  requireScope(principal, "write");
  if (!principal) throw new Error("requireScope let nobody through.");
  return { userId: principal.userId, principalKey: principalKey(principal) };
}

function toCredential(
  item: Awaited<ReturnType<typeof listConnections>>[number],
): z.input<typeof credential> {
  return {
    id: item.id,
    provider: item.provider,
    account_email: item.accountEmail,
    is_active: item.isActive,
    status: item.status,
    target_calendar: item.targetCalendar,
    token_expiry: item.tokenExpiry,
    last_synced_at: item.lastSyncedAt,
    created_at: item.createdAt,
    updated_at: item.updatedAt,
  };
}
