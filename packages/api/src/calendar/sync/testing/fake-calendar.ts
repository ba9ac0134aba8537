import {
  type CalendarProvider,
  type EventContent,
  ProviderError,
  type ProviderErrorKind,
  type RemoteEvent,
} from "../../providers/provider.ts";

export type Operation = "find" | "create" | "update" | "delete";

/** What happens to one call. */
export interface Fault {
  kind: ProviderErrorKind;
  /** The call is carried out all the same, and only its answer is lost. */
  carriedOut?: boolean;
  /** Milliseconds. */
  retryAfter?: number;
}

export interface StoredEvent {
  eventId: string;
  remoteKey: string;
  etag: string;
  deleted: boolean;
  ours: boolean;
  content: EventContent;
}

/**
 * A calendar account in memory that keeps the rules sync relies on: a key makes one event, deleted events keep their key,
 * etags change with every write. Faults come from `onCall`, in the order of calls.
 */
export function createFakeCalendar(options: { eventIds: "key" | "own" }) {
  const calendars = new Map<string, Map<string, StoredEvent>>([["primary", new Map()]]);
  let version = 0;
  const fake = {
    /** Every call that came in. */
    calls: [] as { operation: Operation; key: string }[],
    /** Decides a call's fate; may also change the world while the call is on its way. */
    onCall: null as
      | ((operation: Operation, key: string) => Fault | null | Promise<Fault | null>)
      | null,
    /** Runs when a call was carried out and its answer has not arrived yet. */
    beforeAnswer: null as ((operation: Operation) => Promise<void>) | null,
    provider: null as unknown as CalendarProvider,
    addCalendar: (id: string) => calendars.set(id, new Map()),
    dropCalendar: (id: string) => calendars.delete(id),
    /** Events that a person sees in the account. */
    live: (calendarId?: string) => all(calendarId).filter((event) => !event.deleted),
    /** The person deletes an event in the provider. */
    deleteByHand: (key: string) => {
      for (const event of all()) if (event.remoteKey === key) event.deleted = true;
    },
    /** The person changes an event in the provider. */
    touchByHand: (key: string) => {
      for (const event of all()) if (event.remoteKey === key) event.etag = nextEtag();
    },
    /** Somebody else's event stands under a key. */
    occupy: (key: string, content: EventContent) => {
      primary().set(key, {
        eventId: key,
        remoteKey: key,
        etag: nextEtag(),
        deleted: false,
        ours: false,
        content,
      });
    },
  };

  const all = (calendarId?: string) =>
    [...calendars]
      .filter(([id]) => calendarId === undefined || id === calendarId)
      .flatMap(([, events]) => [...events.values()])
      .filter(({ ours }) => ours);
  const nextEtag = () => `"${(version += 1)}"`;
  const primary = () => calendars.get("primary") ?? new Map<string, StoredEvent>();
  const open = (calendarId: string) => {
    const events = calendars.get(calendarId);
    if (!events) throw new ProviderError("calendar-gone", "gone");
    return events;
  };
  const byId = (calendarId: string, eventId: string) => {
    const event = [...open(calendarId).values()].find((one) => one.eventId === eventId);
    if (!event || event.deleted) throw new ProviderError("not-found", "not there");
    return event;
  };
  const remote = (calendarId: string, event: StoredEvent): RemoteEvent => ({
    eventId: event.eventId,
    calendarId,
    etag: event.etag,
  });
  const call = async <T>(operation: Operation, key: string, work: () => T): Promise<T> => {
    fake.calls.push({ operation, key });
    const fault = await fake.onCall?.(operation, key);
    const error = fault
      ? new ProviderError(fault.kind, "scripted", { retryAfter: fault.retryAfter ?? null })
      : null;
    if (error && !fault?.carriedOut) throw error;
    const result = work();
    await fake.beforeAnswer?.(operation);
    if (error) throw error;
    return result;
  };
  const unused = () => Promise.reject(new Error("sync does not call this"));

  fake.provider = {
    authorizationUrl: unused,
    exchangeCode: unused,
    refresh: () =>
      Promise.resolve({
        accessToken: "newer token",
        expiresAt: Date.UTC(2100, 0, 1),
        secrets: "grant",
        grantedScopes: [],
        missingScopes: [],
      }),
    revoke: unused,
    adminConsentUrl: () => null,
    listCalendars: unused,
    createCalendar: unused,
    remoteKey: (eventId, generation) => `${eventId}-${generation}`,
    findEvent: (_token, { calendarId, remoteKey }) =>
      call("find", remoteKey, () => {
        const event = open(calendarId).get(remoteKey);
        return event && !event.deleted && event.ours ? remote(calendarId, event) : null;
      }),
    createEvent: (_token, { calendarId, remoteKey, content }) =>
      call("create", remoteKey, () => {
        const events = open(calendarId);
        if (events.has(remoteKey)) throw new ProviderError("exists", "taken");
        const event = {
          eventId: options.eventIds === "key" ? remoteKey : `AAMk${(version += 1)}`,
          remoteKey,
          etag: nextEtag(),
          deleted: false,
          ours: true,
          content,
        };
        events.set(remoteKey, event);
        return remote(calendarId, event);
      }),
    updateEvent: (_token, { calendarId, eventId, etag, content }) =>
      call("update", eventId, () => {
        const event = byId(calendarId, eventId);
        if (etag !== null && etag !== event.etag)
          throw new ProviderError("precondition-failed", "changed");
        event.etag = nextEtag();
        event.content = content;
        return remote(calendarId, event);
      }),
    deleteEvent: (_token, { calendarId, eventId }) =>
      call("delete", eventId, () => {
        for (const event of calendars.get(calendarId)?.values() ?? [])
          if (event.eventId === eventId) event.deleted = true;
      }),
  };
  return fake;
}

export type FakeCalendar = ReturnType<typeof createFakeCalendar>;
