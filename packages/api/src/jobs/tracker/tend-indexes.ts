import { z } from "zod";
import type { Deps } from "../../core/deps.ts";

/** Below this many new rows, plans do not change. */
const fewRows = 500;
/** As autovacuum does: a tenth of the table. */
const share = 0.1;
/** Times 300 is how many rows are looked at. The default of 100 takes seconds, in which PGlite answers nobody. */
const statisticsTarget = "10";

const counts = z.array(z.object({ rows: z.number(), known: z.number() })).length(1);

/**
 * What autovacuum does on a PostgreSQL server and nobody on PGlite: new rows go from the search index's waiting list into
 * the index, and the planner learns how many rows there are when that has changed. Does nothing when it has not.
 */
export async function tendIndexes(deps: Pick<Deps, "db">): Promise<void> {
  // Only its owner may, who is somebody else where another role migrates.
  await deps.db.$queryRaw`
    SELECT gin_clean_pending_list(oid::regclass) FROM pg_class
    WHERE oid IN ('jobs_search_idx'::regclass, 'jobs_dedupe_key_idx'::regclass) AND pg_has_role(relowner, 'USAGE')`;
  const [count] = counts.parse(
    await deps.db.$queryRaw`
      SELECT (SELECT count(*) FROM jobs)::int AS rows, GREATEST(reltuples, 0)::int AS known
      FROM pg_class WHERE oid = 'jobs'::regclass`,
  );
  if (!count) return;
  if (Math.abs(count.rows - count.known) > fewRows + share * count.known)
    await deps.db.$transaction([
      deps.db.$queryRaw`SELECT set_config('default_statistics_target', ${statisticsTarget}, true)`,
      deps.db.$executeRaw`ANALYZE jobs, job_sources, job_matches`,
    ]);
}
