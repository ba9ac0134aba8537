import { Prisma } from "@huntboard/db";
import { z } from "zod";
import { followUpsSql } from "../follow-ups.ts";
import type { Periods } from "../periods.ts";
import { rowCount } from "../../core/planned-once.ts";

/** Which applications are looked at. */
export interface StatsQuery {
  userId: string;
  periods: Periods;
  /** When the person's day began. */
  today: Date;
  /** Who applied until then could have an answer. */
  oldEnough: Date;
}

const figure = z.object({
  current: z.boolean(),
  applied: z.number(),
  interviewing: z.number(),
  offer: z.number(),
  accepted: z.number(),
  /** Old enough to have an answer. */
  old: z.number(),
  answered: z.number(),
  interviewedOld: z.number(),
  offeredOld: z.number(),
  responded: z.number(),
  responseDays: z.number().nullable(),
});
export type Figures = z.output<typeof figure>;
export const figureRows = z.array(figure);
const none: Figures = {
  current: true,
  applied: 0,
  interviewing: 0,
  offer: 0,
  accepted: 0,
  old: 0,
  answered: 0,
  interviewedOld: 0,
  offeredOld: 0,
  responded: 0,
  responseDays: null,
};

/** Counts of the period and of the one before. */
export function figuresSql({ userId, periods, oldEnough }: StatsQuery): Prisma.Sql {
  return Prisma.sql`
    SELECT applied_at >= ${periods.from} AS current,
      count(*)::int AS applied,
      count(*) FILTER (WHERE reached >= 2)::int AS interviewing,
      count(*) FILTER (WHERE reached >= 3)::int AS offer,
      count(*) FILTER (WHERE reached >= 4)::int AS accepted,
      count(*) FILTER (WHERE applied_at <= ${oldEnough})::int AS old,
      count(*) FILTER (WHERE applied_at <= ${oldEnough} AND first_response_at IS NOT NULL)::int AS answered,
      count(*) FILTER (WHERE applied_at <= ${oldEnough} AND reached >= 2)::int AS "interviewedOld",
      count(*) FILTER (WHERE applied_at <= ${oldEnough} AND reached >= 3)::int AS "offeredOld",
      count(*) FILTER (WHERE first_response_at >= applied_at)::int AS responded,
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM first_response_at - applied_at)::float8)
        FILTER (WHERE first_response_at >= applied_at)) / 86400 AS "responseDays"
    FROM applications
    WHERE user_id = ${userId}::uuid AND deleted_at IS NULL
      AND applied_at >= ${periods.beforeFrom} AND applied_at < ${periods.to}
    GROUP BY 1`;
}

/** A period without applications has no row. */
export function figuresOf(rows: Figures[]): { now: Figures; before: Figures } {
  return {
    now: rows.find(({ current }) => current) ?? none,
    before: rows.find(({ current }) => !current) ?? none,
  };
}

export const weekRows = z.array(z.object({ week: z.string(), applied: z.number() }));

/** Applications by the Monday of the week they were applied for in. */
export function perWeekSql({ userId, periods, zone }: StatsQuery & { zone: string }): Prisma.Sql {
  return Prisma.sql`
    SELECT to_char(date_trunc('week', applied_at AT TIME ZONE ${zone}), 'YYYY-MM-DD') AS week,
      count(*)::int AS applied
    FROM applications
    WHERE user_id = ${userId}::uuid AND deleted_at IS NULL
      AND applied_at >= ${periods.from} AND applied_at < ${periods.to}
    GROUP BY 1`;
}

export const sourceRows = z.array(
  z.object({
    source: z.string().nullable(),
    applied: z.number(),
    responseRate: z.number().nullable(),
    interviews: z.number(),
    offers: z.number(),
  }),
);
const maxSources = 50;

/** What came of the period's applications, by where they were found; the largest first. */
export function sourcesSql({ userId, periods, oldEnough }: StatsQuery): Prisma.Sql {
  return Prisma.sql`
    SELECT source, count(*)::int AS applied,
      (count(*) FILTER (WHERE applied_at <= ${oldEnough} AND first_response_at IS NOT NULL))::float8
        / nullif(count(*) FILTER (WHERE applied_at <= ${oldEnough}), 0) AS "responseRate",
      count(*) FILTER (WHERE reached >= 2)::int AS interviews,
      count(*) FILTER (WHERE reached >= 3)::int AS offers
    FROM applications
    WHERE user_id = ${userId}::uuid AND deleted_at IS NULL
      AND applied_at >= ${periods.from} AND applied_at < ${periods.to}
    GROUP BY source ORDER BY applied DESC, source NULLS LAST LIMIT ${rowCount(maxSources)}`;
}

export const effortRows = z.tuple([z.object({ saved: z.number(), followedUp: z.number() })]);

/** Jobs and applications begun in the period, and how often was followed up in it. */
export function effortSql({ userId, periods, now }: StatsQuery & { now: number }): Prisma.Sql {
  return Prisma.sql`
    SELECT (SELECT count(*)::int FROM applications
        WHERE user_id = ${userId}::uuid AND deleted_at IS NULL
          AND created_at >= ${periods.from} AND created_at < ${periods.to}) AS saved,
      (SELECT count(*)::int FROM ${followUpsSql({ userId, now: new Date(now) })} AS followed
        WHERE at >= ${periods.from}) AS "followedUp"`;
}
