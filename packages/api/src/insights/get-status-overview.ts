import { Prisma } from "@huntboard/db";
import { z } from "zod";
import { stage, stages } from "../applications/vocabulary.ts";
import type { Deps } from "../core/deps.ts";
import type { StatusOverview, statusOverviewInput } from "./schemas.ts";
import { ghostedAfter } from "./vocabulary.ts";

const day = 86_400_000;
const countRows = z.array(z.object({ stage, count: z.number() }));
const funnelRows = z.tuple([
  z.object({
    applied: z.number(),
    interviewing: z.number(),
    offer: z.number(),
    accepted: z.number(),
    ghosted: z.number(),
  }),
]);

/**
 * How many applications stand at each stage, and of those in the period how many got how far. Each is counted once, at its
 * furthest, so a rejection after an interview still counts as interviewed.
 */
export async function getStatusOverview(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof statusOverviewInput> & { userId: string },
): Promise<StatusOverview> {
  const { userId, days } = input;
  const now = deps.clock.now();
  const inPeriod =
    days === undefined
      ? Prisma.empty
      : Prisma.sql`AND coalesce(applied_at, created_at) >= ${new Date(now - days * day)}`;
  const [counts, [funnel]] = await Promise.all([
    deps.db.$queryRaw`
      SELECT stage, count(*)::int AS count FROM applications
      WHERE user_id = ${userId}::uuid AND deleted_at IS NULL GROUP BY stage`.then((rows) =>
      countRows.parse(rows),
    ),
    deps.db.$queryRaw`
      SELECT count(*) FILTER (WHERE reached >= 1)::int AS applied,
        count(*) FILTER (WHERE reached >= 2)::int AS interviewing,
        count(*) FILTER (WHERE reached >= 3)::int AS offer,
        count(*) FILTER (WHERE reached >= 4)::int AS accepted,
        count(*) FILTER (WHERE stage = 'applied' AND first_response_at IS NULL
          AND stage_changed_at < ${new Date(now - ghostedAfter * day)})::int AS ghosted
      FROM applications
      WHERE user_id = ${userId}::uuid AND deleted_at IS NULL ${inPeriod}`.then((rows) =>
      funnelRows.parse(rows),
    ),
  ]);
  const countOf = new Map(counts.map((row) => [row.stage, row.count]));
  return {
    counts: stages.map((name) => ({ stage: name, count: countOf.get(name) ?? 0 })),
    total: counts.reduce((sum, { count }) => sum + count, 0),
    funnel: (["applied", "interviewing", "offer", "accepted"] as const).map((name) => ({
      stage: name,
      reached: funnel[name],
    })),
    ghosted: funnel.ghosted,
  };
}
