import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { calendarSchemas } from "@huntboard/api/schemas";
import {
  createEvent,
  getEvent,
  listEvents,
  removeEvent,
  updateEvent,
  type Deps,
} from "@huntboard/api/server";
import {
  eventBody,
  eventChanges,
  eventDto,
  eventList,
  eventsQuery,
  toEventDto,
  toEventPatch,
  withRestFields,
} from "./calendar-event-dto.ts";
import { nothing, restRoute } from "./rest-route.ts";

const tag = "calendar";
const url = "/calendar/events";
const one = { tag, url: "/calendar/events/:id", params: calendarSchemas.byId, query: nothing };

/** Events: list, create, read, change and delete; each change tries the person's calendar at once. */
export function registerCalendarEvents(app: FastifyInstance, deps: Deps): void {
  restRoute(app, deps, {
    method: "GET",
    url,
    scope: "read",
    tag,
    summary: "List events that overlap [start, end)",
    params: nothing,
    query: eventsQuery,
    body: nothing,
    status: 200,
    answer: eventList,
    handle: async ({ userId, query }) => {
      const page = await listEvents(deps, { ...query, userId });
      return { items: page.items.map(toEventDto), next_cursor: page.nextCursor };
    },
  });
  restRoute(app, deps, {
    method: "POST",
    url,
    scope: "write",
    tag,
    summary: "Create an event",
    params: nothing,
    query: nothing,
    body: eventBody,
    status: 201,
    answer: eventDto,
    handle: async ({ userId, body, request }) => {
      const { provider, title, start_time: startTime, end_time: endTime } = body;
      const fields = { ...toEventPatch(body), provider, title, startTime, endTime };
      const id = idOfRequest(userId, request.headers["idempotency-key"], body);
      return toEventDto(await withRestFields(() => createEvent(deps, { ...fields, userId, id })));
    },
  });
  restRoute(app, deps, {
    ...one,
    method: "GET",
    scope: "read",
    summary: "Read an event",
    body: nothing,
    status: 200,
    answer: eventDto,
    handle: async ({ userId, params: { id } }) => toEventDto(await getEvent(deps, { userId, id })),
  });
  restRoute(app, deps, {
    ...one,
    method: "PATCH",
    scope: "write",
    summary: "Change an event, or move it to another calendar",
    body: eventChanges,
    status: 200,
    answer: eventDto,
    handle: async ({ userId, params: { id }, body }) => {
      const { reminderMinutes } = await getEvent(deps, { userId, id });
      const patch = toEventPatch(body, reminderMinutes);
      return toEventDto(await withRestFields(() => updateEvent(deps, { userId, id, patch })));
    },
  });
  restRoute(app, deps, {
    ...one,
    method: "DELETE",
    scope: "write",
    summary: "Delete an event, in its calendar too",
    body: nothing,
    status: 204,
    answer: z.null(),
    handle: async ({ userId, params: { id } }) => {
      await removeEvent(deps, { userId, id });
      return null;
    },
  });
}

/**
 * The id of the event that a request with an Idempotency-Key makes: the same one when the request is run again because the
 * first run died before its answer was kept. It has the form of a UUIDv7 (RFC 9562 §5.7) without its time.
 */
function idOfRequest(userId: string, key: unknown, body: object): string | undefined {
  if (typeof key !== "string") return undefined;
  const hash = createHash("sha256")
    .update(JSON.stringify([userId, key, body]))
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x70, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join("-");
}
