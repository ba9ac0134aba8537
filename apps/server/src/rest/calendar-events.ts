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
    handle: async ({ userId, body, operationId: id }) => {
      const { provider, title, start_time: startTime, end_time: endTime } = body;
      const fields = { ...toEventPatch(body), provider, title, startTime, endTime };
      return toEventDto(await createEvent(deps, { ...fields, userId, id }));
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
      return toEventDto(await updateEvent(deps, { userId, id, patch }));
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
