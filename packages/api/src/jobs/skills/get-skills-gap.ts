import { Prisma } from "@huntboard/db";
import { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { readKept } from "../../core/while-unchanged.ts";
import { rowCount } from "../../core/planned-once.ts";
import { refreshMatches } from "../recommendations/refresh-matches.ts";
import type { SkillsGap, gapInput } from "../schemas.ts";
import { jobsThatMatter, needWeight } from "./demand.ts";
import { skillByKey } from "./dictionary.ts";

const months = 6;
/** Working knowledge: the target of a skill that has none. */
const usualTarget = 2;

const gapRow = z.object({
  key: z.string(),
  name: z.string(),
  demand: z.number(),
  jobs: z.number(),
  skillId: z.string().nullable(),
  level: z.number(),
  target: z.number().nullable(),
  missing: z.number(),
  gap: z.number(),
});
/** `matter` counts the jobs; where none names a skill it comes alone. */
const gapRows = z.array(z.object({ matter: z.number(), skill: gapRow.nullable() }));
const trendRows = z.array(z.object({ key: z.string(), month: z.string(), jobs: z.number() }));

/**
 * The skills that a person's jobs ask for, the widest gap first: demand (share of the jobs that matter, by interest and need)
 * × what is missing to the target level. Counted in the database, anew when something in it has changed.
 */
export async function getSkillsGap(
  deps: Deps,
  input: z.output<typeof gapInput> & { userId: string },
): Promise<SkillsGap> {
  const { userId, limit, own } = input;
  // Which jobs matter is told by the matches.
  const { snapshot } = await refreshMatches(deps, { userId });
  const matter = jobsThatMatter(userId);
  const rows = await readKept(
    deps.db,
    userId,
    snapshot,
    gapRows,
    Prisma.sql`
      WITH matter AS MATERIALIZED (${matter}),
      wanted AS (
        SELECT s.key, max(s.name) AS name, count(*)::int AS jobs,
          (sum(matter.interest * ${needWeight}) / (SELECT sum(interest) FROM matter))::float8 AS demand
        FROM matter, jsonb_to_recordset(matter.skills) AS s(key text, name text, need text)
        GROUP BY s.key),
      measured AS (
        SELECT coalesce(own.key, wanted.key) AS key, coalesce(own.name, wanted.name) AS name,
          coalesce(wanted.demand, 0) AS demand, coalesce(wanted.jobs, 0) AS jobs, own.id AS "skillId",
          coalesce(own.level, 0) AS level, own.target,
          CASE WHEN own.target = 0 THEN 0
            ELSE greatest(0, 1 - coalesce(own.level, 0)::float8 / coalesce(own.target, ${usualTarget}::int)) END::float8 AS missing
        FROM wanted ${own ? Prisma.sql`FULL` : Prisma.sql`LEFT`} JOIN
          (SELECT * FROM skills WHERE user_id = ${userId}::uuid) AS own ON own.key = wanted.key)
      SELECT (SELECT count(*)::int FROM matter) AS matter, to_jsonb(skill) AS skill
      FROM (SELECT 1) AS one LEFT JOIN (
        SELECT * FROM (
          SELECT *, row_number() OVER (ORDER BY gap DESC, demand DESC, key) AS place
          FROM (SELECT *, demand * missing AS gap FROM measured) AS gaps) AS placed
        WHERE place <= ${rowCount(limit)} ${own ? Prisma.sql`OR "skillId" IS NOT NULL` : Prisma.empty}) AS skill ON true
      ORDER BY skill.place`,
  );
  const items = rows.flatMap(({ skill }) => skill ?? []);
  const trend = await readTrend(deps, {
    userId,
    snapshot,
    matter,
    keys: items.map(({ key }) => key),
  });
  return {
    items: items.map((item) => ({
      ...item,
      name: skillByKey.get(item.key)?.name ?? item.name,
      trend: trend(item.key),
    })),
    jobs: rows[0]?.matter ?? 0,
  };
}

/** Jobs that named a skill, by the month (UTC) in which they were brought in; the last six months, oldest first. */
async function readTrend(
  deps: Deps,
  input: { userId: string; snapshot: string; matter: Prisma.Sql; keys: string[] },
): Promise<(key: string) => { month: string; jobs: number }[]> {
  const today = new Date(deps.clock.now());
  const names = Array.from({ length: months }, (_, at) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - (months - 1) + at, 1))
      .toISOString()
      .slice(0, 7),
  );
  const rows =
    input.keys.length === 0
      ? []
      : await readKept(
          deps.db,
          input.userId,
          input.snapshot,
          trendRows,
          Prisma.sql`
          SELECT key, to_char(matter.created_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(*)::int AS jobs
          FROM (${input.matter}) AS matter, unnest(matter.skill_keys) AS key
          WHERE matter.created_at >= ${new Date(`${names[0]}-01T00:00:00Z`)}::timestamptz AND key = ANY(${input.keys}::text[])
          GROUP BY 1, 2`,
        );
  const counts = new Map(rows.map(({ key, month, jobs }) => [`${key} ${month}`, jobs]));
  return (key) => names.map((month) => ({ month, jobs: counts.get(`${key} ${month}`) ?? 0 }));
}
