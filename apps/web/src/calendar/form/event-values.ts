import {
  type EventDraft,
  type EventItem,
  type EventPatch,
  type EventProvider,
  isKind,
  isProvider,
} from "../event-item.ts";
import { endsTooEarly, isKnownZone, plusDays, plusMinutes } from "./wall-time.ts";

/** What the form holds. Times are wall times in `timezone`; an all-day event's end is its last day. */
export type EventValues = {
  title: string;
  description: string;
  location: string;
  joinUrl: string;
  kind: string;
  allDay: boolean;
  startTime: string;
  endTime: string;
  timezone: string;
  reminder15: boolean;
  reminder60: boolean;
  reminder1440: boolean;
  /** Minutes of reminders that have no checkbox. */
  otherReminders: string[];
  applicationId: string;
  provider: string;
  /** The same for each try to save one new event; an event that is there has none. */
  saveKey: string;
};

export const eventLabels = {
  title: "Event Title",
  startTime: "Start",
  endTime: "End",
  allDay: "All day",
  timezone: "Time zone",
  location: "Location",
  joinUrl: "Join link",
  description: "Description",
  kind: "Kind",
  applicationId: "Application",
  provider: "Calendar",
  reminders: "Reminders",
} as const;

export const eventFieldNames = Object.keys(eventLabels);

const checkboxes = [
  { name: "reminder15", minutes: 15 },
  { name: "reminder60", minutes: 60 },
  { name: "reminder1440", minutes: 1440 },
] as const;

export interface CalendarApplication {
  id: string;
  title: string;
  company: string;
  url: string | null;
}

interface NewEvent {
  /** Wall times in `zone`. */
  start: string;
  end?: string;
  allDay?: boolean;
  zone: string;
  provider: EventProvider;
  saveKey: string;
  application?: CalendarApplication | undefined;
}

/** An event not saved yet: 15 minutes and 1 hour before are on; an application gives title, link and kind. */
export function newEventValues(input: NewEvent): EventValues {
  const { start, zone, provider, saveKey, application } = input;
  return {
    title: application ? interviewTitle(application) : "",
    description: application?.url ?? "",
    location: "",
    joinUrl: "",
    kind: application ? "interview" : "other",
    allDay: input.allDay ?? false,
    startTime: start,
    endTime: input.end ?? plusMinutes(start, 60),
    timezone: zone,
    reminder15: true,
    reminder60: true,
    reminder1440: false,
    otherReminders: [],
    applicationId: application?.id ?? "",
    provider,
    saveKey,
  };
}

function interviewTitle({ title, company }: CalendarApplication): string {
  return `Interview: ${title} at ${company}`.slice(0, 500);
}

/** An event as the form edits it. */
export function valuesOfEvent(event: EventItem): EventValues {
  const { allDay, reminderMinutes } = event;
  const known: number[] = checkboxes.map(({ minutes }) => minutes);
  return {
    title: event.title,
    description: event.description ?? "",
    location: event.location ?? "",
    joinUrl: event.joinUrl ?? "",
    kind: event.kind,
    allDay,
    // Times of day that a switch to a timed event starts from.
    startTime: allDay ? `${event.startLocal.slice(0, 10)}T09:00` : event.startLocal.slice(0, 16),
    endTime: allDay
      ? plusDays(`${event.endLocal.slice(0, 10)}T10:00`, -1)
      : event.endLocal.slice(0, 16),
    timezone: event.timezone,
    reminder15: reminderMinutes.includes(15),
    reminder60: reminderMinutes.includes(60),
    reminder1440: reminderMinutes.includes(1440),
    otherReminders: reminderMinutes.filter((minutes) => !known.includes(minutes)).map(String),
    applicationId: event.application?.id ?? "",
    provider: event.provider,
    saveKey: "",
  };
}

/** Instants picked for wall times that a clock change skips or repeats, by field and the wall time they were picked for. */
export type ChosenInstants = Partial<
  Record<"startTime" | "endTime", { wall: string; instant: string }>
>;

/** What is sent: wall times, or the instants picked for them. */
export function toTimes(values: EventValues, chosen: ChosenInstants = {}) {
  const { allDay, timezone } = values;
  if (allDay)
    return {
      allDay,
      timezone,
      startTime: `${values.startTime.slice(0, 10)}T00:00`,
      endTime: `${plusDays(values.endTime, 1).slice(0, 10)}T00:00`,
    };
  const pick = (field: "startTime" | "endTime") =>
    chosen[field]?.wall === wallKey(values, field) ? chosen[field].instant : values[field];
  return { allDay, timezone, startTime: pick("startTime"), endTime: pick("endTime") };
}

/** Names a wall time in its zone: a picked instant holds only for it. */
export function wallKey(values: EventValues, field: "startTime" | "endTime"): string {
  return `${values[field]} ${values.timezone}`;
}

/** Minutes before the start, soonest first. */
export function reminderMinutesOf(values: EventValues): number[] {
  const checked = checkboxes.filter(({ name }) => values[name]).map(({ minutes }) => minutes);
  return [...checked, ...values.otherReminders.map(Number)].toSorted((a, b) => a - b);
}

export function toDraft(values: EventValues, chosen: ChosenInstants): EventDraft {
  return {
    ...toTimes(values, chosen),
    ...toWords(values),
    reminderMinutes: reminderMinutesOf(values),
    applicationId: values.applicationId || null,
    provider: isProvider(values.provider) ? values.provider : "local",
    saveKey: values.saveKey || undefined,
  };
}

function toWords(values: EventValues) {
  const { title, description, location, joinUrl, kind } = values;
  return { title, description, location, joinUrl, kind: isKind(kind) ? kind : ("other" as const) };
}

/** Only what the edit changed, so that another edit's other fields hold. */
export function toPatch(
  values: EventValues,
  base: EventValues,
  chosen: ChosenInstants,
): EventPatch {
  const wanted = toDraft(values, chosen);
  const held = toDraft(base, {});
  const patch: EventPatch = {};
  const changed = (field: keyof EventDraft) =>
    JSON.stringify(wanted[field]) !== JSON.stringify(held[field]);
  if (changed("title")) patch.title = wanted.title;
  if (changed("description")) patch.description = wanted.description;
  if (changed("location")) patch.location = wanted.location;
  if (changed("joinUrl")) patch.joinUrl = wanted.joinUrl;
  if (changed("kind")) patch.kind = wanted.kind;
  if (changed("reminderMinutes")) patch.reminderMinutes = wanted.reminderMinutes;
  if (changed("applicationId")) patch.applicationId = wanted.applicationId;
  if (changed("provider")) patch.provider = wanted.provider;
  // Start, end, zone and all day make sense only together.
  if (changed("startTime") || changed("endTime") || changed("timezone") || changed("allDay"))
    Object.assign(patch, toTimes(values, chosen));
  return patch;
}

/** What is wrong before asking the server, by field. */
export function checkEvent(values: EventValues): Partial<Record<string, string>> {
  const errors: Partial<Record<string, string>> = {};
  if (values.title.trim() === "") errors.title = "Give the event a title.";
  if (values.startTime === "") errors.startTime = "Say when it starts.";
  if (values.endTime === "") errors.endTime = "Say when it ends.";
  if (!isKnownZone(values.timezone))
    errors.timezone = "Choose a time zone from the list, such as Europe/Berlin.";
  const { startTime: start, endTime: end, allDay } = values;
  if (endsTooEarly({ start, end, allDay })) errors.endTime = "The end has to be after the start.";
  return errors;
}

/** The form's name of a field that the server refused: "patch.startTime" is "startTime" here. */
export function eventFieldName(path: string): string {
  const name = path.replace(/^patch\./, "").split(".")[0] ?? path;
  return name === "reminderMinutes" ? "reminders" : name;
}
