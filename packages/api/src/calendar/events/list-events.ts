import { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { instant } from "../../core/fields.ts";
import { readCursor, writeCursor } from "../../core/page-cursor.ts";
import type { EventItem, listEventsInput } from "../schemas.ts";
import { eventSelect } from "./event-row.ts";
import { presentEvent } from "./present-event.ts";

const place = z.tuple([instant, z.uuid()]);

/** No event lasts longer (event-times.ts), so older ones need not be looked at; a day more for clock changes. */
const longest = 32 * 24 * 60 * 60_000;

/** Events that overlap [start, end), by start; keyset pages of at most `limit`. */
export async function listEvents(
  deps: Deps,
  input: z.output<typeof listEventsInput> & { userId: string },
): Promise<{ items: EventItem[]; nextCursor: string | null }> {
  const rows = await deps.db.calendarEvent.findMany({
    where: {
      userId: input.userId,
      deletedAt: null,
      applicationId: input.applicationId,
      startTime: input.end === undefined ? undefined : { lt: input.end },
      AND: [
        input.start === undefined ? {} : notOverAt(new Date(input.start)),
        input.cursor === undefined ? {} : after(input.cursor),
      ],
    },
    orderBy: [{ startTime: "asc" }, { id: "asc" }],
    take: input.limit + 1,
    select: eventSelect,
  });
  const page = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => presentEvent(deps, row)),
    nextCursor: last ? writeCursor([last.startTime.toISOString(), last.id]) : null,
  };
}

function after(cursor: string) {
  const [startTime, id] = readCursor(cursor, place);
  return {
    startTime: { gte: startTime },
    OR: [{ startTime: { gt: startTime } }, { id: { gt: id } }],
  };
}

function notOverAt(time: Date) {
  return { endTime: { gt: time }, startTime: { gt: new Date(time.getTime() - longest) } };
}

/** The next events, those going on now included. */
export async function listUpcomingEvents(
  deps: Deps,
  input: { userId: string; limit: number },
): Promise<EventItem[]> {
  const rows = await deps.db.calendarEvent.findMany({
    where: {
      userId: input.userId,
      deletedAt: null,
      ...notOverAt(new Date(deps.clock.now())),
    },
    orderBy: [{ startTime: "asc" }, { id: "asc" }],
    take: input.limit,
    select: eventSelect,
  });
  return rows.map((row) => presentEvent(deps, row));
}
