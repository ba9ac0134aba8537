import { Refusal } from "../../http/reply.ts";
import type { SandboxRequest } from "../../http/router.ts";
import { bearerToken } from "../../oauth/request-form.ts";
import { itemNotFound, refuse } from "./errors.ts";
import type { MicrosoftAccount, MicrosoftCalendar, MicrosoftState, StoredEvent } from "./state.ts";

const readCalendars = ["Calendars.ReadWrite", "Calendars.Read"];

/** Permissions (delegated) that allow a call; any one is enough. */
export const permissions = {
  me: ["User.Read", "User.ReadWrite"],
  read: readCalendars,
  write: ["Calendars.ReadWrite"],
};

/** The person behind the token; refuses 401 and 403 as Graph does. */
export function authorize(
  state: MicrosoftState,
  request: Pick<SandboxRequest, "headers">,
  needed: keyof typeof permissions,
): MicrosoftAccount {
  const account = callerOf(state, request);
  if (!permissions[needed].some((scope) => account.scopes.includes(scope))) {
    const message = "Access is denied. Check credentials and try again.";
    refuse(403, needed === "me" ? "Authorization_RequestDenied" : "ErrorAccessDenied", message);
  }
  return account.account;
}

function callerOf(state: MicrosoftState, request: Pick<SandboxRequest, "headers">) {
  const secret = bearerToken(request.headers);
  if (secret === undefined) refuse(401, "InvalidAuthenticationToken", "Access token is empty.");
  const token = state.oauth.accessTokens.get(secret);
  const grant = token && state.oauth.grants.get(token.grantId);
  const account = grant?.service === state.service ? state.accounts.get(grant.account) : undefined;
  if (!token || !grant || !account)
    return refuse(401, "InvalidAuthenticationToken", "IDX14100: JWT is not well formed.");
  if (token.expiresAt <= state.now()) {
    refuse(401, "InvalidAuthenticationToken", "Lifetime validation failed, the token is expired.");
  }
  return { account, scopes: token.scopes };
}

export function calendarsOf(state: MicrosoftState, account: string): MicrosoftCalendar[] {
  return state.calendars.values().filter((one) => one.account === account);
}

export function requireCalendar(
  state: MicrosoftState,
  account: MicrosoftAccount,
  id: string | undefined,
): MicrosoftCalendar {
  const found = calendarsOf(state, account.id).find((one) =>
    id === undefined ? one.isDefault : one.id === id,
  );
  if (!found) throw new Refusal(itemNotFound());
  return found;
}

/** Finds a live event of the account by either kind of id; Graph compares ids exactly. */
export function requireEvent(
  state: MicrosoftState,
  account: MicrosoftAccount,
  id: string,
): StoredEvent {
  const found =
    state.events.get(id) ?? state.events.values().find(({ movableId }) => movableId === id);
  const calendar = found && state.calendars.get(found.calendarId);
  if (!found || found.deleted || calendar?.account !== account.id)
    throw new Refusal(itemNotFound());
  return found;
}

export interface Preferences {
  immutableIds: boolean;
  /** Zone name as asked for; undefined = UTC. */
  timeZone: string | undefined;
  bodyType: "text" | "html";
  maxPageSize: number | undefined;
}

/** Reads the Prefer headers; `IdType="ImmutableId"` is case-sensitive. */
export function readPreferences(request: Pick<SandboxRequest, "headers">): Preferences {
  const header = request.headers["prefer"];
  const text = Array.isArray(header) ? header.join(",") : (header ?? "");
  const value = (name: string) =>
    new RegExp(`(?:^|[,;\\s])${name}\\s*=\\s*"?([^",;]+)"?`, "i").exec(text)?.[1];
  const size = Number(value("odata\\.maxpagesize"));
  return {
    immutableIds: /(?:^|[,;\s])IdType="?ImmutableId"?/.test(text),
    timeZone: value("outlook\\.timezone"),
    bodyType: value("outlook\\.body-content-type")?.toLowerCase() === "text" ? "text" : "html",
    maxPageSize: Number.isInteger(size) && size > 0 ? size : undefined,
  };
}

/** The answer says which wishes were granted. */
export function preferenceApplied(request: SandboxRequest): Record<string, string> {
  const { immutableIds, timeZone } = readPreferences(request);
  const applied = [
    ...(immutableIds ? ['IdType="ImmutableId"'] : []),
    ...(timeZone === undefined ? [] : [`outlook.timezone="${timeZone}"`]),
  ];
  return applied.length > 0 ? { "preference-applied": applied.join(", ") } : {};
}
