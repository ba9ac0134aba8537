import { randomBytes } from "node:crypto";
import { z } from "zod";
import { empty, json, Refusal } from "../../http/reply.ts";
import type { Route, SandboxRequest } from "../../http/router.ts";
import { authorize, authorizeCalendar, requireWriter } from "./access.ts";
import { notFound, refuse } from "./errors.ts";
import { isIanaZone } from "./event-rules.ts";
import { responseZone, viewCalendar, viewCalendarListEntry, viewEvent } from "./event-view.ts";
import { integerParameter, listEvents } from "./list-events.ts";
import { eventKey, googleClient, googleEtag } from "./state.ts";
import type { GoogleCalendar, GoogleState, StoredEvent } from "./state.ts";
import {
  cancelEvent,
  insertEvent,
  parseJson,
  patchEvent,
  readEventInput,
  updateEvent,
} from "./write-event.ts";

/** At the root of the host as on www.googleapis.com: the client library drops a path from its `rootUrl`. */
const root = "/calendar/v3";

export function calendarRoutes(state: GoogleState): Route[] {
  const route = (method: Route["method"], path: string, handle: Route["handle"]): Route => ({
    method,
    path: root + path,
    kind: "api",
    service: state.service,
    handle,
  });
  const list = "/users/me/calendarList";
  const calendar = "/calendars/:calendarId";
  const event = `${calendar}/events/:eventId`;

  return [
    route("GET", list, (request) => {
      const { account } = authorize(state, request, "calendarList.list");
      const limit = integerParameter(request.query, "maxResults", { fallback: 100, max: 250 });
      const from = Number(request.query.get("pageToken") ?? 0);
      if (!Number.isInteger(from) || from < 0) refuse(400, "invalid", "Invalid page token value.");
      const role = request.query.get("minAccessRole");
      const roles =
        role === "owner"
          ? ["owner"]
          : role === "writer"
            ? ["owner", "writer"]
            : ["owner", "writer", "reader"];
      const mine = calendarsOf(state, account.id).filter(({ accessRole }) =>
        roles.includes(accessRole),
      );
      const more = from + limit < mine.length;
      return json(200, {
        kind: "calendar#calendarList",
        etag: googleEtag(mine.reduce((max, { version }) => Math.max(max, version), 0)),
        ...(more ? { nextPageToken: String(from + limit) } : { nextSyncToken: "unused" }),
        items: mine.slice(from, from + limit).map(viewCalendarListEntry),
      });
    }),
    route("GET", `${list}/:calendarId`, (request) =>
      json(
        200,
        viewCalendarListEntry(authorizeCalendar(state, request, "calendarList.get").calendar),
      ),
    ),
    route("POST", "/calendars", (request) =>
      json(200, viewCalendar(createCalendar(state, request))),
    ),
    route("GET", calendar, (request) =>
      json(200, viewCalendar(authorizeCalendar(state, request, "calendars.get").calendar)),
    ),
    route("DELETE", calendar, (request) => {
      const found = authorizeCalendar(state, request, "calendars.delete").calendar;
      if (found.primary)
        refuse(400, "cannotDeletePrimaryCalendar", "The primary calendar cannot be deleted.", {
          domain: "calendar",
        });
      if (found.accessRole !== "owner") refuse(403, "forbidden", "Forbidden");
      removeCalendar(state, found.id);
      return empty(204);
    }),
    route("GET", `${calendar}/events`, (request) =>
      listEvents(state, authorizeCalendar(state, request, "events.list"), request.query),
    ),
    route("POST", `${calendar}/events`, (request) => {
      const access = authorizeCalendar(state, request, "events.insert");
      requireWriter(access.calendar);
      checkSendUpdates(request);
      return eventReply(
        state,
        access,
        request,
        insertEvent(state, access.calendar.id, readEventInput(request.body)),
      );
    }),
    route("GET", event, (request) => {
      const access = authorizeCalendar(state, request, "events.get");
      const found = requireEvent(state, access.calendar, request);
      if (request.headers["if-none-match"] === googleEtag(found.version))
        return empty(304, { etag: googleEtag(found.version) });
      return eventReply(state, access, request, found);
    }),
    route("PATCH", event, (request) => {
      const { access, found } = writable(state, request, "events.patch");
      const input = readEventInput(request.body);
      requireRevivable(found, input.status);
      return eventReply(state, access, request, patchEvent(state, found, input));
    }),
    route("PUT", event, (request) => {
      const { access, found } = writable(state, request, "events.update");
      const input = readEventInput(request.body);
      requireRevivable(found, input.status);
      return eventReply(state, access, request, updateEvent(state, found, input));
    }),
    route("DELETE", event, (request) => {
      const { found } = writable(state, request, "events.delete");
      if (found.resource.status === "cancelled")
        refuse(410, "deleted", "Resource has been deleted");
      cancelEvent(state, found);
      return empty(204);
    }),
  ];
}

type Access = ReturnType<typeof authorizeCalendar>;

function eventReply(
  state: GoogleState,
  { account, calendar }: Access,
  request: SandboxRequest,
  stored: StoredEvent,
) {
  const viewer = { state, account, calendar, timeZone: responseZone(request.query, calendar) };
  return json(200, viewEvent(viewer, stored), { etag: googleEtag(stored.version) });
}

function writable(
  state: GoogleState,
  request: SandboxRequest,
  method: "events.patch" | "events.update" | "events.delete",
) {
  const access = authorizeCalendar(state, request, method);
  requireWriter(access.calendar);
  checkSendUpdates(request);
  const found = requireEvent(state, access.calendar, request);
  const expected = request.headers["if-match"];
  if (expected !== undefined && expected !== "*" && expected !== googleEtag(found.version)) {
    refuse(412, "conditionNotMet", "Precondition Failed");
  }
  return { access, found };
}

function requireEvent(
  state: GoogleState,
  calendar: GoogleCalendar,
  request: SandboxRequest,
): StoredEvent {
  const found = state.events.get(eventKey(calendar.id, request.params["eventId"] ?? ""));
  if (!found) throw new Refusal(notFound());
  return found;
}

/** A deleted event can be brought back by naming its status; any other write finds nothing. */
function requireRevivable(found: StoredEvent, status: string | null | undefined): void {
  if (found.resource.status !== "cancelled") return;
  if (status !== "confirmed" && status !== "tentative") throw new Refusal(notFound());
}

function checkSendUpdates(request: SandboxRequest): void {
  const value = request.query.get("sendUpdates");
  if (value !== null && !["all", "externalOnly", "none"].includes(value))
    refuse(400, "invalidParameter", "Invalid value for: sendUpdates");
}

const calendarInput = z.object({
  summary: z.string(),
  description: z.string().optional(),
  location: z.string().optional(),
  timeZone: z.string().optional(),
});

function createCalendar(state: GoogleState, request: SandboxRequest): GoogleCalendar {
  const { account } = authorize(state, request, "calendars.insert");
  const parsed = calendarInput.safeParse(parseJson(request.body));
  if (!parsed.success || parsed.data.summary === "")
    return refuse(400, "required", "Missing summary.");
  const { timeZone = account.timeZone } = parsed.data;
  if (!isIanaZone(timeZone))
    refuse(400, "invalid", `Invalid value for: Invalid time zone: ${timeZone}`);
  const calendar: GoogleCalendar = {
    ...parsed.data,
    id: `c_${randomBytes(32).toString("hex")}@group.calendar.google.com`,
    account: account.id,
    timeZone,
    primary: false,
    accessRole: "owner",
    createdBy: googleClient.id,
    version: state.store.nextSequence(),
  };
  state.calendars.put(calendar.id, calendar);
  return calendar;
}

export function calendarsOf(state: GoogleState, account: string): GoogleCalendar[] {
  return state.calendars.values().filter((one) => one.account === account);
}

export function removeCalendar(state: GoogleState, calendarId: string): void {
  state.calendars.delete(calendarId);
  for (const [key, one] of state.events.entries()) {
    if (one.calendarId === calendarId) state.events.delete(key);
  }
}
