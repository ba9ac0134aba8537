import { randomBytes } from "node:crypto";
import { z } from "zod";
import { empty, json } from "../../http/reply.ts";
import type { Reply } from "../../http/reply.ts";
import type { Route, SandboxRequest } from "../../http/router.ts";
import {
  authorize,
  calendarsOf,
  preferenceApplied,
  readPreferences,
  requireCalendar,
  requireEvent,
} from "./access.ts";
import { refuse } from "./errors.ts";
import { viewCalendar, viewEvent, viewUser } from "./event-view.ts";
import { readExpand } from "./filter.ts";
import { listEvents, project } from "./list-events.ts";
import { graphEtag } from "./state.ts";
import type { MicrosoftAccount, MicrosoftCalendar, MicrosoftState, StoredEvent } from "./state.ts";
import { parseJson, readEventInput } from "./event-input.ts";
import { createEvent, deleteEvent, patchEvent } from "./write-event.ts";

const root = "/microsoft/graph/v1.0";

export function graphRoutes(state: MicrosoftState): Route[] {
  const route = (method: Route["method"], path: string, handle: Route["handle"]): Route => ({
    method,
    path: root + path,
    kind: "api",
    service: state.service,
    handle,
  });
  const context = (path: string) => ({
    "@odata.context": `${state.base()}/graph/v1.0/$metadata#${path}`,
  });
  const calendarReply = (account: MicrosoftAccount, calendar: MicrosoftCalendar, status = 200) =>
    json(status, { ...context("me/calendars/$entity"), ...viewCalendar(account, calendar) });

  return [
    route("GET", "/me", (request) => {
      const account = authorize(state, request, "me");
      return json(200, {
        ...context("users/$entity"),
        ...project(viewUser(account), request.query),
      });
    }),
    route("GET", "/me/calendars", (request) => {
      const account = authorize(state, request, "read");
      const top = Number(request.query.get("$top") ?? 10);
      const skip = Number(request.query.get("$skip") ?? 0);
      const mine = calendarsOf(state, account.id);
      const next =
        skip + top < mine.length ? { "@odata.nextLink": nextLink(state, request, skip + top) } : {};
      const value = mine
        .slice(skip, skip + top)
        .map((one) => project(viewCalendar(account, one), request.query));
      return json(200, { ...context("me/calendars"), value, ...next });
    }),
    route("POST", "/me/calendars", (request) => {
      const account = authorize(state, request, "write");
      return calendarReply(account, addCalendar(state, account, request), 201);
    }),
    route("GET", "/me/calendar", (request) => {
      const account = authorize(state, request, "read");
      return calendarReply(account, requireCalendar(state, account, undefined));
    }),
    route("GET", "/me/calendars/:calendarId", (request) => {
      const account = authorize(state, request, "read");
      return calendarReply(account, requireCalendar(state, account, request.params["calendarId"]));
    }),
    route("DELETE", "/me/calendars/:calendarId", (request) => {
      const account = authorize(state, request, "write");
      const found = requireCalendar(state, account, request.params["calendarId"]);
      if (found.isDefault)
        refuse(400, "ErrorCannotDeleteObject", "The default calendar cannot be deleted.");
      removeCalendar(state, found.id);
      return empty(204);
    }),
    ...["/me/events", "/me/calendar/events", "/me/calendars/:calendarId/events"].flatMap((path) => [
      route("POST", path, (request) => {
        const account = authorize(state, request, "write");
        const calendar = requireCalendar(state, account, request.params["calendarId"]);
        if (!calendar.canEdit)
          refuse(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
        const created = createEvent(state, {
          account,
          calendar,
          input: readEventInput(request.body),
        });
        return eventReply(state, account, request, created, 201);
      }),
      route("GET", path, (request) => {
        const account = authorize(state, request, "read");
        // /me/events is the default calendar, as at Graph.
        return listEvents(
          state,
          { account, calendar: requireCalendar(state, account, request.params["calendarId"]) },
          request,
        );
      }),
    ]),
    ...[
      "/me/calendarView",
      "/me/calendar/calendarView",
      "/me/calendars/:calendarId/calendarView",
    ].map((path) =>
      route("GET", path, (request) => {
        const account = authorize(state, request, "read");
        const calendar = requireCalendar(state, account, request.params["calendarId"]);
        return listEvents(state, { account, calendar, isView: true }, request);
      }),
    ),
    ...["/me/events/:eventId", "/me/calendars/:calendarId/events/:eventId"].flatMap((path) => [
      route("GET", path, (request) => {
        const account = authorize(state, request, "read");
        return eventReply(state, account, request, findEvent(state, account, request));
      }),
      route("PATCH", path, (request) => {
        const account = authorize(state, request, "write");
        const found = unchangedEvent(state, account, request);
        return eventReply(
          state,
          account,
          request,
          patchEvent(state, found, readEventInput(request.body)),
        );
      }),
      route("DELETE", path, (request) => {
        const account = authorize(state, request, "write");
        deleteEvent(state, unchangedEvent(state, account, request));
        return empty(204);
      }),
    ]),
  ];
}

function findEvent(
  state: MicrosoftState,
  account: MicrosoftAccount,
  request: SandboxRequest,
): StoredEvent {
  const found = requireEvent(state, account, request.params["eventId"] ?? "");
  const calendarId = request.params["calendarId"];
  if (calendarId !== undefined && found.calendarId !== calendarId)
    return requireEvent(state, account, "");
  return found;
}

function unchangedEvent(
  state: MicrosoftState,
  account: MicrosoftAccount,
  request: SandboxRequest,
): StoredEvent {
  const found = findEvent(state, account, request);
  const expected = request.headers["if-match"];
  if (expected !== undefined && expected !== "*" && expected !== graphEtag(found.version)) {
    refuse(
      412,
      "ErrorIrresolvableConflict",
      "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.",
    );
  }
  return found;
}

function eventReply(
  state: MicrosoftState,
  account: MicrosoftAccount,
  request: SandboxRequest,
  stored: StoredEvent,
  status = 200,
): Reply {
  const preferences = readPreferences(request);
  const expanded = readExpand(request.query.get("$expand"));
  const event = viewEvent({ state, account, preferences, expanded }, stored);
  const context = `${state.base()}/graph/v1.0/$metadata#users('${account.oid}')/events/$entity`;
  const body = { "@odata.context": context, ...project(event, request.query) };
  return json(status, body, preferenceApplied(request));
}

function nextLink(state: MicrosoftState, request: SandboxRequest, skip: number): string {
  const query = new URLSearchParams(request.query);
  query.set("$skip", String(skip));
  return `${state.baseUrl()}${request.path}?${query.toString()}`;
}

const calendarInput = z.object({ name: z.string().min(1) });

function addCalendar(
  state: MicrosoftState,
  account: MicrosoftAccount,
  request: SandboxRequest,
): MicrosoftCalendar {
  const parsed = calendarInput.safeParse(parseJson(request.body));
  if (!parsed.success)
    return refuse(400, "ErrorInvalidRequest", "The name of the calendar is missing.");
  const { name } = parsed.data;
  if (calendarsOf(state, account.id).some((one) => one.name.toLowerCase() === name.toLowerCase())) {
    refuse(409, "ErrorFolderExists", "A folder with the specified name already exists.");
  }
  const calendar = {
    id: `AAMkAC${randomBytes(48).toString("base64url")}A=`,
    account: account.id,
    name,
    isDefault: false,
    canEdit: true,
    version: state.store.nextSequence(),
  };
  state.calendars.put(calendar.id, calendar);
  return calendar;
}

export function removeCalendar(state: MicrosoftState, calendarId: string): void {
  state.calendars.delete(calendarId);
  for (const [key, one] of state.events.entries()) {
    if (one.calendarId === calendarId) state.events.delete(key);
  }
}
