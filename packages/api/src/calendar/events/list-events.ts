import { Prisma } from "@huntboard/db";
import { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { instant } from "../../core/fields.ts";
import { readCursor, writeCursor } from "../../core/page-cursor.ts";
import type { EventItem, listEventsInput } from "../schemas.ts";
import { readEvents } from "./event-row.ts";
import { presentEvent } from "./present-event.ts";

const place = z.tuple([instant, z.uuid()]);

/** No event lasts longer (event-times.ts), so older ones need not be looked at; a day more for clock changes. */
const longest = 32 * 24 * 60 * 60_000;

/** Events that overlap [start, end), by start; keyset pages of at most `limit`. */
export async function listEvents(
  deps: Deps,
  input: z.output<typeof listEventsInput> & { userId: string },
): Promise<{ items: EventItem[]; nextCursor: string | null }> {
  const { userId, applicationId, start, end, cursor, limit } = input;
  const rows = await readEvents(deps.db, {
    userId,
    where: [
      Prisma.sql`event.deleted_at IS NULL`,
      ...one(applicationId, (id) => Prisma.sql`event.application_id = ${id}::uuid`),
      ...one(start, (time) => notOverAt(new Date(time))),
      ...one(end, (time) => Prisma.sql`event.start_time < ${time}::timestamptz`),
      ...one(cursor, after),
    ],
    limit: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => presentEvent(deps, row)),
    nextCursor: last ? writeCursor([last.startTime.toISOString(), last.id]) : null,
  };
}

function one(value: string | undefined, condition: (value: string) => Prisma.Sql): Prisma.Sql[] {
  return value === undefined ? [] : [condition(value)];
}

function after(cursor: string): Prisma.Sql {
  const [startTime, id] = readCursor(cursor, place);
  return Prisma.sql`(event.start_time, event.id) > (${startTime}::timestamptz, ${id}::uuid)`;
}

function notOverAt(time: Date): Prisma.Sql {
  return Prisma.sql`event.end_time > ${time} AND event.start_time > ${new Date(time.getTime() - longest)}`;
}

/** The next events, those going on now included. */
export async function listUpcomingEvents(
  deps: Deps,
  input: { userId: string; limit: number },
): Promise<EventItem[]> {
  const { userId, limit } = input;
  const now = new Date(deps.clock.now());
  const where = [Prisma.sql`event.deleted_at IS NULL`, notOverAt(now)];
  const rows = await readEvents(deps.db, { userId, where, limit });
  return rows.map((row) => presentEvent(deps, row));
}
