import { Prisma } from "@huntboard/db";
import { z } from "zod";
import { listEvents } from "../calendar/events/list-events.ts";
import type { Deps } from "../core/deps.ts";
import { anyInstant, rowCount } from "../core/planned-once.ts";
import { jsonInstant, readRows } from "../core/read-rows.ts";
import { openFollowUp } from "./follow-ups.ts";
import { readSilent } from "./read-silent.ts";
import type { Upcoming, upcomingInput } from "./schemas.ts";
import { silentAfter } from "./vocabulary.ts";
import { nowIn, readBasis, startOf } from "./zone.ts";

const day = 86_400_000;
const shown = 5;
/** Events looked at; more than anybody has in two months. */
const maxEvents = 200;

const application = { id: z.string(), title: z.string(), company: z.string() };
const total = z.number();
const overdueRows = z.array(
  z.object({ ...application, text: z.string().nullable(), dueAt: jsonInstant, total }),
);
const followUpRows = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    allDay: z.boolean(),
    startTime: jsonInstant,
    startLocal: z.string(),
    company: z.string().nullable(),
    total,
  }),
);
const offerRows = z.array(
  z.object({ ...application, until: jsonInstant.nullable(), text: z.string().nullable(), total }),
);

/** What wants attention: overdue next steps and follow-ups, interviews today, open offers, applications that went silent; and the next events. */
export async function getUpcoming(
  deps: Deps,
  input: z.output<typeof upcomingInput> & { userId: string },
): Promise<Upcoming> {
  const { userId, days, limit, interviewsOnly } = input;
  const { zone, snapshot } = await readBasis(deps, userId);
  const today = nowIn(deps, zone).toPlainDate();
  const tomorrow = startOf(today.add({ days: 1 }), zone).toISOString();
  const now = new Date(deps.clock.now());
  const [overdue, followUps, offers, silent, calendar] = await Promise.all([
    readRows(deps.db, userId, overdueRows, overdueSql({ userId, now })),
    readRows(deps.db, userId, followUpRows, followUpsSql({ userId, now })),
    readRows(deps.db, userId, offerRows, offersSql({ userId, now })),
    readSilent(deps, { userId, zone, snapshot }),
    listEvents(deps, {
      userId,
      start: startOf(today, zone).toISOString(),
      end: startOf(today.add({ days: days + 1 }), zone).toISOString(),
      limit: maxEvents,
    }),
  ]);
  const ahead = calendar.items.filter(({ endTime }) => endTime > now.toISOString());
  const interviews = ahead.filter(({ kind }) => kind === "interview");
  return {
    overdue: overdue.map(withoutTotal),
    followUps: followUps.map(withoutTotal),
    today: interviews.filter(({ startTime }) => startTime < tomorrow),
    offers: offers.map(withoutTotal),
    silent: silent.rows.map(({ id, title, company, since }) => ({
      id,
      title,
      company,
      since,
      days: Math.floor((now.getTime() - Date.parse(since)) / day),
    })),
    silentSince: silent.since.toISOString(),
    more: {
      overdue: more(overdue),
      followUps: more(followUps),
      offers: more(offers),
      silent: silent.total - silent.rows.length,
    },
    events: (interviewsOnly ? interviews : ahead).slice(0, limit),
  };
}

function more(rows: readonly { total: number }[]): number {
  return (rows[0]?.total ?? 0) - rows.length;
}

function withoutTotal<Row extends { total: number }>(row: Row): Omit<Row, "total"> {
  const { total: _total, ...rest } = row;
  return rest;
}

interface Query {
  userId: string;
  now: Date;
}

function overdueSql({ userId, now }: Query): Prisma.Sql {
  return Prisma.sql`
      SELECT id, title, company, next_action_text AS text, next_action_due_at AS "dueAt",
        count(*) OVER ()::int AS total
      FROM applications
      WHERE user_id = ${userId}::uuid AND deleted_at IS NULL AND next_action_due_at < ${anyInstant(now)}
        AND stage NOT IN ('accepted', 'rejected', 'withdrawn')
      ORDER BY next_action_due_at, id LIMIT ${rowCount(shown)}`;
}

/** Older ones are no longer overdue: with nothing else happening, their application is silent. */
function followUpsSql({ userId, now }: Query): Prisma.Sql {
  const since = new Date(now.getTime() - silentAfter * day);
  return Prisma.sql`
      SELECT e.id, e.title, e.all_day AS "allDay", e.start_time AS "startTime", e.start_local AS "startLocal",
        a.company, count(*) OVER ()::int AS total
      FROM calendar_events e LEFT JOIN applications a ON a.id = e.application_id
      WHERE e.user_id = ${userId}::uuid AND e.start_time >= ${since} AND ${openFollowUp(now)}
        AND (a.id IS NULL OR a.deleted_at IS NULL AND a.stage NOT IN ('accepted', 'rejected', 'withdrawn'))
      ORDER BY e.start_time, e.id LIMIT ${rowCount(shown)}`;
}

/** An offer ends with an event of kind deadline, or with its next step if that is due sooner; one that is overdue is told as such. */
function offersSql({ userId, now }: Query): Prisma.Sql {
  return Prisma.sql`
      SELECT a.id, a.title, a.company, least(next.due, deadline.at) AS until,
        CASE WHEN next.due < deadline.at OR deadline.at IS NULL THEN next.text END AS text,
        count(*) OVER ()::int AS total
      FROM applications a
      LEFT JOIN LATERAL (SELECT min(e.start_time) AS at FROM calendar_events e
        WHERE e.application_id = a.id AND e.kind = 'deadline' AND e.deleted_at IS NULL
          AND e.start_time >= ${now}) AS deadline ON true
      LEFT JOIN LATERAL (SELECT a.next_action_due_at AS due, a.next_action_text AS text
        WHERE a.next_action_due_at >= ${now}) AS next ON true
      WHERE a.user_id = ${userId}::uuid AND a.deleted_at IS NULL AND a.stage = 'offer'
      ORDER BY until NULLS LAST, a.id LIMIT ${rowCount(shown)}`;
}
