import type { Event } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { Clock } from "../../../core/clock.ts";
import type { MicrosoftConfig } from "../../../core/config.ts";
import type { Http, HttpResponse } from "../../../core/http.ts";
import { type CalendarProvider, ProviderError, type RemoteEvent } from "../provider.ts";
import { createOutlookCalendars } from "./calendars.ts";
import { isNotFound } from "./errors.ts";
import { createGraphClient, isSuccess } from "./graph-client.ts";
import { graphRemoteKey, keyProperty, toGraphEvent } from "./map-event.ts";
import { createOutlookOauth } from "./oauth.ts";

const eventAnswer = z.object({
  id: z.string().min(1),
  "@odata.etag": z.string().optional(),
  transactionId: z.string().nullish(),
});
const eventList = z.object({
  value: z.array(eventAnswer),
  "@odata.nextLink": z.string().optional(),
});

const day = 86_400_000;
/** Where an interview is whose time may have been changed since its create was sent. */
const [lookedBack, lookedAhead] = [31 * day, 366 * day];

/** Outlook: sign-in, calendars and events (learn.microsoft.com/graph/api/resources/event). */
export function createOutlookProvider(options: {
  config: MicrosoftConfig;
  http: Http;
  clock: Clock;
  redirectUri: string;
}): CalendarProvider {
  const { config, http, clock } = options;
  const graph = createGraphClient({ http, clock, graphUrl: config.graphUrl });
  const calendars = createOutlookCalendars({ graph });

  const provider: CalendarProvider = {
    ...createOutlookOauth(options),
    listCalendars: calendars.list,
    createCalendar: calendars.create,
    remoteKey: graphRemoteKey,

    findEvent: async (accessToken, { calendarId, remoteKey }) => {
      const filter = `singleValueExtendedProperties/any(ep: ep/id eq '${keyProperty}' and ep/value eq '${remoteKey}')`;
      const query = new URLSearchParams({ $filter: filter, $select: "id", $top: "2" });
      const path = `${eventsPath(calendarId)}?${query.toString().replaceAll("+", "%20")}`;
      const answer = await graph.request(accessToken, { method: "GET", path });
      if (isNotFound(answer)) return null;
      const [event] = graph.read(answer, eventList).value;
      if (event) return toRemote(event, calendarId);
      const now = clock.now();
      return findUntagged(
        accessToken,
        { calendarId, remoteKey },
        now - lookedBack,
        now + lookedAhead,
      );
    },

    createEvent: async (accessToken, { calendarId, remoteKey, content }) => {
      const body: Event = {
        ...toGraphEvent(content),
        ...tagOf(remoteKey),
        transactionId: remoteKey,
      };
      const path = eventsPath(calendarId);
      const answer = await graph.request(accessToken, { method: "POST", path, body });
      if (isNotFound(answer)) throw calendarGone(answer);
      if (isSuccess(answer)) return toRemote(graph.read(answer, eventAnswer), calendarId);
      const error = graph.toError(answer);
      if (error.kind !== "exists") throw error;
      // The key made an event before, with content of that time: bring it up to date. None there means it was deleted.
      const place = { calendarId, remoteKey };
      const earlier =
        (await provider.findEvent(accessToken, place)) ??
        (await findUntagged(
          accessToken,
          place,
          Date.parse(content.startTime),
          Date.parse(content.endTime),
        ));
      if (!earlier) throw error;
      const tagged = { ...toGraphEvent(content), ...tagOf(remoteKey) };
      return toRemote(
        graph.read(await patch(accessToken, earlier, tagged), eventAnswer),
        calendarId,
      );
    },

    updateEvent: async (accessToken, { calendarId, eventId, etag, content }) => {
      const answer = await patch(accessToken, { eventId, etag }, toGraphEvent(content));
      if (isNotFound(answer) && !(await calendars.exists(accessToken, calendarId)))
        throw calendarGone(answer);
      return toRemote(graph.read(answer, eventAnswer), calendarId);
    },

    deleteEvent: async (accessToken, { eventId }) => {
      const path = eventPath(eventId);
      const answer = await graph.request(accessToken, { method: "DELETE", path });
      // 204 alone says that it was deleted; a login page of a network is a 200 too.
      if (answer.status !== 204 && !isNotFound(answer)) throw graph.toError(answer);
    },
  };
  return provider;

  function patch(
    accessToken: string,
    event: Pick<RemoteEvent, "eventId" | "etag">,
    body: Event,
  ): Promise<HttpResponse> {
    return graph.request(accessToken, {
      method: "PATCH",
      path: eventPath(event.eventId),
      body,
      headers: event.etag ? { "if-match": event.etag } : {},
    });
  }

  /**
   * A create can leave its event without the tag (503 ErrorConcurrentItemSave). Its transactionId cannot be searched for, but
   * shows among the events between two times (milliseconds since the epoch).
   */
  async function findUntagged(
    accessToken: string,
    { calendarId, remoteKey }: { calendarId: string; remoteKey: string },
    from: number,
    to: number,
  ): Promise<RemoteEvent | null> {
    const query = new URLSearchParams({
      startDateTime: new Date(from).toISOString(),
      endDateTime: new Date(to).toISOString(),
      $select: "id,transactionId",
      $top: "500",
    });
    const path = `${calendarPath(calendarId)}/calendarView?${query.toString()}`;
    const events = await graph.readPages(accessToken, path, eventList);
    const found = events.find(({ transactionId }) => transactionId === remoteKey);
    return found ? toRemote(found, calendarId) : null;
  }

  function calendarGone(answer: HttpResponse): ProviderError {
    const { code } = graph.toError(answer);
    return new ProviderError("calendar-gone", "The calendar is not there any more.", { code });
  }
}

/** Events by /me/events/ID: the path below /me/calendar reaches the default calendar alone. */
function eventPath(eventId: string): string {
  return `/me/events/${encodeURIComponent(eventId)}`;
}

function calendarPath(calendarId: string): string {
  return `/me/calendars/${encodeURIComponent(calendarId)}`;
}

function eventsPath(calendarId: string): string {
  return `${calendarPath(calendarId)}/events`;
}

function tagOf(remoteKey: string): Pick<Event, "singleValueExtendedProperties"> {
  return { singleValueExtendedProperties: [{ id: keyProperty, value: remoteKey }] };
}

function toRemote(event: z.infer<typeof eventAnswer>, calendarId: string): RemoteEvent {
  return { eventId: event.id, calendarId, etag: event["@odata.etag"] ?? null };
}
