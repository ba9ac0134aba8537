import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { refuse } from "./errors.ts";
import { instantOf } from "./event-view.ts";
import { eventContent } from "./state.ts";
import type {
  EventContent,
  MicrosoftAccount,
  MicrosoftCalendar,
  MicrosoftState,
  StoredEvent,
} from "./state.ts";
import { zoneOf } from "./windows-zones.ts";

const time = z.object({ dateTime: z.string(), timeZone: z.string() });
const content = eventContent.shape;

/** The writable properties; a name Graph does not know is refused, as Graph does. */
const writable = z.object({
  subject: content.subject.nullish(),
  body: z
    .object({ contentType: z.string().default("text"), content: z.string().default("") })
    .nullish(),
  start: time.nullish(),
  end: time.nullish(),
  isAllDay: z.boolean().nullish(),
  location: z.looseObject({ displayName: z.string().nullish() }).nullish(),
  isReminderOn: z.boolean().nullish(),
  reminderMinutesBeforeStart: z.number().int().nullish(),
  showAs: content.showAs.nullish(),
  sensitivity: content.sensitivity.nullish(),
  importance: content.importance.nullish(),
  categories: content.categories.nullish(),
  attendees: content.attendees.nullish(),
  responseRequested: z.boolean().nullish(),
  allowNewTimeProposals: z.boolean().nullish(),
  hideAttendees: z.boolean().nullish(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })).nullish(),
  transactionId: z.string().nullish(),
});

type EventInput = z.infer<typeof writable>;

/** Properties of the resource that a client may send back but not set. */
const readOnly = new Set(
  `id createdDateTime lastModifiedDateTime changeKey originalStartTimeZone originalEndTimeZone originalStart iCalUId uid
hasAttachments bodyPreview isCancelled isOrganizer seriesMasterId type webLink onlineMeetingUrl isOnlineMeeting isDraft
onlineMeetingProvider responseStatus locations recurrence organizer onlineMeeting occurrenceId`.split(
    /\s+/,
  ),
);

export function readEventInput(body: string): EventInput {
  return checkInput(parseJson(body));
}

export function parseJson(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return value;
  } catch {
    return refuse(
      400,
      "BadRequest",
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  }
}

export function checkInput(value: unknown): EventInput {
  const parsed = writable.safeParse(value);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join(".") ?? "body";
    return refuse(
      400,
      "RequestBodyRead",
      `Cannot convert the literal of property '${where}' to the expected type.`,
    );
  }
  const known = new Set(Object.keys(writable.shape));
  const names = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const unknown = names.find(
    (name) => !known.has(name) && !readOnly.has(name) && !name.includes("@odata."),
  );
  if (unknown !== undefined) {
    refuse(
      400,
      "RequestBodyRead",
      `The property '${unknown}' does not exist on type 'microsoft.graph.event'. Make sure to only use property names that are defined by the type.`,
    );
  }
  return parsed.data;
}

/** An id of Outlook's alphabet. */
function newId(prefix: string): string {
  return `${prefix}${randomBytes(48).toString("base64url")}A=`;
}

/**
 * Adds an event. With a transactionId that this mailbox has seen, the first event is the answer when the content is the
 * same; other content, or an event deleted since, is `ErrorDuplicateTransactionId`.
 */
export function createEvent(
  state: MicrosoftState,
  {
    account,
    calendar,
    input,
  }: { account: MicrosoftAccount; calendar: MicrosoftCalendar; input: EventInput },
): StoredEvent {
  const transactionId = input.transactionId ?? null;
  const fingerprint = createHash("sha256")
    .update(`${calendar.id}\n${canonicalJson(input)}`)
    .digest("base64url");
  const key = `${account.id}\n${transactionId}`;
  const earlier = transactionId === null ? undefined : state.transactions.get(key);
  if (earlier) {
    const first = state.events.get(earlier.eventId);
    if (first && !first.deleted && earlier.fingerprint === fingerprint) return first;
    refuse(
      400,
      "ErrorDuplicateTransactionId",
      "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
    );
  }
  const sequence = state.store.nextSequence();
  const stored: StoredEvent = {
    id: newId("AAkALg"),
    movableId: newId("AAMkAD"),
    calendarId: calendar.id,
    iCalUId: `040000008200E00074C5B7101A82E008${randomBytes(24).toString("hex").toUpperCase()}`,
    transactionId,
    order: sequence,
    version: sequence,
    created: state.now(),
    modified: state.now(),
    deleted: false,
    content: merge(undefined, input),
  };
  state.events.put(stored.id, stored);
  if (transactionId !== null) state.transactions.put(key, { eventId: stored.id, fingerprint });
  return stored;
}

/** PATCH: named properties change, the other ones stay; the transactionId is fixed once set. */
export function patchEvent(
  state: MicrosoftState,
  stored: StoredEvent,
  input: EventInput,
): StoredEvent {
  if (input.transactionId !== undefined && input.transactionId !== stored.transactionId) {
    refuse(400, "ErrorInvalidPropertySet", "Set action is invalid for property 'transactionId'.");
  }
  const next = {
    ...stored,
    version: state.store.nextSequence(),
    modified: state.now(),
    content: merge(stored.content, input),
  };
  state.events.put(stored.id, next);
  return next;
}

export function moveEvent(
  state: MicrosoftState,
  stored: StoredEvent,
  calendarId: string,
): StoredEvent {
  const moved = {
    ...stored,
    calendarId,
    movableId: newId("AAMkAD"),
    version: state.store.nextSequence(),
    modified: state.now(),
  };
  state.events.put(stored.id, moved);
  return moved;
}

export function deleteEvent(state: MicrosoftState, stored: StoredEvent): void {
  state.events.put(stored.id, {
    ...stored,
    deleted: true,
    version: state.store.nextSequence(),
    modified: state.now(),
  });
}

const emptyContent = {
  subject: "",
  body: { contentType: "text", content: "" },
  isAllDay: false,
  location: { displayName: "" },
  isReminderOn: true,
  reminderMinutesBeforeStart: 15,
  showAs: "busy",
  sensitivity: "normal",
  importance: "normal",
  categories: [],
  attendees: [],
  responseRequested: true,
  allowNewTimeProposals: true,
  hideAttendees: false,
  extendedProperties: {},
} satisfies Omit<EventContent, "start" | "end">;

function merge(before: EventContent | undefined, input: EventInput): EventContent {
  const old = before ?? emptyContent;
  const start = input.start ?? before?.start;
  const end = input.end ?? before?.end;
  if (!start || !end)
    return refuse(400, "ErrorPropertyMissing", "Required properties start and end are missing.");
  const minutes = input.reminderMinutesBeforeStart ?? old.reminderMinutesBeforeStart;
  if (minutes < -2_147_483_648 || minutes > 2_147_483_647)
    refuse(400, "RequestBodyRead", "Cannot convert the literal to the expected type 'Edm.Int32'.");
  const next: EventContent = {
    subject: input.subject ?? (input.subject === null ? "" : old.subject),
    body: input.body ? checkedBody(input.body) : old.body,
    start: checkedTime(start),
    end: checkedTime(end),
    isAllDay: input.isAllDay ?? old.isAllDay,
    location: input.location
      ? { ...input.location, displayName: input.location.displayName ?? "" }
      : old.location,
    isReminderOn: input.isReminderOn ?? old.isReminderOn,
    reminderMinutesBeforeStart: minutes,
    showAs: input.showAs ?? old.showAs,
    sensitivity: input.sensitivity ?? old.sensitivity,
    importance: input.importance ?? old.importance,
    categories: input.categories ?? old.categories,
    attendees: input.attendees ?? old.attendees,
    responseRequested: input.responseRequested ?? old.responseRequested,
    allowNewTimeProposals: input.allowNewTimeProposals ?? old.allowNewTimeProposals,
    hideAttendees: input.hideAttendees ?? old.hideAttendees,
    extendedProperties: {
      ...old.extendedProperties,
      ...checkedProperties(input.singleValueExtendedProperties),
    },
  };
  checkRange(next);
  return next;
}

function checkedBody({
  contentType,
  content: text,
}: {
  contentType: string;
  content: string;
}): EventContent["body"] {
  const type = contentType.toLowerCase();
  if (type !== "text" && type !== "html")
    return refuse(
      400,
      "RequestBodyRead",
      "Cannot convert the literal to the expected type 'microsoft.graph.bodyType'.",
    );
  return { contentType: type, content: text };
}

/** Wall time without an offset, and a zone Graph knows (resource type dateTimeTimeZone). */
function checkedTime({ dateTime, timeZone }: { dateTime: string; timeZone: string }) {
  if (zoneOf(timeZone) === undefined) {
    refuse(
      400,
      "TimeZoneNotSupportedException",
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${timeZone}'.`,
    );
  }
  const isUtc = zoneOf(timeZone) === "Etc/UTC";
  const wall = isUtc ? dateTime.replace(/Z$/, "") : dateTime;
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,7})?)?)?$/.test(wall)) {
    refuse(
      400,
      "ErrorInvalidParameter",
      `Cannot convert the literal '${dateTime}' to the expected type 'Edm.DateTime'.`,
    );
  }
  try {
    Temporal.PlainDateTime.from(wall, { overflow: "reject" });
  } catch {
    refuse(
      400,
      "ErrorInvalidParameter",
      `Cannot convert the literal '${dateTime}' to the expected type 'Edm.DateTime'.`,
    );
  }
  return { dateTime: wall, timeZone };
}

function checkRange(next: EventContent): void {
  const order = Temporal.Instant.compare(instantOf(next, "start"), instantOf(next, "end"));
  if (order > 0)
    refuse(
      400,
      "ErrorPropertyValidationFailure",
      "At least one property failed validation: the end must not be before the start.",
    );
  if (!next.isAllDay) return;
  const midnights = [next.start, next.end].every(({ dateTime }) =>
    /^\d{4}-\d\d-\d\d(T00:00(:00(\.0+)?)?)?$/.test(dateTime),
  );
  if (!midnights || order === 0 || next.start.timeZone !== next.end.timeZone) {
    refuse(
      400,
      "ErrorPropertyValidationFailure",
      "The Event.Start and Event.End of an all-day event must be at midnight in the same time zone and a day or more apart.",
    );
  }
}

const propertyId =
  /^(String|Integer|Boolean|Double|SystemTime) \{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\} (Name .+|Id 0x[0-9a-f]+)$/i;

function checkedProperties(
  list: { id: string; value: string }[] | null | undefined,
): Record<string, string> {
  const entries = (list ?? []).map(({ id, value }): [string, string] => {
    if (!propertyId.test(id))
      refuse(400, "ErrorInvalidArgument", `The property id '${id}' is not valid.`);
    return [id, value];
  });
  return Object.fromEntries(entries);
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
