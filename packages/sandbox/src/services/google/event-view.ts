import type { SandboxEvent } from "../neutral.ts";
import { instantOf, isIanaZone } from "./event-rules.ts";
import { refuse } from "./errors.ts";
import type { EventTime } from "./event-schema.ts";
import { googleEtag } from "./state.ts";
import type { GoogleAccount, GoogleCalendar, GoogleState, StoredEvent } from "./state.ts";

export interface EventViewer {
  state: GoogleState;
  account: GoogleAccount;
  calendar: GoogleCalendar;
  /** Zone in which times of day are written. */
  timeZone: string;
}

/** The answer's zone: the `timeZone` parameter, else the calendar's own. */
export function responseZone(query: URLSearchParams, calendar: GoogleCalendar): string {
  const asked = query.get("timeZone");
  if (asked === null) return calendar.timeZone;
  if (!isIanaZone(asked)) refuse(400, "invalid", `Invalid value for: Invalid time zone: ${asked}`);
  return asked;
}

/** The Event resource as Google would answer it. */
export function viewEvent(
  { state, account, calendar, timeZone }: EventViewer,
  stored: StoredEvent,
) {
  const { id, iCalUID, status, sequence, reminders, start, end, ...rest } = stored.resource;
  const self = { email: account.email, displayName: account.name, self: true };
  const organizer = calendar.primary
    ? self
    : { email: calendar.id, displayName: calendar.summary, self: true };
  return {
    kind: "calendar#event",
    etag: googleEtag(stored.version),
    id,
    status,
    htmlLink: `${state.base()}/calendar?event=${encodeURIComponent(id)}`,
    created: new Date(stored.created).toISOString(),
    updated: new Date(stored.updated).toISOString(),
    ...rest,
    creator: self,
    organizer,
    start: viewTime(start, timeZone),
    end: viewTime(end, timeZone),
    iCalUID,
    sequence,
    reminders,
    eventType: "default",
  };
}

/** A deleted event in a list: only the id is promised, so nothing that a client could lean on is told. */
export function viewTombstone(stored: StoredEvent) {
  return {
    kind: "calendar#event",
    etag: googleEtag(stored.version),
    id: stored.resource.id,
    status: "cancelled",
  };
}

function viewTime(time: EventTime, timeZone: string) {
  const instant = instantOf(time);
  if (!instant) return { date: time.date };
  return { dateTime: writeInstant(instant, timeZone), timeZone: time.timeZone ?? timeZone };
}

function writeInstant(instant: Temporal.Instant, timeZone: string): string {
  const zoned = instant.toZonedDateTimeISO(timeZone);
  const text = zoned.toString({ timeZoneName: "never", fractionalSecondDigits: 0 });
  return zoned.offsetNanoseconds === 0 ? text.replace("+00:00", "Z") : text;
}

export function viewCalendar(calendar: GoogleCalendar) {
  return {
    kind: "calendar#calendar",
    etag: googleEtag(calendar.version),
    id: calendar.id,
    summary: calendar.summary,
    ...(calendar.description === undefined ? {} : { description: calendar.description }),
    ...(calendar.location === undefined ? {} : { location: calendar.location }),
    timeZone: calendar.timeZone,
    conferenceProperties: { allowedConferenceSolutionTypes: ["hangoutsMeet"] },
  };
}

export const defaultReminders = [{ method: "popup", minutes: 30 }];

export function viewCalendarListEntry(calendar: GoogleCalendar) {
  return {
    ...viewCalendar(calendar),
    kind: "calendar#calendarListEntry",
    colorId: "14",
    backgroundColor: "#9fe1e7",
    foregroundColor: "#000000",
    selected: true,
    accessRole: calendar.accessRole,
    defaultReminders: calendar.primary ? defaultReminders : [],
    ...(calendar.primary ? { primary: true } : {}),
  };
}

/** The same event in the words common to all services. */
export function neutralEvent(state: GoogleState, stored: StoredEvent): SandboxEvent | undefined {
  const calendar = state.calendars.get(stored.calendarId);
  const account = calendar && state.accounts.get(calendar.account);
  if (!account) return undefined;
  const { resource } = stored;
  const moment = (time: EventTime) => time.date ?? instantOf(time)?.toString() ?? "";
  return {
    id: resource.id,
    account: account.id,
    calendarId: calendar.id,
    calendarName: calendar.summary,
    title: resource.summary ?? "",
    description: resource.description ?? "",
    location: resource.location ?? "",
    start: moment(resource.start),
    end: moment(resource.end),
    allDay: resource.start.date !== undefined,
    timeZone: resource.start.timeZone ?? calendar.timeZone,
    reminders: resource.reminders.useDefault
      ? defaultReminders.map(({ minutes }) => minutes)
      : (resource.reminders.overrides ?? []).map(({ minutes }) => minutes),
    deleted: resource.status === "cancelled",
    etag: googleEtag(stored.version),
    raw: viewEvent({ state, account, calendar, timeZone: calendar.timeZone }, stored),
  };
}
