import { randomBytes } from "node:crypto";
import { refuse } from "./errors.ts";
import {
  checkedProperties,
  checkedReminders,
  checkedTime,
  checkRange,
  checkRecurrence,
  isEventId,
} from "./event-rules.ts";
import { eventInput } from "./event-schema.ts";
import type { EventInput, EventResource } from "./event-schema.ts";
import { eventKey } from "./state.ts";
import type { GoogleState, StoredEvent } from "./state.ts";

/** Reads a request body; refuses with 400 `parseError` or `invalid`. */
export function readEventInput(body: string): EventInput {
  return checkInput(parseJson(body));
}

export function parseJson(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body === "" ? "{}" : body);
    return value;
  } catch {
    return refuse(400, "parseError", "This API does not support parsing form-encoded input.");
  }
}

export function checkInput(value: unknown): EventInput {
  const parsed = eventInput.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return refuse(400, "invalid", `Invalid value for: ${issue?.path.join(".") ?? "body"}`);
}

/** Adds an event; 409 `duplicate` when the id was ever used in the calendar, deleted events included. */
export function insertEvent(
  state: GoogleState,
  calendarId: string,
  input: EventInput,
): StoredEvent {
  if (input.id && input.iCalUID) refuse(400, "invalid", "Specify either id or iCalUID, not both.");
  if (input.id && !isEventId(input.id)) refuse(400, "invalid", "Invalid resource id value.");
  const id = input.id ?? randomBytes(16).toString("hex").slice(0, 26);
  if (state.events.get(eventKey(calendarId, id))) {
    refuse(409, "duplicate", "The requested identifier already exists.");
  }
  if (input.status === "cancelled") refuse(400, "invalid", "Invalid value for: status");
  const iCalUID = input.iCalUID ?? `${id}@google.com`;
  const resource = replacedResource({ id, iCalUID, sequence: 0 }, input);
  const sequence = state.store.nextSequence();
  const now = state.now();
  return put(state, {
    calendarId,
    order: sequence,
    sequence,
    version: sequence,
    created: now,
    updated: now,
    resource,
  });
}

/** PUT: what the body leaves out is gone. */
export function updateEvent(
  state: GoogleState,
  stored: StoredEvent,
  input: EventInput,
): StoredEvent {
  const { id, iCalUID, sequence } = stored.resource;
  return change(state, stored, replacedResource({ id, iCalUID, sequence }, input));
}

/** PATCH: what the body leaves out stays, null removes. */
export function patchEvent(
  state: GoogleState,
  stored: StoredEvent,
  input: EventInput,
): StoredEvent {
  const before = stored.resource;
  const merged = {
    ...before,
    ...plainFields(input),
    status: input.status ?? before.status,
    start: checkedTime("start", input.start, before.start),
    end: checkedTime("end", input.end, before.end),
    extendedProperties: checkedProperties(input.extendedProperties, before.extendedProperties),
    reminders:
      input.reminders === undefined
        ? before.reminders
        : patchedReminders(before.reminders, input.reminders),
  };
  checkRange(merged.start, merged.end);
  checkRecurrence(merged.recurrence, merged.start);
  return change(state, stored, merged);
}

/** Leaves a tombstone: the id stays taken, lists tell the deletion. */
export function cancelEvent(state: GoogleState, stored: StoredEvent): StoredEvent {
  return change(state, stored, { ...stored.resource, status: "cancelled" });
}

function patchedReminders(
  before: EventResource["reminders"],
  input: EventInput["reminders"],
): EventResource["reminders"] {
  if (input === null || input === undefined) return { useDefault: true };
  const overrides = input.overrides === undefined ? before.overrides : input.overrides;
  return checkedReminders({ useDefault: input.useDefault ?? before.useDefault, overrides });
}

function replacedResource(
  fixed: { id: string; iCalUID: string; sequence: number },
  input: EventInput,
): EventResource {
  const resource = {
    ...fixed,
    ...plainFields(input),
    status: input.status ?? "confirmed",
    start: checkedTime("start", input.start, undefined),
    end: checkedTime("end", input.end, undefined),
    extendedProperties: checkedProperties(input.extendedProperties, undefined),
    reminders: checkedReminders(input.reminders),
  } satisfies EventResource;
  checkRange(resource.start, resource.end);
  checkRecurrence(resource.recurrence, resource.start);
  return resource;
}

/** Fields that are taken as they come; undefined = not named, so a spread leaves the old value alone. */
function plainFields(input: EventInput): Partial<EventResource> {
  const {
    summary,
    description,
    location,
    colorId,
    recurrence,
    transparency,
    visibility,
    attendees,
    source,
  } = input;
  const { guestsCanInviteOthers, guestsCanModify, guestsCanSeeOtherGuests } = input;
  const fields = {
    summary,
    description,
    location,
    colorId,
    recurrence,
    transparency,
    visibility,
    attendees,
    guestsCanInviteOthers,
    guestsCanModify,
    guestsCanSeeOtherGuests,
    source: source ? { url: source.url, title: source.title ?? undefined } : source,
  };
  const named: Partial<EventResource> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) Object.assign(named, { [name]: value ?? undefined });
  }
  return named;
}

function change(state: GoogleState, stored: StoredEvent, resource: EventResource): StoredEvent {
  const sequence = state.store.nextSequence();
  const timesMoved =
    JSON.stringify([stored.resource.start, stored.resource.end]) !==
    JSON.stringify([resource.start, resource.end]);
  return put(state, {
    ...stored,
    sequence,
    version: sequence,
    updated: onlyRemindersDiffer(stored.resource, resource) ? stored.updated : state.now(),
    resource: { ...resource, sequence: resource.sequence + (timesMoved ? 1 : 0) },
  });
}

/** "Changing the reminders does not change `updated`" (Event.updated in the reference). */
function onlyRemindersDiffer(before: EventResource, after: EventResource): boolean {
  const without = (resource: EventResource) => JSON.stringify({ ...resource, reminders: null });
  return (
    without(before) === without(after) &&
    JSON.stringify(before.reminders) !== JSON.stringify(after.reminders)
  );
}

function put(state: GoogleState, stored: StoredEvent): StoredEvent {
  state.events.put(eventKey(stored.calendarId, stored.resource.id), stored);
  return stored;
}
