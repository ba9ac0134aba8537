import { type Db, Prisma } from "@huntboard/db";
import { z } from "zod";
import { isAppliedFor } from "../tracker/is-applied-for.ts";

/**
 * The jobs that matter to a person, each with its interest: 1 when they have an application for it, 0.7 when they saved it,
 * 0.4 when it is only recommended. Dismissed jobs and new ones that are not recommended do not matter.
 */
export function jobsThatMatter(userId: string): Prisma.Sql {
  const applied = isAppliedFor("j");
  return Prisma.sql`
    SELECT j.id, j.skills, j.skill_keys, j.created_at,
      CASE WHEN ${applied} THEN 1 WHEN j.triage = 'saved' THEN 0.7 ELSE 0.4 END::float8 AS interest
    FROM jobs j
    LEFT JOIN job_matches m ON m.job_id = j.id
    WHERE j.user_id = ${userId}::uuid AND j.deleted_at IS NULL
      AND (${applied} OR j.triage = 'saved' OR (j.triage = 'new' AND m.hidden_by IS NULL
        AND m.band IN ('strong', 'good', 'stretch') AND (m.features ->> 'floor')::boolean))`;
}

/** A skill that a job names counts by its need: required 1, nice to have 0.4, otherwise 0.7. */
export const needWeight = Prisma.sql`
  CASE s.need WHEN 'required' THEN 1 WHEN 'nice' THEN 0.4 ELSE 0.7 END`;

const rows = z.array(z.object({ key: z.string(), demand: z.number() }));

/** The demand for these skills: the share (0 to 1) of the jobs that matter, by interest and need. Skills that none names are left out. */
export async function readDemand(
  db: Db,
  input: { userId: string; keys: string[] },
): Promise<Map<string, number>> {
  if (input.keys.length === 0) return new Map();
  const found = await db.$queryRaw`
    WITH matter AS MATERIALIZED (${jobsThatMatter(input.userId)})
    SELECT s.key, (sum(matter.interest * ${needWeight}) / (SELECT sum(interest) FROM matter))::float8 AS demand
    FROM matter, jsonb_to_recordset(matter.skills) AS s(key text, need text)
    WHERE matter.skill_keys && ${input.keys}::text[] AND s.key = ANY(${input.keys}::text[])
    GROUP BY s.key`;
  return new Map(rows.parse(found).map(({ key, demand }) => [key, demand]));
}
