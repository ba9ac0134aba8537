import type { Db, DbTx } from "@huntboard/db";
import { z } from "zod";
import { keySeparator } from "../../core/search-keys.ts";
import type { JobItem } from "../schemas.ts";

/** By company key: the two latest applications, for one of them may be the job's own. */
export type AppliedBefore = Map<string, NonNullable<JobItem["appliedBefore"]>[]>;

const rows = z.array(
  z.object({ company: z.string(), id: z.string(), title: z.string(), applied_at: z.date() }),
);

/** What a person sent to these companies (by their keys). */
export async function readAppliedBefore(
  db: Db | DbTx,
  { userId, companies }: { userId: string; companies: string[] },
): Promise<AppliedBefore> {
  const keys = [...new Set(companies)].filter((key) => key !== "");
  const found: AppliedBefore = new Map();
  if (keys.length === 0) return found;
  const latest = await db.$queryRaw`
    SELECT company, id, title, applied_at FROM (
      SELECT split_part(dedupe_key, ${keySeparator}, 1) AS company, id, title, applied_at,
        row_number() OVER (PARTITION BY split_part(dedupe_key, ${keySeparator}, 1)
          ORDER BY applied_at DESC, id DESC) AS place
      FROM applications
      WHERE user_id = ${userId}::uuid AND deleted_at IS NULL AND applied_at IS NOT NULL
        AND split_part(dedupe_key, ${keySeparator}, 1) = ANY(${keys}::text[])) AS sent
    WHERE place <= 2 ORDER BY place`;
  for (const { company, id, title, applied_at: at } of rows.parse(latest))
    found.set(company, [...(found.get(company) ?? []), { id, title, appliedAt: at.toISOString() }]);
  return found;
}
