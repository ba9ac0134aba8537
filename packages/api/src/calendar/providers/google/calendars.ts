import { z } from "zod";
import type { Clock } from "../../../core/clock.ts";
import type { ProviderCalendar } from "../../schemas.ts";
import { ProviderError } from "../provider.ts";
import { readAnswer } from "../send.ts";
import { authorized, type GoogleAnswer, type GoogleClient, isSuccess } from "./client.ts";
import { isNotFound, toGoogleError } from "./errors.ts";

const listAnswer = z.object({
  items: z
    .array(
      z.object({
        id: z.string().min(1),
        summary: z.string().optional(),
        summaryOverride: z.string().optional(),
        primary: z.boolean().optional(),
        accessRole: z.string(),
        deleted: z.boolean().optional(),
      }),
    )
    .optional(),
  nextPageToken: z.string().optional(),
});
const calendarAnswer = z.object({ id: z.string().min(1), summary: z.string() });

/** Pages of 250; nobody has this many calendars. */
const maxPages = 20;

interface GoogleCalendars {
  list: (accessToken: string) => Promise<ProviderCalendar[]>;
  create: (accessToken: string, name: string) => Promise<ProviderCalendar>;
  /** Whether the calendar is in the person's list; a list that may not be read counts as yes. */
  exists: (accessToken: string, calendarId: string) => Promise<boolean>;
}

/** Calendars of an account, by calendarList and calendars of Calendar v3. */
export function createGoogleCalendars(options: {
  call: GoogleClient["call"];
  clock: Clock;
}): GoogleCalendars {
  const { call, clock } = options;
  return {
    list: async (accessToken) => {
      try {
        return await readPages(accessToken);
      } catch (error) {
        // Without the list's scope events can still be written to "primary", an alias of the account's own calendar.
        if (!(error instanceof ProviderError) || error.kind !== "forbidden") throw error;
        return [{ id: "primary", name: "Primary calendar", primary: true, writable: true }];
      }
    },

    create: async (accessToken, name) => {
      const answer = await call((api) =>
        api.calendars.insert({ requestBody: { summary: name } }, authorized(accessToken)),
      );
      if (!isSuccess(answer)) throw toGoogleError(answer, clock.now());
      const { id, summary } = readAnswer(answer.body, calendarAnswer);
      return { id, name: summary, primary: false, writable: true };
    },

    exists: async (accessToken, calendarId) => {
      if (calendarId === "primary") return true;
      const answer = await call((api) =>
        api.calendarList.get({ calendarId }, authorized(accessToken)),
      );
      return !isNotFound(answer) && isKnown(answer);
    },
  };

  async function readPages(accessToken: string): Promise<ProviderCalendar[]> {
    const found: ProviderCalendar[] = [];
    let pageToken: string | undefined;
    for (let page = 0; page < maxPages; page += 1) {
      const parameters = { maxResults: 250, pageToken };
      const answer = await call((api) =>
        api.calendarList.list(parameters, authorized(accessToken)),
      );
      if (!isSuccess(answer)) throw toGoogleError(answer, clock.now());
      const { items, nextPageToken } = readAnswer(answer.body, listAnswer);
      for (const item of items ?? []) {
        if (item.deleted) continue;
        found.push({
          id: item.id,
          name: item.summaryOverride ?? item.summary ?? item.id,
          primary: item.primary ?? false,
          // The scope calendar.events.owned reaches the person's own calendars only.
          writable: item.accessRole === "owner",
        });
      }
      if (!nextPageToken) break;
      pageToken = nextPageToken;
    }
    return found;
  }

  function isKnown(answer: GoogleAnswer): boolean {
    if (isSuccess(answer)) return true;
    const error = toGoogleError(answer, clock.now());
    if (error.kind === "forbidden") return true;
    throw error;
  }
}
