import { Prisma } from "@huntboard/db";
import { z } from "zod";
import { stage, stages } from "../applications/vocabulary.ts";
import type { Deps } from "../core/deps.ts";
import { readKept } from "../core/while-unchanged.ts";
import type { StatusOverview, statusOverviewInput } from "./schemas.ts";
import { ghostedAfter } from "./vocabulary.ts";
import { readBasis, startOfToday } from "./zone.ts";

const rows = z.array(
  z.object({
    stage,
    count: z.number(),
    applied: z.number(),
    interviewing: z.number(),
    offer: z.number(),
    accepted: z.number(),
    ghosted: z.number(),
  }),
);

/**
 * How many applications stand at each stage, and of those in the period how many got how far. Each is counted once, at its
 * furthest, so a rejection after an interview still counts as interviewed.
 */
export async function getStatusOverview(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof statusOverviewInput> & { userId: string },
): Promise<StatusOverview> {
  const { userId, days } = input;
  const { zone, snapshot } = await readBasis(deps, userId);
  const inPeriod =
    days === undefined
      ? Prisma.sql`true`
      : Prisma.sql`coalesce(applied_at, created_at) >= ${startOfToday(deps, zone, days)}`;
  const found = await readKept(
    deps.db,
    userId,
    snapshot,
    rows,
    Prisma.sql`
      SELECT stage, count(*)::int AS count,
        count(*) FILTER (WHERE ${inPeriod} AND reached >= 1)::int AS applied,
        count(*) FILTER (WHERE ${inPeriod} AND reached >= 2)::int AS interviewing,
        count(*) FILTER (WHERE ${inPeriod} AND reached >= 3)::int AS offer,
        count(*) FILTER (WHERE ${inPeriod} AND reached >= 4)::int AS accepted,
        count(*) FILTER (WHERE ${inPeriod} AND stage = 'applied' AND first_response_at IS NULL
          AND stage_changed_at < ${startOfToday(deps, zone, ghostedAfter)})::int AS ghosted
      FROM applications
      WHERE user_id = ${userId}::uuid AND deleted_at IS NULL GROUP BY stage`,
  );
  const countOf = new Map(found.map((row) => [row.stage, row.count]));
  const sum = (of: "count" | "applied" | "interviewing" | "offer" | "accepted" | "ghosted") =>
    found.reduce((all, row) => all + row[of], 0);
  return {
    counts: stages.map((name) => ({ stage: name, count: countOf.get(name) ?? 0 })),
    total: sum("count"),
    funnel: (["applied", "interviewing", "offer", "accepted"] as const).map((name) => ({
      stage: name,
      reached: sum(name),
    })),
    ghosted: sum("ghosted"),
  };
}
