import { Prisma } from "@huntboard/db";
import { z } from "zod";
import type { Periods } from "../periods.ts";

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
  /** Offers neither taken nor lost. */
  offersOpen: z.number(),
  /** Old enough to have an answer. */
  old: z.number(),
  answered: z.number(),
  interviewedOld: z.number(),
  offeredOld: z.number(),
  responded: z.number(),
  /** Without an answer, and one may still come. */
  waiting: z.number(),
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
  offersOpen: 0,
  old: 0,
  answered: 0,
  interviewedOld: 0,
  offeredOld: 0,
  responded: 0,
  waiting: 0,
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
      count(*) FILTER (WHERE reached = 3 AND stage NOT IN ('rejected', 'withdrawn'))::int AS "offersOpen",
      count(*) FILTER (WHERE applied_at <= ${oldEnough})::int AS old,
      count(*) FILTER (WHERE applied_at <= ${oldEnough} AND first_response_at IS NOT NULL)::int AS answered,
      count(*) FILTER (WHERE applied_at <= ${oldEnough} AND reached >= 2)::int AS "interviewedOld",
      count(*) FILTER (WHERE applied_at <= ${oldEnough} AND reached >= 3)::int AS "offeredOld",
      count(*) FILTER (WHERE first_response_at >= applied_at)::int AS responded,
      count(*) FILTER (WHERE first_response_at IS NULL AND stage = 'applied')::int AS waiting,
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

/** Null where there is nothing to divide by. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
