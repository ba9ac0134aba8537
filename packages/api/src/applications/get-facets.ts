import { z } from "zod";
import type { Deps } from "../core/deps.ts";
import type { Facets } from "./schemas.ts";

/** A menu of more cannot be used; the search finds the rest. */
const most = 500;

const tagRows = z.array(z.object({ tag: z.string() }));
const sourceRows = z.array(z.object({ source: z.string() }));

/** What lists can be narrowed by: the tags and sources in use (500 of each at most), and how many applications stand on each stage. */
export async function getFacets(deps: Deps, input: { userId: string }): Promise<Facets> {
  const where = { userId: input.userId, deletedAt: null };
  const [tags, sources, counts] = await Promise.all([
    deps.db.$queryRaw`
      SELECT DISTINCT tag FROM applications, unnest(tags) AS tag
      WHERE user_id = ${input.userId}::uuid AND deleted_at IS NULL ORDER BY tag LIMIT ${most}::int`,
    // In SQL: Prisma's own distinct reads every row first.
    deps.db.$queryRaw`
      SELECT DISTINCT source FROM applications
      WHERE user_id = ${input.userId}::uuid AND deleted_at IS NULL AND source IS NOT NULL
      ORDER BY source LIMIT ${most}::int`,
    deps.db.application.groupBy({ by: ["stage"], where, _count: true }),
  ]);
  const countOf = new Map(counts.map((row) => [row.stage, row._count]));
  return {
    tags: inOrder(tagRows.parse(tags).map((row) => row.tag)),
    sources: inOrder(sourceRows.parse(sources).map((row) => row.source)),
    counts: {
      saved: countOf.get("saved") ?? 0,
      applied: countOf.get("applied") ?? 0,
      interviewing: countOf.get("interviewing") ?? 0,
      offer: countOf.get("offer") ?? 0,
      accepted: countOf.get("accepted") ?? 0,
      rejected: countOf.get("rejected") ?? 0,
      withdrawn: countOf.get("withdrawn") ?? 0,
    },
  };
}

function inOrder(values: string[]): string[] {
  return values.toSorted((a, b) => a.localeCompare(b, "en"));
}
