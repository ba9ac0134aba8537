import { z } from "zod";
import { refuse } from "./errors.ts";
import { eventContent } from "./state.ts";

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

export type EventInput = z.infer<typeof writable>;

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
