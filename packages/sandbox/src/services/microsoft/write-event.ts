import { createHash, randomBytes } from "node:crypto";
import { refuse } from "./errors.ts";
import type { EventInput } from "./event-input.ts";
import { checkedBody, checkedProperties, checkedTime, checkRange } from "./event-rules.ts";
import type {
  EventContent,
  MicrosoftAccount,
  MicrosoftCalendar,
  MicrosoftState,
  StoredEvent,
} from "./state.ts";

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

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
