import { Prisma } from "@huntboard/db";
import { z } from "zod";
import { followUpsSql } from "../follow-ups.ts";
import type { StatsQuery } from "./figures.ts";

export const effortRows = z.tuple([z.object({ saved: z.number(), followedUp: z.number() })]);

/** Applications begun in the period, and how often was followed up in it. */
export function effortSql({ userId, periods, now }: StatsQuery & { now: number }): Prisma.Sql {
  return Prisma.sql`
    SELECT (SELECT count(*)::int FROM applications
        WHERE user_id = ${userId}::uuid AND deleted_at IS NULL
          AND created_at >= ${periods.from} AND created_at < ${periods.to}) AS saved,
      (SELECT count(*)::int FROM ${followUpsSql({ userId, now: new Date(now) })} AS followed
        WHERE at >= ${periods.from}) AS "followedUp"`;
}
