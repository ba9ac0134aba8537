import type { SandboxRequest } from "../../http/router.ts";
import { bearerToken } from "../../oauth/request-form.ts";
import { notFound, refuse } from "./errors.ts";
import { Refusal } from "../../http/reply.ts";
import { scopesAllow } from "./scopes.ts";
import type { GoogleMethod } from "./scopes.ts";
import { googleClient } from "./state.ts";
import type { GoogleAccount, GoogleCalendar, GoogleState } from "./state.ts";

export interface Caller {
  account: GoogleAccount;
  scopes: string[];
}

/** The person behind the request's access token; refuses with 401 `authError`. */
export function requireCaller(
  state: GoogleState,
  request: Pick<SandboxRequest, "headers">,
): Caller {
  const secret = bearerToken(request.headers);
  if (secret === undefined) {
    refuse(401, "required", "Login Required.", {
      headers: { "www-authenticate": 'Bearer realm="https://accounts.google.com/"' },
    });
  }
  const token = state.oauth.accessTokens.get(secret);
  const grant = token && state.oauth.grants.get(token.grantId);
  const account = grant?.service === state.service ? state.accounts.get(grant.account) : undefined;
  if (!token || !grant || grant.endedBy || !account || token.expiresAt <= state.now()) {
    refuse(401, "authError", "Invalid Credentials", {
      headers: {
        "www-authenticate": 'Bearer realm="https://accounts.google.com/", error="invalid_token"',
      },
      extra: { status: "UNAUTHENTICATED" },
    });
  }
  return { account, scopes: token.scopes };
}

export function insufficientScopes(): never {
  refuse(403, "insufficientPermissions", "Request had insufficient authentication scopes.", {
    headers: {
      "www-authenticate": 'Bearer realm="https://accounts.google.com/", error="insufficient_scope"',
    },
    extra: {
      status: "PERMISSION_DENIED",
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo",
          reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
          domain: "googleapis.com",
          metadata: { service: "calendar-json.googleapis.com" },
        },
      ],
    },
  });
}

/** Checks token and scopes for a method that names no calendar. */
export function authorize(
  state: GoogleState,
  request: SandboxRequest,
  method: GoogleMethod,
): Caller {
  const caller = requireCaller(state, request);
  if (scopesAllow(method, caller.scopes) !== "yes") insufficientScopes();
  return caller;
}

/** Checks token, calendar and scopes; a calendar outside the scopes' reach looks missing or forbidden as at Google. */
export function authorizeCalendar(
  state: GoogleState,
  request: SandboxRequest,
  method: GoogleMethod,
): Caller & { calendar: GoogleCalendar } {
  const caller = requireCaller(state, request);
  if (scopesAllow(method, caller.scopes) === "no") insufficientScopes();
  const given = request.params["calendarId"] ?? "";
  const calendar = state.calendars.get(given === "primary" ? caller.account.email : given);
  if (!calendar || calendar.account !== caller.account.id) throw new Refusal(notFound());
  const reach = scopesAllow(method, caller.scopes, {
    isOwned: calendar.accessRole === "owner",
    isAppCreated: calendar.createdBy === googleClient.id,
  });
  if (reach !== "yes") refuse(403, "forbidden", "Forbidden");
  return { ...caller, calendar };
}

export function requireWriter(calendar: GoogleCalendar): void {
  if (calendar.accessRole === "reader") {
    refuse(403, "requiredAccessLevel", "You need to have writer access to this calendar.", {
      domain: "calendar",
    });
  }
}
