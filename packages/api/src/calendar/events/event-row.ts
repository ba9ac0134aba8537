import { type Db, Prisma } from "@huntboard/db";
import { z } from "zod";
import { anyRowCount } from "../../core/planned-once.ts";
import { columnsOf, jsonDate, jsonList, readRows } from "../../core/read-rows.ts";

const fields = z.object({
  id: z.string(),
  provider: z.string(),
  eventId: z.string().nullable(),
  title: z.string(),
  description: z.string().nullable(),
  location: z.string().nullable(),
  joinUrl: z.string().nullable(),
  kind: z.string(),
  round: z.string().nullable(),
  outcome: z.string().nullable(),
  allDay: z.boolean(),
  startTime: jsonDate,
  endTime: jsonDate,
  startLocal: z.string(),
  endLocal: z.string(),
  timezone: z.string(),
  reminderMinutes: jsonList(z.number()),
  revision: z.number(),
  syncedRevision: z.number(),
  syncStatus: z.string(),
  syncError: z.string().nullable(),
  syncErrorCode: z.string().nullable(),
  lastSyncedAt: jsonDate.nullable(),
  isDemo: z.boolean(),
  createdAt: jsonDate,
  updatedAt: jsonDate,
});
const columns = columnsOf(fields, "event");
const rows = z.array(
  fields.extend({
    /** A removed application is none. */
    application: z.object({ id: z.string(), title: z.string(), company: z.string() }).nullable(),
    calendarCredential: z
      .object({
        isActive: z.boolean(),
        status: z.string(),
        statusCause: z.string().nullable(),
        notBefore: jsonDate.nullable(),
      })
      .nullable(),
  }),
);
/** An event with what it is for and the account it stands in, wherever it is shown. */
export type EventRow = z.output<typeof rows>[number];

/** A person's events of `calendar_events AS event` for which all of `where` holds, by their start. */
export async function readEvents(
  db: Db,
  input: { userId: string; where: Prisma.Sql[]; limit: number },
): Promise<EventRow[]> {
  const { userId, where, limit } = input;
  return readRows(
    db,
    userId,
    rows,
    Prisma.sql`
      SELECT ${columns},
        CASE WHEN about.id IS NOT NULL THEN json_build_object('id', about.id, 'title', about.title, 'company', about.company)
          END AS application,
        CASE WHEN account.id IS NOT NULL THEN json_build_object('isActive', account.is_active, 'status', account.status,
          'statusCause', account.status_cause, 'notBefore', account.not_before) END AS "calendarCredential"
      FROM calendar_events AS event
      LEFT JOIN applications AS about ON about.id = event.application_id AND about.deleted_at IS NULL
      LEFT JOIN calendar_credentials AS account ON account.id = event.calendar_credential_id
      WHERE ${Prisma.join([Prisma.sql`event.user_id = ${userId}::uuid`, ...where], " AND ")}
      ORDER BY event.start_time, event.id LIMIT ${anyRowCount(limit)}`,
  );
}
