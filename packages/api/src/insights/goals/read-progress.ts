import { Prisma } from "@huntboard/db";
import { z } from "zod";
import { readRows } from "../../core/read-rows.ts";
import type { Deps } from "../../core/deps.ts";
import type { GoalItem } from "../items.ts";
import { followUpsSql } from "../follow-ups.ts";
import { plannedOnce } from "../../core/planned-once.ts";
import { inZone, nowIn, readBasis, startOf } from "../zone.ts";
import { readGoals } from "./goal-row.ts";
import { countProgress, type DailyCounts, levelProgress } from "./progress.ts";

type GoalDeps = Pick<Deps, "db" | "clock">;

/** Goals as they stand now. Each kind that counts itself is read once for all of them, by day in the person's zone. */
export async function readGoalItems(
  deps: GoalDeps,
  input: { userId: string; where: Prisma.Sql; limit: number },
): Promise<GoalItem[]> {
  const { userId } = input;
  const [rows, { zone }] = await Promise.all([readGoals(deps.db, input), readBasis(deps, userId)]);
  const now = nowIn(deps, zone);
  const today = now.toPlainDate();
  const until = new Date(deps.clock.now());
  const daysOf = (kind: string, table: Prisma.Sql, at: Prisma.Sql) => {
    const starts = rows.filter((row) => row.kind === kind).map(({ startsOn }) => startsOn);
    if (starts.length === 0) return Promise.resolve(new Map<string, number>());
    // From the Monday or the first of the month that a goal began in.
    const first = Temporal.PlainDate.from(starts.toSorted()[0] ?? today).subtract({ months: 1 });
    const from = startOf(first, zone);
    return inZone(zone, (known) =>
      countByDay(deps, { userId, table, at, from, to: until, zone: known }),
    );
  };
  const [applications, interviews, followUps, entries, skills] = await Promise.all([
    daysOf(
      "applications",
      Prisma.sql`applications WHERE user_id = ${userId}::uuid AND deleted_at IS NULL`,
      Prisma.sql`applied_at`,
    ),
    daysOf(
      "interviews",
      Prisma.sql`calendar_events WHERE user_id = ${userId}::uuid AND deleted_at IS NULL
        AND kind = 'interview' AND sync_status <> 'remote_cancelled'`,
      Prisma.sql`start_time`,
    ),
    daysOf(
      "follow_ups",
      Prisma.sql`${followUpsSql({ userId, now: until })} AS followed WHERE true`,
      Prisma.sql`at`,
    ),
    countEntries(deps, {
      userId,
      ids: rows.flatMap(({ id, kind }) => (kind === "custom" ? id : [])),
    }),
    readSkills(deps, { userId, keys: rows.flatMap(({ skillKey }) => skillKey ?? []) }),
  ]);
  const none: DailyCounts = new Map();
  const counted: Record<string, DailyCounts> = {
    applications,
    interviews,
    follow_ups: followUps,
  };
  return rows.map((row) => {
    const skill = row.skillKey === null ? undefined : skills.get(row.skillKey);
    const item = { ...row, skillName: skill?.name ?? null };
    if (row.kind === "skill")
      return { ...item, progress: levelProgress(row, skill?.level ?? 0, today) };
    const counts = row.kind === "custom" ? (entries.get(row.id) ?? none) : counted[row.kind];
    return { ...item, progress: countProgress(row, counts ?? none, today) };
  });
}

const entryRows = z.array(z.object({ goal: z.string(), day: z.string(), count: z.number() }));
const skillRows = z.array(z.object({ key: z.string(), name: z.string(), level: z.number() }));
const dayRows = z.array(z.object({ day: z.string(), count: z.number() }));

async function countByDay(
  deps: Pick<Deps, "db">,
  query: {
    userId: string;
    table: Prisma.Sql;
    at: Prisma.Sql;
    from: Date;
    to: Date;
    zone: string;
  },
): Promise<DailyCounts> {
  const { userId, table, at, from, to, zone } = query;
  const rows = await readRows(
    deps.db,
    userId,
    dayRows,
    Prisma.sql`
    SELECT to_char(${at} AT TIME ZONE ${zone}, 'YYYY-MM-DD') AS day, count(*)::int AS count
    FROM ${table} AND ${at} >= ${from} AND ${at} <= ${to}
    GROUP BY 1`,
  );
  return new Map(rows.map(({ day, count }) => [day, count]));
}

async function countEntries(
  deps: Pick<Deps, "db">,
  { userId, ids }: { userId: string; ids: string[] },
): Promise<Map<string, Map<string, number>>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows(
    deps.db,
    userId,
    entryRows,
    Prisma.sql`
      SELECT goal_id AS goal, occurred_on AS day, sum(amount)::float8 AS count FROM goal_entries
      WHERE goal_id = ANY(${plannedOnce(ids)}) AND user_id = ${userId}::uuid GROUP BY 1, 2`,
  );
  const counts = new Map<string, Map<string, number>>();
  for (const { goal, day, count } of rows) {
    const days = counts.get(goal) ?? new Map<string, number>();
    counts.set(goal, days.set(day, count));
  }
  return counts;
}

async function readSkills(
  deps: Pick<Deps, "db">,
  { userId, keys }: { userId: string; keys: string[] },
): Promise<Map<string, { name: string; level: number }>> {
  if (keys.length === 0) return new Map();
  const rows = await readRows(
    deps.db,
    userId,
    skillRows,
    Prisma.sql`SELECT key, name, level FROM skills WHERE user_id = ${userId}::uuid AND key = ANY(${keys}::text[])`,
  );
  return new Map(rows.map(({ key, name, level }) => [key, { name, level }]));
}
