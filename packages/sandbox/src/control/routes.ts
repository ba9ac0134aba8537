import { z } from "zod";
import type { Faults } from "../faults/faults.ts";
import { empty, json } from "../http/reply.ts";
import type { Reply } from "../http/reply.ts";
import type { Route, SandboxRequest } from "../http/router.ts";
import { boardControls } from "../boards/controls.ts";
import type { BoardState } from "../boards/state.ts";
import { bearerToken, sameSecret } from "../oauth/request-form.ts";
import type { OAuthState } from "../oauth/oauth-state.ts";
import { pickAccount, unknownThing, UnknownThing } from "../services/account-lookup.ts";
import type { SandboxService } from "../services/contract.ts";
import type { RequestLog } from "./request-log.ts";
import type { Settings } from "./settings.ts";

export interface ControlParts {
  token: string;
  services: Record<string, SandboxService>;
  faults: Faults;
  settings: Settings;
  log: RequestLog;
  oauth: OAuthState;
  boards: BoardState;
  /** Empties everything and fills in the first accounts again. */
  reset(): void;
}

const accountOnly = z.object({ account: z.string().optional() });
const revocation = accountOnly.extend({
  cause: z
    .enum(["revoked", "password-changed", "inactive", "consent-withdrawn"])
    .default("revoked"),
});
const move = z.object({ calendarId: z.string() });

/** The API tests and curious people steer the sandbox with. Every route wants the bearer token. */
export function controlRoutes(parts: ControlParts): Route[] {
  const { services, faults, settings, log, oauth } = parts;
  const route = (
    method: Route["method"],
    path: string,
    handle: (request: SandboxRequest) => Reply,
  ): Route => ({
    method,
    path: `/_control${path}`,
    kind: "control",
    handle: (request) => guarded(parts.token, request, handle),
  });
  const controlsOf = ({ params }: SandboxRequest) => {
    const name = params["service"] ?? "";
    return (services[name] ?? unknownThing(`service ${name}`)).controls;
  };
  const accountIds = (request: SandboxRequest, account: string | undefined) => {
    const accounts = controlsOf(request).accounts();
    return new Set(
      (account === undefined ? accounts : [pickAccount(accounts, account)]).map((one) => one?.id),
    );
  };
  const grantsOf = (request: SandboxRequest, account: string | undefined) => {
    const ids = accountIds(request, account);
    return oauth.grants
      .values()
      .filter((grant) => grant.service === request.params["service"] && ids.has(grant.account));
  };
  const calendarPath = "/:service/calendars/:calendarId";
  const eventPath = `${calendarPath}/events/:eventId`;
  const place = ({ params }: SandboxRequest) => ({
    calendarId: params["calendarId"] ?? "",
    eventId: params["eventId"] ?? "",
  });

  return [
    route("GET", "/faults", () => json(200, faults.list())),
    route("PUT", "/faults", ({ body }) => json(200, faults.plan(JSON.parse(body)))),
    route("DELETE", "/faults", () => {
      faults.clear();
      return empty(204);
    }),
    route("GET", "/settings", () => json(200, settings.all())),
    route("PATCH", "/settings/:section", ({ params, body }) =>
      json(200, settings.patch(params["section"] ?? "", JSON.parse(body))),
    ),
    route("GET", "/requests", () => json(200, log.list())),
    route("DELETE", "/requests", () => {
      log.clear();
      return empty(204);
    }),
    route("POST", "/reset", () => {
      parts.reset();
      return empty(204);
    }),
    ...boardControls(parts.boards, route),
    route("GET", "/:service/accounts", (request) => json(200, controlsOf(request).accounts())),
    route("POST", "/:service/accounts", (request) =>
      json(201, controlsOf(request).addAccount(JSON.parse(request.body))),
    ),
    route("POST", "/:service/expire-access-tokens", (request) => {
      const grants = new Set(
        grantsOf(request, readBody(accountOnly, request).account).map(({ id }) => id),
      );
      oauth.accessTokens.updateAll((one) =>
        grants.has(one.grantId) ? { ...one, expiresAt: 0 } : one,
      );
      return empty(204);
    }),
    route("POST", "/:service/revoke-grants", (request) => {
      const { account, cause } = readBody(revocation, request);
      const grants = grantsOf(request, account).filter(({ endedBy }) => endedBy === null);
      for (const grant of grants) oauth.grants.put(grant.id, { ...grant, endedBy: cause });
      return json(200, { ended: grants.length });
    }),
    route("GET", "/:service/grants", (request) => json(200, grantsOf(request, undefined))),
    route("POST", "/:service/expire-sync-tokens", (request) => {
      controlsOf(request).expireSyncTokens();
      return empty(204);
    }),
    route("GET", "/:service/calendars", (request) =>
      json(200, controlsOf(request).calendars(request.query.get("account") ?? undefined)),
    ),
    route("DELETE", calendarPath, (request) => {
      controlsOf(request).removeCalendar(place(request).calendarId);
      return empty(204);
    }),
    route("GET", "/:service/events", (request) =>
      json(
        200,
        controlsOf(request).events({
          account: request.query.get("account") ?? undefined,
          calendarId: request.query.get("calendar") ?? undefined,
          includeDeleted: request.query.get("deleted") === "true",
        }),
      ),
    ),
    route("POST", `${calendarPath}/events`, (request) =>
      json(
        201,
        controlsOf(request).createEvent(place(request).calendarId, JSON.parse(request.body)),
      ),
    ),
    route("PATCH", eventPath, (request) => {
      const { calendarId, eventId } = place(request);
      return json(
        200,
        controlsOf(request).editEvent(calendarId, eventId, JSON.parse(request.body)),
      );
    }),
    route("POST", `${eventPath}/move`, (request) => {
      const { calendarId, eventId } = place(request);
      return json(
        200,
        controlsOf(request).moveEvent(calendarId, eventId, readBody(move, request).calendarId),
      );
    }),
    route("DELETE", eventPath, (request) => {
      const { calendarId, eventId } = place(request);
      controlsOf(request).deleteEvent(calendarId, eventId);
      return empty(204);
    }),
  ];
}

function readBody<T>(schema: z.ZodType<T>, { body }: SandboxRequest): T {
  return schema.parse(JSON.parse(body === "" ? "{}" : body));
}

function guarded(
  token: string,
  request: SandboxRequest,
  handle: (request: SandboxRequest) => Reply,
): Reply {
  if (!sameSecret(bearerToken(request.headers) ?? "", token)) {
    return json(401, { error: "unauthorized" }, { "www-authenticate": "Bearer" });
  }
  try {
    return handle(request);
  } catch (error) {
    if (error instanceof UnknownThing)
      return json(404, { error: "not_found", message: error.message });
    if (error instanceof z.ZodError)
      return json(400, { error: "invalid", message: z.prettifyError(error) });
    if (error instanceof SyntaxError || error instanceof RangeError)
      return json(400, { error: "invalid", message: error.message });
    throw error;
  }
}
