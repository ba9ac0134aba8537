import type { Calendar, Event, User } from "@microsoft/microsoft-graph-types";
import type { SandboxEvent } from "../neutral.ts";
import type { Preferences } from "./access.ts";
import { refuse } from "./errors.ts";
import { changeKey, graphEtag } from "./state.ts";
import type {
  EventContent,
  MicrosoftAccount,
  MicrosoftCalendar,
  MicrosoftState,
  StoredEvent,
} from "./state.ts";
import { zoneOf } from "./windows-zones.ts";

/** The zone of an answer: what Prefer asks for, else UTC. Refuses a name Graph does not support. */
export function answerZone({ timeZone }: Preferences): { name: string; iana: string } {
  if (timeZone === undefined) return { name: "UTC", iana: "Etc/UTC" };
  const iana = zoneOf(timeZone);
  if (iana === undefined) {
    return refuse(
      400,
      "TimeZoneNotSupportedException",
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${timeZone}'.`,
    );
  }
  return { name: timeZone, iana };
}

export interface EventViewer {
  state: MicrosoftState;
  account: MicrosoftAccount;
  preferences: Preferences;
  /** Property ids asked for by $expand. */
  expanded: string[];
}

/** The event resource as Graph would answer it. */
export function viewEvent(
  { state, account, preferences, expanded }: EventViewer,
  stored: StoredEvent,
) {
  const { content } = stored;
  const zone = answerZone(preferences);
  const email = { name: account.name, address: account.email };
  const properties = expanded
    .filter((id) => Object.hasOwn(content.extendedProperties, id))
    .map((id) => ({ id, value: content.extendedProperties[id] }));
  const event = {
    id: preferences.immutableIds ? stored.id : stored.movableId,
    createdDateTime: new Date(stored.created).toISOString(),
    lastModifiedDateTime: new Date(stored.modified).toISOString(),
    changeKey: changeKey(stored.version),
    categories: content.categories,
    transactionId: stored.transactionId,
    originalStartTimeZone: content.start.timeZone,
    originalEndTimeZone: content.end.timeZone,
    iCalUId: stored.iCalUId,
    reminderMinutesBeforeStart: content.reminderMinutesBeforeStart,
    isReminderOn: content.isReminderOn,
    hasAttachments: false,
    subject: content.subject,
    bodyPreview: plainText(content.body).slice(0, 255),
    importance: content.importance,
    sensitivity: content.sensitivity,
    isAllDay: content.isAllDay,
    isCancelled: false,
    isOrganizer: true,
    responseRequested: content.responseRequested,
    seriesMasterId: null,
    showAs: content.showAs,
    type: "singleInstance",
    webLink: `${state.base()}/calendar?event=${encodeURIComponent(stored.id)}`,
    onlineMeetingUrl: null,
    isOnlineMeeting: false,
    onlineMeetingProvider: "unknown",
    allowNewTimeProposals: content.allowNewTimeProposals,
    hideAttendees: content.hideAttendees,
    responseStatus: { response: "organizer", time: "0001-01-01T00:00:00Z" },
    body: viewBody(content.body, preferences.bodyType),
    start: viewTime(content, "start", zone),
    end: viewTime(content, "end", zone),
    location: {
      ...content.location,
      locationType: "default" as const,
      uniqueId: content.location.displayName,
      uniqueIdType: "private" as const,
    },
    locations:
      content.location.displayName === ""
        ? []
        : [{ ...content.location, locationType: "default" as const }],
    recurrence: null,
    attendees: content.attendees,
    organizer: { emailAddress: email },
    onlineMeeting: null,
    ...(properties.length > 0 ? { singleValueExtendedProperties: properties } : {}),
  } satisfies Event;
  return { "@odata.etag": graphEtag(stored.version), ...event };
}

function viewBody(body: EventContent["body"], wanted: "text" | "html"): EventContent["body"] {
  if (wanted === "text") return { contentType: "text", content: plainText(body) };
  if (body.contentType === "html") return body;
  const escaped = body.content
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  const lines = escaped.replaceAll(/\r?\n/g, "<br>\r\n");
  return {
    contentType: "html",
    content: `<html><head></head><body><div class="PlainText">${lines}</div></body></html>`,
  };
}

export function plainText(body: EventContent["body"]): string {
  if (body.contentType === "text") return body.content;
  return body.content
    .replaceAll(/<br\s*\/?>|<\/p>|<\/div>/gi, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .trim();
}

/** The moment of one end. */
export function instantOf(
  content: Pick<EventContent, "start" | "end">,
  which: "start" | "end",
): Temporal.Instant {
  const { dateTime, timeZone } = content[which];
  return Temporal.PlainDateTime.from(dateTime)
    .toZonedDateTime(zoneOf(timeZone) ?? "Etc/UTC")
    .toInstant();
}

function viewTime(
  content: EventContent,
  which: "start" | "end",
  zone: { name: string; iana: string },
) {
  // All-day events have dates, not moments: they are midnight in whatever zone is asked for.
  const wall = content.isAllDay
    ? Temporal.PlainDateTime.from(content[which].dateTime)
    : instantOf(content, which).toZonedDateTimeISO(zone.iana).toPlainDateTime();
  return { dateTime: `${wall.toString({ smallestUnit: "second" })}.0000000`, timeZone: zone.name };
}

export function viewCalendar(account: MicrosoftAccount, calendar: MicrosoftCalendar) {
  return {
    id: calendar.id,
    name: calendar.name,
    color: "auto",
    hexColor: "",
    isDefaultCalendar: calendar.isDefault,
    changeKey: changeKey(calendar.version),
    canShare: calendar.canEdit,
    canViewPrivateItems: true,
    canEdit: calendar.canEdit,
    allowedOnlineMeetingProviders: ["teamsForBusiness"],
    defaultOnlineMeetingProvider: "teamsForBusiness",
    isTallyingResponses: calendar.isDefault,
    isRemovable: !calendar.isDefault,
    owner: { name: account.name, address: account.email },
  } satisfies Calendar;
}

export function viewUser(account: MicrosoftAccount) {
  const [givenName = "", surname = ""] = account.name.split(" ");
  return {
    businessPhones: [],
    displayName: account.name,
    givenName,
    jobTitle: null,
    mail: account.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname,
    userPrincipalName: account.userPrincipalName,
    id: account.oid,
  } satisfies User;
}

/** The same event in the words common to all services. */
export function neutralEvent(state: MicrosoftState, stored: StoredEvent): SandboxEvent | undefined {
  const calendar = state.calendars.get(stored.calendarId);
  const account = calendar && state.accounts.get(calendar.account);
  if (!account) return undefined;
  const { content } = stored;
  const moment = (which: "start" | "end") =>
    content.isAllDay ? content[which].dateTime.slice(0, 10) : instantOf(content, which).toString();
  const preferences: Preferences = {
    immutableIds: true,
    timeZone: undefined,
    bodyType: "text",
    maxPageSize: undefined,
  };
  return {
    id: stored.id,
    account: account.id,
    calendarId: calendar.id,
    calendarName: calendar.name,
    title: content.subject,
    description: plainText(content.body),
    location: content.location.displayName,
    start: moment("start"),
    end: moment("end"),
    allDay: content.isAllDay,
    timeZone: content.start.timeZone,
    reminders: content.isReminderOn ? [content.reminderMinutesBeforeStart] : [],
    deleted: stored.deleted,
    etag: graphEtag(stored.version),
    raw: viewEvent(
      { state, account, preferences, expanded: Object.keys(content.extendedProperties) },
      stored,
    ),
  };
}
