import { z } from "zod";
import type { Deps } from "../core/deps.ts";
import type { Facets } from "./schemas.ts";

const tagRows = z.array(z.object({ tag: z.string() }));

/** What lists can be narrowed by: the tags and sources in use, and how many applications stand on each stage. */
export async function getFacets(deps: Deps, input: { userId: string }): Promise<Facets> {
  const where = { userId: input.userId, deletedAt: null };
  const [tags, sources, counts] = await Promise.all([
    deps.db.$queryRaw`
      SELECT DISTINCT tag FROM applications, unnest(tags) AS tag
      WHERE user_id = ${input.userId}::uuid AND deleted_at IS NULL`,
    deps.db.application.findMany({
      where: { ...where, source: { not: null } },
      distinct: ["source"],
      select: { source: true },
    }),
    deps.db.application.groupBy({ by: ["stage"], where, _count: true }),
  ]);
  const countOf = new Map(counts.map((row) => [row.stage, row._count]));
  return {
    tags: inOrder(tagRows.parse(tags).map((row) => row.tag)),
    sources: inOrder(sources.flatMap((row) => row.source ?? [])),
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
