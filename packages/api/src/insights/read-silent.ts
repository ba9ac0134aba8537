import { Prisma } from "@huntboard/db";
import { z } from "zod";
import { isSilent } from "../applications/list-filter.ts";
import type { Deps } from "../core/deps.ts";
import { rowCount } from "../core/planned-once.ts";
import { jsonInstant } from "../core/read-rows.ts";
import { readKept } from "../core/while-unchanged.ts";
import { silentAfter } from "./vocabulary.ts";
import { startOfToday } from "./zone.ts";

const shown = 5;
const rows = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    company: z.string(),
    since: jsonInstant,
    total: z.number(),
  }),
);

/** The applications that are silent for longest, with how many there are; one reading for all who ask in one turn. */
export async function readSilent(
  deps: Pick<Deps, "db" | "clock">,
  basis: { userId: string; zone: string; snapshot: string },
): Promise<{ rows: z.output<typeof rows>; total: number; since: Date }> {
  const since = startOfToday(deps, basis.zone, silentAfter);
  const sql = silentSql(basis.userId, since);
  const found = await readKept(deps.db, basis.userId, basis.snapshot, rows, sql);
  return { rows: found, total: found[0]?.total ?? 0, since };
}

function silentSql(userId: string, since: Date): Prisma.Sql {
  // The few that are shown are read whole, the rest is only counted.
  return Prisma.sql`
      WITH silent AS MATERIALIZED (
        SELECT id, greatest(stage_changed_at, updated_at) AS since FROM applications
        WHERE user_id = ${userId}::uuid AND deleted_at IS NULL AND ${isSilent(since)})
      SELECT a.id, a.title, a.company, first.since, (SELECT count(*)::int FROM silent) AS total
      FROM (SELECT * FROM silent ORDER BY since, id LIMIT ${rowCount(shown)}) AS first JOIN applications a ON a.id = first.id
      ORDER BY first.since, a.id`;
}
