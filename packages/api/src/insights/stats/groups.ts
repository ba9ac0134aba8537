import { Prisma } from "@huntboard/db";
import { z } from "zod";
import { rowCount } from "../../core/planned-once.ts";
import { yearlySalary } from "../../core/yearly-salary.ts";
import type { StatsGroup } from "../items.ts";
import { type Grouping, smallGroup } from "../vocabulary.ts";
import { type StatsQuery, share } from "./figures.ts";

const group = z.object({
  name: z.string().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  applied: z.number(),
  old: z.number(),
  answered: z.number(),
  interviews: z.number(),
  offers: z.number(),
});
export const groupRows = z.tuple([z.object({ total: z.number(), largest: z.array(group) })]);
const maxGroups = 50;

/** What came of the period's applications, by what they have in common: the largest groups, and how many there are. */
export function groupsSql(
  { userId, periods, oldEnough }: StatsQuery,
  grouping: Grouping,
): Prisma.Sql {
  return Prisma.sql`
    WITH applied AS (
      SELECT id, source, remote, applied_at, first_response_at, reached,
        coalesce(salary_currency, '') AS currency, nullif(${yearlySalary("applications")}::float8, 0) AS pay
      FROM applications
      WHERE user_id = ${userId}::uuid AND deleted_at IS NULL
        AND applied_at >= ${periods.from} AND applied_at < ${periods.to}
    ), grouped AS (
      SELECT name, low, high, count(*)::int AS applied,
        count(*) FILTER (WHERE applied_at <= ${oldEnough})::int AS old,
        count(*) FILTER (WHERE applied_at <= ${oldEnough} AND first_response_at IS NOT NULL)::int AS answered,
        count(*) FILTER (WHERE reached >= 2)::int AS interviews,
        count(*) FILTER (WHERE reached >= 3)::int AS offers
      FROM (${members[grouping](userId)}) AS members GROUP BY name, low, high
    )
    SELECT (SELECT count(*)::int FROM grouped) AS total,
      (SELECT coalesce(json_agg(found), '[]') FROM (
        SELECT * FROM grouped ORDER BY applied DESC, name, low LIMIT ${rowCount(maxGroups)}) AS found) AS largest`;
}

const counted = Prisma.sql`applied_at, first_response_at, reached`;
const noBand = Prisma.sql`NULL::float8 AS low, NULL::float8 AS high`;

/** The applications with the group that each is in: its name, of pay also the band; no name where nothing is kept. */
const members = {
  sources: () => Prisma.sql`SELECT source AS name, ${noBand}, ${counted} FROM applied`,
  places: () => Prisma.sql`SELECT remote AS name, ${noBand}, ${counted} FROM applied`,
  // The one sent last, by its name: the same CV is kept with every application that it went out with.
  cvs: (userId) => Prisma.sql`
    SELECT cv.name, ${noBand}, ${counted} FROM applied LEFT JOIN (
      SELECT DISTINCT ON (application_id) application_id, name FROM documents
      WHERE user_id = ${userId}::uuid AND kind = 'cv'
      ORDER BY application_id, coalesce(sent_at, created_at) DESC, id DESC
    ) AS cv ON cv.application_id = applied.id`,
  // Bands of 1, 2 or 5 and zeros, the next below a fifth of the median in that currency.
  salaries: () => Prisma.sql`
    SELECT CASE WHEN pay IS NOT NULL THEN applied.currency END AS name,
      floor(pay / step) * step AS low, (floor(pay / step) + 1) * step AS high, ${counted}
    FROM applied LEFT JOIN (
      SELECT currency, zeros * CASE WHEN fifth < 2 * zeros THEN 1 WHEN fifth < 5 * zeros THEN 2 ELSE 5 END AS step
      FROM (
        SELECT currency, fifth, power(10, floor(log(fifth))) AS zeros FROM (
          SELECT currency, percentile_cont(0.5) WITHIN GROUP (ORDER BY pay) / 5 AS fifth
          FROM applied WHERE pay > 0 GROUP BY currency
        ) AS medians
      ) AS sizes
    ) AS steps ON steps.currency = applied.currency`,
} satisfies Record<Grouping, (userId: string) => Prisma.Sql>;

/** The groups that are shown, bands of pay in their order, and how many there are beside them. */
export function groupsOf(
  [{ total, largest }]: z.output<typeof groupRows>,
  smallGroups: boolean,
): { groups: StatsGroup[]; leftOut: number } {
  const shown = largest.filter(({ applied }) => smallGroups || applied >= smallGroup);
  const groups = shown.map(({ name, low, high, applied, old, answered, interviews, offers }) => ({
    name,
    band: low === null || high === null ? null : { low, high },
    applied,
    responseRate: { value: share(answered, old), n: old },
    interviews,
    offers,
  }));
  return { groups: groups.toSorted(byBand), leftOut: total - shown.length };
}

/** Groups without a band stay as they are, behind those with one. */
function byBand(one: StatsGroup, other: StatsGroup): number {
  if (one.band === null || other.band === null)
    return Number(one.band === null) - Number(other.band === null);
  if (one.name !== other.name) return (one.name ?? "") < (other.name ?? "") ? -1 : 1;
  return one.band.low - other.band.low;
}
