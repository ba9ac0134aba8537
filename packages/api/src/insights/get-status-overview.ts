import { Prisma } from "@huntboard/db";
import { z } from "zod";
import { isSince, isUnanswered } from "../applications/list-filter.ts";
import { type ReachedStage, reachedStages, stage, stages } from "../applications/vocabulary.ts";
import type { Deps } from "../core/deps.ts";
import { readKept } from "../core/while-unchanged.ts";
import type { StatusOverview, statusOverviewInput } from "./schemas.ts";
import { readSilent } from "./read-silent.ts";
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
  const since = {
    period: days === undefined ? null : startOfToday(deps, zone, days),
    ghosted: startOfToday(deps, zone, input.ghostedAfter),
  };
  const inPeriod = since.period ? isSince(since.period) : Prisma.sql`true`;
  const [found, silent] = await Promise.all([
    readKept(
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
        count(*) FILTER (WHERE ${inPeriod} AND ${isUnanswered(since.ghosted)})::int AS ghosted
      FROM applications
      WHERE user_id = ${userId}::uuid AND deleted_at IS NULL GROUP BY stage`,
    ),
    readSilent(deps, { userId, zone, snapshot }),
  ]);
  const countOf = new Map(found.map((row) => [row.stage, row.count]));
  const sum = (of: "count" | "ghosted" | ReachedStage) =>
    found.reduce((all, row) => all + row[of], 0);
  return {
    counts: stages.map((name) => ({ stage: name, count: countOf.get(name) ?? 0 })),
    total: sum("count"),
    funnel: reachedStages.map((name) => ({ stage: name, reached: sum(name) })),
    ghosted: sum("ghosted"),
    silent: silent.total,
    since: {
      period: since.period?.toISOString() ?? null,
      ghosted: since.ghosted.toISOString(),
      silent: silent.since.toISOString(),
    },
  };
}
