import { z } from "zod";
import type { FaultPlan } from "../faults/plan.ts";
import { grant } from "../oauth/oauth-state.ts";
import type { Grant } from "../oauth/oauth-state.ts";
import { sandboxAccount, sandboxCalendar, sandboxEvent } from "../services/neutral.ts";
import type { SandboxAccount, SandboxCalendar, SandboxEvent } from "../services/neutral.ts";
import type { googleSettings } from "../services/google/state.ts";
import type { microsoftSettings } from "../services/microsoft/state.ts";
import type { ServiceName } from "../services/registry.ts";
import { plannedRule } from "../faults/faults.ts";
import type { PlannedRule } from "../faults/faults.ts";
import { createBoardControl } from "./board-client.ts";
import type { BoardControl } from "./board-client.ts";
import { submitConsent } from "./consent.ts";
import type { ConsentChoice } from "./consent.ts";
import { loggedRequest } from "./request-log.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { sandboxSettings } from "./settings.ts";

interface SettingsPatch {
  sandbox: z.input<typeof sandboxSettings>;
  google: z.input<typeof googleSettings>;
  microsoft: z.input<typeof microsoftSettings>;
}

/** Which requests to count; path is a substring. */
export interface RequestQuery {
  service?: ServiceName;
  method?: string;
  path?: string;
  grantType?: string;
}

/** The sandbox seen from a test, in this process or another one. */
export interface SandboxControl {
  planFaults(plan: FaultPlan): Promise<PlannedRule[]>;
  faults(): Promise<PlannedRule[]>;
  clearFaults(): Promise<void>;
  /** Merges into one section of the durable settings. */
  set<S extends keyof SettingsPatch>(section: S, patch: SettingsPatch[S]): Promise<void>;
  /** Moves the sandbox's clock ahead of the real one by this much in total. Milliseconds. */
  setClockOffset(ms: number): Promise<void>;
  accounts(service: ServiceName): Promise<SandboxAccount[]>;
  addAccount(
    service: ServiceName,
    account: { email: string } & Record<string, unknown>,
  ): Promise<SandboxAccount>;
  calendars(service: ServiceName, account?: string): Promise<SandboxCalendar[]>;
  removeCalendar(service: ServiceName, calendarId: string): Promise<void>;
  /** calendarId may be "primary" for the account's default calendar; absent = all calendars. */
  listEvents(
    service: ServiceName,
    account?: string,
    calendarId?: string,
    options?: { includeDeleted?: boolean },
  ): Promise<SandboxEvent[]>;
  /** As the person in the provider; the body is the service's own event resource. */
  createEvent(service: ServiceName, calendarId: string, body: object): Promise<SandboxEvent>;
  editEvent(
    service: ServiceName,
    calendarId: string,
    eventId: string,
    body: object,
  ): Promise<SandboxEvent>;
  moveEvent(
    service: ServiceName,
    calendarId: string,
    eventId: string,
    toCalendarId: string,
  ): Promise<SandboxEvent>;
  deleteEvent(service: ServiceName, calendarId: string, eventId: string): Promise<void>;
  expireAccessTokens(service: ServiceName, account?: string): Promise<void>;
  expireSyncTokens(service: ServiceName): Promise<void>;
  /** Ends grants; the cause decides what Microsoft's token endpoint says (AADSTS50173, 700082, 65001). */
  revokeGrants(
    service: ServiceName,
    account?: string,
    cause?: NonNullable<Grant["endedBy"]>,
  ): Promise<void>;
  grants(service: ServiceName): Promise<Grant[]>;
  requests(query?: RequestQuery): Promise<LoggedRequest[]>;
  countRequests(query?: RequestQuery): Promise<number>;
  clearRequests(): Promise<void>;
  /** Everything back to the first start; the control token and the signing keys stay. */
  reset(): Promise<void>;
  /** Opens an authorization URL and submits its page as a person would; answers the redirect with code and state. */
  consent(authorizationUrl: string, choice?: ConsentChoice): Promise<URL>;
  boards: BoardControl;
}

export function createSandboxControl({
  url,
  token,
}: {
  url: string;
  token: string;
}): SandboxControl {
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (response.ok) return response;
    throw new Error(
      `Sandbox control answered ${response.status} to ${method} ${path}: ${await response.text()}`,
    );
  };
  const call = async <T>(
    schema: z.ZodType<T>,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<T> => schema.parse(await (await send(method, path, body)).json());
  const act = async (method: string, path: string, body?: unknown): Promise<void> => {
    await send(method, path, body);
  };
  const at = (...segments: string[]) =>
    segments.map((segment) => `/${encodeURIComponent(segment)}`).join("");
  const search = (fields: Record<string, string | undefined>) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(fields))
      if (value !== undefined) query.set(name, value);
    return query.size > 0 ? `?${query.toString()}` : "";
  };
  const requests = async ({ service, method, path, grantType }: RequestQuery = {}) => {
    const all = await call(z.array(loggedRequest), "GET", "/requests");
    return all.filter(
      (one) =>
        (service === undefined || one.service === service) &&
        (method === undefined || one.method === method) &&
        (path === undefined || one.path.includes(path)) &&
        (grantType === undefined || one.grantType === grantType),
    );
  };
  return {
    planFaults: (plan) => call(z.array(plannedRule), "PUT", "/faults", plan),
    faults: () => call(z.array(plannedRule), "GET", "/faults"),
    clearFaults: () => act("DELETE", "/faults"),
    set: (section, patch) => act("PATCH", `/settings${at(section)}`, patch),
    setClockOffset: (ms) => act("PATCH", "/settings/sandbox", { clockOffsetMs: ms }),
    accounts: (service) => call(z.array(sandboxAccount), "GET", `${at(service)}/accounts`),
    addAccount: (service, account) =>
      call(sandboxAccount, "POST", `${at(service)}/accounts`, account),
    calendars: (service, account) =>
      call(z.array(sandboxCalendar), "GET", `${at(service)}/calendars${search({ account })}`),
    removeCalendar: (service, calendarId) => act("DELETE", at(service, "calendars", calendarId)),
    listEvents: (service, account, calendar, options) =>
      call(
        z.array(sandboxEvent),
        "GET",
        `${at(service)}/events${search({ account, calendar, deleted: options?.includeDeleted ? "true" : undefined })}`,
      ),
    createEvent: (service, calendarId, body) =>
      call(sandboxEvent, "POST", at(service, "calendars", calendarId, "events"), body),
    editEvent: (service, calendarId, eventId, body) =>
      call(sandboxEvent, "PATCH", at(service, "calendars", calendarId, "events", eventId), body),
    moveEvent: (service, calendarId, eventId, toCalendarId) =>
      call(sandboxEvent, "POST", at(service, "calendars", calendarId, "events", eventId, "move"), {
        calendarId: toCalendarId,
      }),
    deleteEvent: (service, calendarId, eventId) =>
      act("DELETE", at(service, "calendars", calendarId, "events", eventId)),
    expireAccessTokens: (service, account) =>
      act("POST", `${at(service)}/expire-access-tokens`, { account }),
    expireSyncTokens: (service) => act("POST", `${at(service)}/expire-sync-tokens`, {}),
    revokeGrants: (service, account, cause) =>
      act("POST", `${at(service)}/revoke-grants`, { account, cause }),
    grants: (service) => call(z.array(grant), "GET", `${at(service)}/grants`),
    requests,
    countRequests: async (query) => (await requests(query)).length,
    clearRequests: () => act("DELETE", "/requests"),
    reset: () => act("POST", "/reset", {}),
    consent: submitConsent,
    boards: createBoardControl({ call, act }),
  };
}
