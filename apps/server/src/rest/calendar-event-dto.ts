import { z } from "zod";
import { calendarSchemas } from "@huntboard/api/schemas";
import { defaultReminders, invalidField } from "@huntboard/api/server";

const { createEventInput, eventKinds, eventProvider, listEventsInput, syncStatuses } =
  calendarSchemas;
const { shape } = createEventInput;

/** Minutes before the start of the three switches. */
const switches = { reminder_15min: 15, reminder_1hour: 60, reminder_1day: 1440 } as const;

const given = {
  description: shape.description,
  location: shape.location,
  timezone: shape.timezone,
  reminder_15min: z.boolean().optional(),
  reminder_1hour: z.boolean().optional(),
  reminder_1day: z.boolean().optional(),
  application_id: shape.applicationId,
  kind: shape.kind,
  join_url: shape.joinUrl,
  all_day: shape.allDay,
  round: shape.round,
  outcome: shape.outcome,
};

export const eventBody = z.strictObject({
  provider: shape.provider,
  title: shape.title,
  start_time: shape.startTime,
  end_time: shape.endTime,
  ...given,
});

export const eventChanges = z.strictObject({
  /** Another calendar account, or Huntboard alone: the event moves there. */
  provider: eventProvider.optional(),
  title: shape.title.optional(),
  start_time: shape.startTime.optional(),
  end_time: shape.endTime.optional(),
  ...given,
});

/** A plus sign that was not encoded arrives as a space. */
const queryInstant = z.preprocess(
  (value) => (typeof value === "string" ? value.replace(" ", "+") : value),
  listEventsInput.shape.start,
);

export const eventsQuery = z
  .strictObject({
    cursor: listEventsInput.shape.cursor,
    limit: z.coerce.number().int().min(1).max(1000).default(100),
    start: queryInstant,
    end: queryInstant,
    application_id: listEventsInput.shape.applicationId,
  })
  .transform(({ application_id: applicationId, ...rest }) => ({ ...rest, applicationId }));

export const eventDto = z.object({
  id: z.string(),
  provider: eventProvider,
  event_id: z.string().nullable(),
  title: z.string(),
  description: z.string().nullable(),
  location: z.string().nullable(),
  start_time: z.string(),
  end_time: z.string(),
  timezone: z.string(),
  all_day: z.boolean(),
  reminder_15min: z.boolean(),
  reminder_1hour: z.boolean(),
  reminder_1day: z.boolean(),
  application_id: z.string().nullable(),
  kind: z.enum(eventKinds),
  join_url: z.string().nullable(),
  round: z.string().nullable(),
  outcome: z.string().nullable(),
  is_synced: z.boolean(),
  sync_status: z.enum(syncStatuses),
  sync_error: z.string().nullable(),
  last_synced_at: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
});
export const eventList = z.object({
  items: z.array(eventDto),
  next_cursor: z.string().nullable(),
});

type Changes = z.output<typeof eventChanges>;

/** The fields of a body as the use cases name them; `held` are the reminders that the switches are set on. */
export function toEventPatch(changes: Changes, held: number[] = defaultReminders) {
  return {
    provider: changes.provider,
    title: changes.title,
    description: changes.description,
    location: changes.location,
    joinUrl: changes.join_url,
    kind: changes.kind,
    round: changes.round,
    outcome: changes.outcome,
    allDay: changes.all_day,
    startTime: changes.start_time,
    endTime: changes.end_time,
    timezone: changes.timezone,
    applicationId: changes.application_id,
    reminderMinutes: setSwitches(changes, held),
  };
}

/** Reminders other than the three switches stay as they are; nothing when no switch is named. */
function setSwitches(
  changes: Pick<Changes, keyof typeof switches>,
  held: number[],
): number[] | undefined {
  const named = [
    { field: "reminder_15min", minutes: switches.reminder_15min, on: changes.reminder_15min },
    { field: "reminder_1hour", minutes: switches.reminder_1hour, on: changes.reminder_1hour },
    { field: "reminder_1day", minutes: switches.reminder_1day, on: changes.reminder_1day },
  ].filter(({ on }) => on !== undefined);
  if (named.length === 0) return undefined;
  const kept = held.filter((minutes) => !named.some((one) => one.minutes === minutes));
  const added = named.filter(({ on }) => on).map(({ minutes }) => minutes);
  const all = shape.reminderMinutes.safeParse([...kept, ...added]);
  if (!all.success)
    throw invalidField(
      named.find(({ on }) => on)?.field ?? "",
      "The event has other reminders already. Use at most five in all: switch one off.",
    );
  return all.data;
}

/** An event as REST shows it. */
export function toEventDto(item: calendarSchemas.EventItem): z.input<typeof eventDto> {
  return {
    id: item.id,
    provider: item.provider,
    event_id: item.eventId,
    title: item.title,
    description: item.description,
    location: item.location,
    start_time: item.startTime,
    end_time: item.endTime,
    timezone: item.timezone,
    all_day: item.allDay,
    reminder_15min: item.reminderMinutes.includes(switches.reminder_15min),
    reminder_1hour: item.reminderMinutes.includes(switches.reminder_1hour),
    reminder_1day: item.reminderMinutes.includes(switches.reminder_1day),
    application_id: item.application?.id ?? null,
    kind: item.kind,
    join_url: item.joinUrl,
    round: item.round,
    outcome: item.outcome,
    is_synced: item.isSynced,
    sync_status: item.syncStatus,
    sync_error: item.syncError,
    last_synced_at: item.lastSyncedAt,
    created_at: item.createdAt,
    updated_at: item.updatedAt,
  };
}
