import { Prisma } from "@huntboard/db";
import { z } from "zod";
import { stage, stages } from "../../applications/vocabulary.ts";
import type { StatsQuery } from "./figures.ts";

export const stageRows = z.array(
  z.object({
    stage,
    medianDays: z.number().nullable(),
    n: z.number(),
    open: z.number(),
  }),
);

/**
 * Median days that the period's applications stood in each stage; what was never applied for is the period's that it was added in.
 * One that still stands there counts with its time up to this day.
 * Another label on the same stage is no change; ended stages have no time.
 */
export function timeInStageSql({ userId, periods, today }: StatsQuery): Prisma.Sql {
  return Prisma.sql`
    WITH changes AS (
      SELECT c.application_id, c.stage, c.occurred_at, c.created_at, c.id,
        lag(c.stage) OVER history AS previous
      FROM status_changes c JOIN applications a ON a.id = c.application_id
      WHERE a.user_id = ${userId}::uuid AND a.deleted_at IS NULL
        AND (a.applied_at >= ${periods.from} AND a.applied_at < ${periods.to}
          OR a.applied_at IS NULL AND a.created_at >= ${periods.from} AND a.created_at < ${periods.to})
      WINDOW history AS (PARTITION BY c.application_id ORDER BY c.occurred_at, c.created_at, c.id)
    ), spans AS (
      SELECT stage, occurred_at,
        lead(occurred_at) OVER (PARTITION BY application_id ORDER BY occurred_at, created_at, id) AS until
      FROM changes WHERE previous IS DISTINCT FROM stage
    )
    SELECT stage, count(*)::int AS n, count(*) FILTER (WHERE until IS NULL)::int AS open,
      percentile_cont(0.5) WITHIN GROUP (
        ORDER BY extract(epoch FROM coalesce(until, greatest(${today}, occurred_at)) - occurred_at)::float8) / 86400 AS "medianDays"
    FROM spans WHERE stage IN ('saved', 'applied', 'interviewing', 'offer')
    GROUP BY stage`;
}

/** In the order of the stages. */
export function timeInStageOf(rows: z.output<typeof stageRows>): z.output<typeof stageRows> {
  return stages.flatMap((name) => rows.filter((row) => row.stage === name));
}
