import { z } from "zod";
import type { Clock } from "../../../core/clock.ts";
import type { GoogleConfig } from "../../../core/config.ts";
import type { Http } from "../../../core/http.ts";
import { type CalendarProvider, ProviderError, type RemoteEvent } from "../provider.ts";
import { readAnswer } from "../send.ts";
import { createGoogleCalendars } from "./calendars.ts";
import { authorized, createGoogleClient, type GoogleAnswer, isSuccess } from "./client.ts";
import { isNotFound, toGoogleError } from "./errors.ts";
import { googleRemoteKey, tags, toGoogleEvent } from "./map-event.ts";
import { createGoogleOauth } from "./oauth.ts";

const eventAnswer = z.object({
  id: z.string().min(1),
  etag: z.string().optional(),
  status: z.string().optional(),
  extendedProperties: z.object({ private: z.record(z.string(), z.string()).optional() }).optional(),
});

/** Google Calendar: sign-in, calendars and events (developers.google.com/workspace/calendar/api/v3/reference). */
export function createGoogleProvider(options: {
  config: GoogleConfig;
  http: Http;
  clock: Clock;
}): CalendarProvider {
  const { config, http, clock } = options;
  const { call } = createGoogleClient({ http, apiUrl: config.apiUrl });
  const calendars = createGoogleCalendars({ call, clock });

  return {
    ...createGoogleOauth(options),
    listCalendars: calendars.list,
    createCalendar: calendars.create,
    remoteKey: googleRemoteKey,

    findEvent: async (accessToken, { calendarId, remoteKey }) => {
      const answer = await call((api) =>
        api.events.get({ calendarId, eventId: remoteKey }, authorized(accessToken)),
      );
      if (isNotFound(answer)) return null;
      const event = readEvent(answer);
      const isOurs = event.extendedProperties?.private?.[tags.key] === remoteKey;
      return isOurs && event.status !== "cancelled" ? toRemote(event, calendarId) : null;
    },

    createEvent: async (accessToken, { calendarId, remoteKey, content }) => {
      const tagged = { private: { [tags.key]: remoteKey, [tags.event]: content.id } };
      const requestBody = { ...toGoogleEvent(content), id: remoteKey, extendedProperties: tagged };
      const answer = await call((api) =>
        api.events.insert(
          { calendarId, sendUpdates: "none", requestBody },
          authorized(accessToken),
        ),
      );
      if (isNotFound(answer)) throw calendarGone(answer);
      return toRemote(readEvent(answer), calendarId);
    },

    updateEvent: async (accessToken, { calendarId, eventId, etag, content }) => {
      const answer = await call((api) =>
        api.events.patch(
          { calendarId, eventId, sendUpdates: "none", requestBody: toGoogleEvent(content) },
          authorized(accessToken, etag ? { "if-match": etag } : {}),
        ),
      );
      if (isNotFound(answer)) {
        const isThere = await calendars.exists(accessToken, calendarId);
        throw isThere ? toGoogleError(answer, clock.now()) : calendarGone(answer);
      }
      const event = readEvent(answer);
      // A patch without If-Match goes through on a tombstone and leaves it one.
      if (event.status === "cancelled")
        throw new ProviderError("not-found", "The event was deleted in Google Calendar.");
      return toRemote(event, calendarId);
    },

    deleteEvent: async (accessToken, { calendarId, eventId }) => {
      const answer = await call((api) =>
        api.events.delete({ calendarId, eventId, sendUpdates: "none" }, authorized(accessToken)),
      );
      // 204 alone says that it was deleted; a login page of a network is a 200 too.
      if (answer.status !== 204 && !isNotFound(answer)) throw toGoogleError(answer, clock.now());
    },
  };

  function readEvent(answer: GoogleAnswer): z.infer<typeof eventAnswer> {
    if (!isSuccess(answer)) throw toGoogleError(answer, clock.now());
    return readAnswer(answer.body, eventAnswer);
  }

  function calendarGone(answer: GoogleAnswer): ProviderError {
    const { code } = toGoogleError(answer, clock.now());
    return new ProviderError("calendar-gone", "The calendar is not there any more.", { code });
  }
}

function toRemote(event: z.infer<typeof eventAnswer>, calendarId: string): RemoteEvent {
  return { eventId: event.id, calendarId, etag: event.etag ?? null };
}
