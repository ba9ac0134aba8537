import { z } from "zod";
import { Prisma } from "@huntboard/db";
import type { Deps } from "./deps.ts";

/** Below so many new pages (8 KiB each), plans do not change. */
const fewPages = 4;
/** As autovacuum does: a tenth of the table. */
const share = 0.1;
/** Times 300 is how many rows are looked at. The default of 100 takes seconds, in which PGlite answers nobody. */
const statisticsTarget = "10";

const tableRows = z.array(z.object({ name: z.string() }));

/**
 * What autovacuum does on a PostgreSQL server and nobody on PGlite, for every table whose file has grown: rows that are gone leave their
 * place to new ones, and the planner learns what the table holds. New rows go from the search index's waiting list into the
 * index. Does nothing when nothing has grown.
 */
export async function tendDatabase({ db }: Pick<Deps, "db">): Promise<void> {
  // Only its owner may, who is somebody else where another role migrates.
  const isOurs = Prisma.sql`relnamespace = current_schema()::regnamespace AND pg_has_role(relowner, 'USAGE')`;
  await db.$queryRaw`
    SELECT gin_clean_pending_list(pg_class.oid::regclass)
    FROM pg_class JOIN pg_am ON pg_am.oid = relam WHERE amname = 'gin' AND relkind = 'i' AND ${isOurs}`;
  const tables = tableRows.parse(
    await db.$queryRaw`
      SELECT format('%I', relname) AS name
      FROM pg_class, LATERAL (SELECT pg_relation_size(oid) / current_setting('block_size')::int AS pages) AS file
      WHERE relkind = 'r' AND ${isOurs}
        AND abs(pages - relpages) > ${fewPages}::int + ${share}::float8 * relpages`,
  );
  // One by one: requests come in between.
  for (const table of tables) {
    const name = Prisma.raw(table.name);
    await db.$executeRaw`VACUUM ${name}`;
    await db.$transaction([
      db.$queryRaw`SELECT set_config('default_statistics_target', ${statisticsTarget}, true)`,
      db.$executeRaw`ANALYZE ${name}`,
    ]);
  }
}
