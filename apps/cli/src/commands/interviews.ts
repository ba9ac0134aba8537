import type { RouterOutputs } from "@huntboard/api";
import type { Client } from "../client.ts";
import { findApplication } from "./applications.ts";

type Event = RouterOutputs["calendar"]["events"]["create"];

export interface AddInterviewOptions {
  /** RFC 3339 with offset, or wall time in `zone`. */
  at: string;
  zone: string;
  minutes: number;
  calendar: Event["provider"];
  title?: string;
  location?: string;
  join?: string;
  remind?: number[];
}

/** Puts an application's interview into a calendar. */
export async function addInterview(
  client: Client,
  idOrWords: string,
  options: AddInterviewOptions,
): Promise<Event> {
  const application = await findApplication(client, idOrWords);
  return client.calendar.events.create.mutate({
    provider: options.calendar,
    kind: "interview",
    applicationId: application.id,
    title: options.title ?? `Interview: ${application.title} at ${application.company}`,
    location: options.location ?? null,
    joinUrl: options.join ?? null,
    timezone: options.zone,
    startTime: options.at,
    endTime: endOf(options.at, options.minutes),
    reminderMinutes: options.remind,
  });
}

/** The end, in the form of the start: wall times stay wall times, so the server alone resolves zones. */
function endOf(at: string, minutes: number): string {
  if (/(Z|[+-]\d\d:\d\d)$/i.test(at)) return Temporal.Instant.from(at).add({ minutes }).toString();
  return Temporal.PlainDateTime.from(at).add({ minutes }).toString({ smallestUnit: "second" });
}

/** The next events. */
export function upcomingEvents(client: Client, limit: number): Promise<Event[]> {
  return client.calendar.events.upcoming.query({ limit });
}
