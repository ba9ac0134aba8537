import { createHash } from "node:crypto";
import { z } from "zod";
import { json } from "../../http/reply.ts";
import type { Reply } from "../../http/reply.ts";
import { refuse } from "./errors.ts";
import { instantOf } from "./event-rules.ts";
import type { EventTime } from "./event-schema.ts";
import { defaultReminders, responseZone, viewEvent, viewTombstone } from "./event-view.ts";
import type { EventViewer } from "./event-view.ts";
import { googleEtag } from "./state.ts";
import type { GoogleAccount, GoogleCalendar, GoogleState, StoredEvent } from "./state.ts";

const syncCursor = z.object({
  kind: z.literal("sync"),
  calendar: z.string(),
  sequence: z.number(),
  same: z.string(),
});
const pageCursor = z.object({
  kind: z.literal("page"),
  calendar: z.string(),
  /** Sequence when the first page was read: the sync token must not skip what changes while pages are read. */
  sequence: z.number(),
  after: z.number(),
  same: z.string(),
});

/** Parameters that a sync token cannot be combined with (events.list, syncToken). */
const forbiddenWithSync = [
  "iCalUID",
  "orderBy",
  "privateExtendedProperty",
  "q",
  "sharedExtendedProperty",
  "timeMin",
  "timeMax",
  "updatedMin",
];

export function listEvents(
  state: GoogleState,
  { account, calendar }: { account: GoogleAccount; calendar: GoogleCalendar },
  query: URLSearchParams,
): Reply {
  const maxResults = integerParameter(query, "maxResults", { fallback: 250, max: 2500 });
  const viewer: EventViewer = { state, account, calendar, timeZone: responseZone(query, calendar) };
  const same = fingerprint(query);
  const synced = readSync(state, calendar, query, same);
  const page = readPage(calendar, query, same);
  const orderBy = query.get("orderBy");
  if (orderBy !== null && orderBy !== "startTime" && orderBy !== "updated")
    refuse(400, "invalid", "Invalid value for: orderBy");
  if (orderBy === "startTime" && query.get("singleEvents") !== "true") {
    refuse(400, "badRequest", "The requested ordering is not available for the particular query.");
  }
  const newest = state.events.values().reduce((max, one) => Math.max(max, one.sequence), 0);
  const reached = page?.sequence ?? newest;
  const showDeleted = synced !== undefined || query.get("showDeleted") === "true";
  const accepts = filterOf(query);
  const matching = state.events
    .values()
    .filter((one) => one.calendarId === calendar.id)
    .filter((one) => (synced === undefined ? true : one.sequence > synced))
    .filter((one) => showDeleted || one.resource.status !== "cancelled")
    .filter(accepts)
    .map((one) => ({ one, rank: rankOf(one, orderBy) }))
    .toSorted((a, b) => a.rank - b.rank || a.one.order - b.one.order);
  const start = page ? matching.findIndex(({ one }) => one.order === page.after) + 1 : 0;
  const slice = matching.slice(start, start + maxResults);
  const last = slice.at(-1);
  const isLast = start + maxResults >= matching.length || !last;
  const incompatible = forbiddenWithSync.some(
    (name) => query.has(name) && name !== "timeMin" && name !== "timeMax" && name !== "updatedMin",
  );
  const next = isLast
    ? incompatible
      ? {}
      : { nextSyncToken: encode({ kind: "sync", calendar: calendar.id, sequence: reached, same }) }
    : {
        nextPageToken: encode({
          kind: "page",
          calendar: calendar.id,
          sequence: reached,
          after: last.one.order,
          same,
        }),
      };
  return json(200, {
    kind: "calendar#events",
    etag: googleEtag(newest),
    summary: calendar.summary,
    description: calendar.description ?? "",
    updated: new Date(state.now()).toISOString(),
    timeZone: viewer.timeZone,
    accessRole: calendar.accessRole,
    defaultReminders: calendar.primary ? defaultReminders : [],
    ...next,
    items: slice.map(({ one }) =>
      one.resource.status === "cancelled" ? viewTombstone(one) : viewEvent(viewer, one),
    ),
  });
}

export function integerParameter(
  query: URLSearchParams,
  name: string,
  { fallback, max }: { fallback: number; max: number },
): number {
  const text = query.get(name);
  if (text === null) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    refuse(400, "invalidParameter", `Invalid value for: ${name}`);
  return Math.min(value, max);
}

function readSync(
  state: GoogleState,
  calendar: GoogleCalendar,
  query: URLSearchParams,
  same: string,
): number | undefined {
  const token = query.get("syncToken");
  if (token === null) return undefined;
  const clash = forbiddenWithSync.find((name) => query.has(name));
  if (clash !== undefined) refuse(400, "badRequest", `Sync token cannot be used with ${clash}.`);
  if (query.get("showDeleted") === "false")
    refuse(400, "badRequest", "Sync token cannot be used with showDeleted=false.");
  const cursor = decode(syncCursor, token);
  if (!cursor || cursor.calendar !== calendar.id)
    refuse(400, "invalid", "Invalid sync token value.");
  if (cursor.same !== same)
    refuse(400, "badRequest", "Sync token was made by a request with other parameters.");
  if (cursor.sequence < (state.syncFloor.get("floor") ?? 0)) {
    refuse(410, "fullSyncRequired", "Sync token is no longer valid, a full sync is required.", {
      domain: "calendar",
    });
  }
  return cursor.sequence;
}

function readPage(calendar: GoogleCalendar, query: URLSearchParams, same: string) {
  const token = query.get("pageToken");
  if (token === null) return undefined;
  const cursor = decode(pageCursor, token);
  if (!cursor || cursor.calendar !== calendar.id || cursor.same !== same)
    refuse(400, "invalid", "Invalid page token value.");
  return cursor;
}

/** Page and sync requests must repeat the first request's other parameters. Time bounds may not be repeated with a sync token. */
function fingerprint(query: URLSearchParams): string {
  const kept = [...query].filter(([name]) =>
    ["singleEvents", "showHiddenInvitations", "eventTypes"].includes(name),
  );
  return createHash("sha256")
    .update(JSON.stringify(kept.toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest("base64url")
    .slice(0, 12);
}

function filterOf(query: URLSearchParams): (one: StoredEvent) => boolean {
  const timeMin = instantParameter(query, "timeMin");
  const timeMax = instantParameter(query, "timeMax");
  const updatedMin = instantParameter(query, "updatedMin");
  if (timeMin !== undefined && timeMax !== undefined && timeMax <= timeMin) {
    refuse(400, "timeRangeEmpty", "The specified time range is empty.", { domain: "calendar" });
  }
  const properties = query
    .getAll("privateExtendedProperty")
    .map((pair) => splitPair(pair, "private"));
  properties.push(
    ...query.getAll("sharedExtendedProperty").map((pair) => splitPair(pair, "shared")),
  );
  const iCalUID = query.get("iCalUID");
  const words = query.get("q")?.toLowerCase();
  return ({ resource, updated }) => {
    if (iCalUID !== null && resource.iCalUID !== iCalUID) return false;
    if (updatedMin !== undefined && updated < updatedMin) return false;
    if (timeMin !== undefined && millisecondsOf(resource.end) <= timeMin) return false;
    if (timeMax !== undefined && millisecondsOf(resource.start) >= timeMax) return false;
    if (words !== undefined) {
      const text =
        `${resource.summary ?? ""} ${resource.description ?? ""} ${resource.location ?? ""}`.toLowerCase();
      if (!text.includes(words)) return false;
    }
    return properties.every(
      ({ area, key, value }) => resource.extendedProperties?.[area]?.[key] === value,
    );
  };
}

function splitPair(pair: string, area: "private" | "shared") {
  const equals = pair.indexOf("=");
  if (equals < 1) refuse(400, "invalid", `Invalid value for: ${area}ExtendedProperty`);
  return { area, key: pair.slice(0, equals), value: pair.slice(equals + 1) };
}

function instantParameter(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const instant = instantOf({ dateTime: text });
  if (!instant) return refuse(400, "badRequest", "Bad Request");
  return instant.epochMilliseconds;
}

function millisecondsOf(time: EventTime): number {
  return instantOf(time)?.epochMilliseconds ?? Date.parse(`${time.date ?? "1970-01-01"}T00:00:00Z`);
}

function rankOf(one: StoredEvent, orderBy: string | null): number {
  if (orderBy === "startTime") return millisecondsOf(one.resource.start);
  return orderBy === "updated" ? one.updated : one.order;
}

function encode(cursor: z.infer<typeof syncCursor> | z.infer<typeof pageCursor>): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

function decode<T>(schema: z.ZodType<T>, token: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(Buffer.from(token, "base64url").toString("utf8"))).data;
  } catch {
    return undefined;
  }
}
