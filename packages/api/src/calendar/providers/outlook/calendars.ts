import { z } from "zod";
import type { ProviderCalendar } from "../../schemas.ts";
import { isNotFound } from "./errors.ts";
import { type GraphClient, isSuccess } from "./graph-client.ts";

const calendarAnswer = z.object({
  id: z.string().min(1),
  name: z.string().nullish(),
  isDefaultCalendar: z.boolean().nullish(),
  canEdit: z.boolean().nullish(),
});
const calendarList = z.object({
  value: z.array(calendarAnswer),
  "@odata.nextLink": z.string().optional(),
});

interface OutlookCalendars {
  list: (accessToken: string) => Promise<ProviderCalendar[]>;
  create: (accessToken: string, name: string) => Promise<ProviderCalendar>;
  exists: (accessToken: string, calendarId: string) => Promise<boolean>;
}

/** Calendars of a mailbox (graph/api/resources/calendar). */
export function createOutlookCalendars({ graph }: { graph: GraphClient }): OutlookCalendars {
  return {
    list: async (accessToken) => {
      const path = "/me/calendars?$select=id,name,isDefaultCalendar,canEdit&$top=100";
      return (await graph.readPages(accessToken, path, calendarList)).map(toCalendar);
    },

    create: async (accessToken, name) => {
      const answer = await graph.request(accessToken, {
        method: "POST",
        path: "/me/calendars",
        body: { name },
      });
      return toCalendar(graph.read(answer, calendarAnswer));
    },

    exists: async (accessToken, calendarId) => {
      const path = `/me/calendars/${encodeURIComponent(calendarId)}?$select=id`;
      const answer = await graph.request(accessToken, { method: "GET", path });
      if (isNotFound(answer)) return false;
      if (!isSuccess(answer)) throw graph.toError(answer);
      return true;
    },
  };
}

function toCalendar(answer: z.infer<typeof calendarAnswer>): ProviderCalendar {
  return {
    id: answer.id,
    name: answer.name ?? "Calendar",
    primary: answer.isDefaultCalendar ?? false,
    writable: answer.canEdit ?? false,
  };
}
