import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, Prisma } from "@huntboard/db";
import { startPostgres } from "@huntboard/db/testing/postgres";
import { createFakeClock, makeDeps, makeUser } from "../testing/index.ts";
import type { Deps } from "../core/deps.ts";
import { updateProfile } from "../jobs/profile/update-profile.ts";
import { createSkill } from "../jobs/skills/create-skill.ts";
import type { BenchRow } from "./rank.ts";

/** Rounds in which everything has its turn, so that what the machine does meanwhile falls on all alike. */
const rounds = 5;
const looks = 20;
/** Looks before any counts, as on a server that has been up for a while. */
const warmUp = 100;

/**
 * The whole dashboard, eleven calls at once, beside one handler that reads what they show with plain SQL; with a thousand
 * applications and with ten thousand and their hundred thousand activities. Milliseconds of this process's CPU: on PGlite
 * the database's are among them, on PostgreSQL they are not.
 */
export async function benchDashboard(): Promise<BenchRow[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "huntboard-bench-"));
  const { offer, stop } = await startPostgres();
  try {
    const rows = await measure("PGlite", { dataDir });
    if ("url" in offer)
      rows.push(...(await measure("PostgreSQL", { dataDir, databaseUrl: `${offer.url}postgres` })));
    return rows;
  } finally {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type Figure = Pick<BenchRow, "median" | "p95">;

/** One person with a thousand applications, then another with ten thousand beside them. */
async function measure(
  engine: string,
  where: Parameters<typeof openDatabase>[0],
): Promise<BenchRow[]> {
  const database = await openDatabase(where);
  try {
    const clock = createFakeClock({ start: "2026-11-24T12:00:00Z" });
    const deps = makeDeps({ db: database.db, clock });
    const small = await measurePerson(deps, { applications: 1000, activities: 10 });
    const large = await measurePerson(deps, { applications: 10_000, activities: 10 });
    const ratio = (one: Figure, other: Figure) => ({
      median: one.median / other.median,
      p95: one.p95 / other.p95,
      unit: "×",
    });
    const name = `dashboard on ${engine}`;
    return [
      { name: `${name}, 1,000 applications and jobs: CPU of eleven calls`, ...small.calls },
      { name: `${name}, 1,000, right after a change: CPU of eleven calls`, ...small.changed },
      { name: `${name}, 1,000: CPU of one handler with plain SQL, 19 statements`, ...small.plain },
      { name: `${name}, 1,000: eleven calls beside plain SQL`, ...ratio(small.calls, small.plain) },
      { name: `${name}, 1,000: the same after a change`, ...ratio(small.changed, small.plain) },
      { name: `${name}, 10,000 and 100,000 activities: CPU of eleven calls`, ...large.calls },
      { name: `${name}, 10,000 beside 1,000`, ...ratio(large.calls, small.calls) },
    ];
  } finally {
    await database.close();
  }
}

async function measurePerson(deps: Deps, size: { applications: number; activities: number }) {
  const { userId, caller } = await makeUser(deps);
  await updateProfile(deps, { userId, titles: ["Engineer"] });
  for (const name of ["Python", "SQL"]) await createSkill(deps, { userId, name, level: 3 });
  await caller.insights.goals.create({
    kind: "applications",
    title: "Apply",
    target: 5,
    period: "week",
  });
  await fill(deps, { userId, ...size });
  const dashboard = () =>
    Promise.all([
      caller.account.me(),
      caller.dashboard.get(),
      caller.applications.demo.status(),
      caller.insights.statusOverview({ days: 365 }),
      caller.jobs.list({ limit: 6, applied: false }),
      caller.insights.applicationStats({ weeks: 12 }),
      caller.insights.upcoming({}),
      caller.jobs.recommendations({ limit: 5 }),
      caller.insights.activity({ limit: 15 }),
      caller.jobs.skills.gap({ limit: 20, own: true }),
      caller.insights.goals.list({}),
    ]);
  const change = () =>
    deps.db.$executeRaw`UPDATE users SET updated_at = now() WHERE id = ${userId}::uuid`;
  await dashboard();
  // As housekeeping does it.
  await deps.db.$executeRaw`VACUUM ANALYZE`;
  const calls = contest(dashboard);
  // What was found out for the look before no longer stands then.
  const changed = contest(dashboard, change);
  const plain = contest(() => plainReads(deps, userId));
  const all = [calls, changed, plain];
  for (const { look } of all) for (let at = 0; at < warmUp; at += 1) await look();
  for (let round = 0; round < rounds; round += 1)
    for (const { take } of all) for (let at = 0; at < looks; at += 1) await take();
  return { calls: calls.figures(), changed: changed.figures(), plain: plain.figures() };
}

/** Work whose looks are milliseconds of CPU; what comes `before` each does not count. */
function contest(work: () => Promise<unknown>, before?: () => Promise<unknown>) {
  const times: number[] = [];
  const look = async () => {
    await before?.();
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  return {
    look,
    take: async () => times.push(await look()),
    figures: () => {
      times.sort((one, other) => one - other);
      const at = (part: number) =>
        times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0;
      return { median: at(0.5), p95: at(0.95), unit: "ms" };
    },
  };
}

/**
 * What the widgets show, in plain SQL: nineteen statements at once through the client's raw queries, their rows as they come; no calls,
 * no checks, no words, nothing kept.
 */
async function plainReads({ db }: Deps, userId: string): Promise<void> {
  const mine = Prisma.sql`user_id = ${userId}::uuid AND deleted_at IS NULL`;
  const period = Prisma.sql`applied_at >= '2026-09-07' AND applied_at < '2026-11-30'`;
  const statements = [
    Prisma.sql`SELECT id, email, name, time_zone FROM users WHERE id = ${userId}::uuid`,
    Prisma.sql`SELECT document, revision FROM dashboards WHERE user_id = ${userId}::uuid`,
    Prisma.sql`SELECT EXISTS (SELECT FROM applications WHERE ${mine} AND is_demo) AS demo`,
    Prisma.sql`SELECT stage, count(*)::int, count(*) FILTER (WHERE reached >= 2)::int AS interviewing FROM applications
      WHERE ${mine} GROUP BY stage`,
    Prisma.sql`SELECT id, title, company, locations, posted_at, skills, triage, (SELECT min(url) FROM job_sources WHERE job_id = jobs.id) AS url
      FROM jobs WHERE ${mine} ORDER BY created_at DESC, id DESC LIMIT 6`,
    Prisma.sql`SELECT date_trunc('week', applied_at) AS week, count(*)::int FROM applications WHERE ${mine} AND ${period} GROUP BY 1`,
    Prisma.sql`SELECT applied_at >= '2026-09-07' AS current, count(*)::int, count(first_response_at)::int AS answered,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM first_response_at - applied_at)::float8) AS response
      FROM applications WHERE ${mine} AND applied_at >= '2026-06-15' GROUP BY 1`,
    Prisma.sql`SELECT id, title, company, next_action_due_at FROM applications WHERE ${mine} AND next_action_due_at < now()
      ORDER BY next_action_due_at LIMIT 5`,
    Prisma.sql`SELECT id, title, company, next_action_due_at FROM applications WHERE ${mine} AND stage = 'offer' LIMIT 5`,
    Prisma.sql`SELECT id, title, company, stage_changed_at, count(*) OVER ()::int AS total FROM applications
      WHERE ${mine} AND stage IN ('applied', 'interviewing') AND stage_changed_at < '2026-11-10' ORDER BY stage_changed_at LIMIT 5`,
    Prisma.sql`SELECT id, title, start_time, application_id FROM calendar_events WHERE ${mine} AND kind = 'follow_up'
      AND end_time < now() AND start_time > '2026-11-10' ORDER BY start_time LIMIT 5`,
    Prisma.sql`SELECT id, title, kind, start_time, end_time, location, join_url, sync_status FROM calendar_events
      WHERE ${mine} AND start_time > '2026-11-24' ORDER BY start_time LIMIT 21`,
    Prisma.sql`SELECT j.id, j.title, j.company, j.locations, j.skills, m.score, m.band, m.reasons
      FROM job_matches m JOIN jobs j ON j.id = m.job_id WHERE m.user_id = ${userId}::uuid ORDER BY m.score DESC LIMIT 5`,
    Prisma.sql`SELECT hidden_by, count(*)::int FROM job_matches WHERE user_id = ${userId}::uuid GROUP BY 1`,
    Prisma.sql`SELECT c.stage, c.occurred_at, a.title, a.company FROM status_changes c JOIN applications a ON a.id = c.application_id
      WHERE c.user_id = ${userId}::uuid ORDER BY c.occurred_at DESC LIMIT 15`,
    Prisma.sql`SELECT n.body, n.created_at, a.title, a.company FROM notes n JOIN applications a ON a.id = n.application_id
      WHERE n.user_id = ${userId}::uuid ORDER BY n.created_at DESC LIMIT 15`,
    Prisma.sql`SELECT id, text, done_at FROM done_steps WHERE user_id = ${userId}::uuid ORDER BY done_at DESC LIMIT 15`,
    Prisma.sql`SELECT id, title, target, period FROM goals WHERE ${mine}`,
    Prisma.sql`SELECT applied_at::date, count(*)::int FROM applications WHERE ${mine} AND applied_at >= '2026-10-24' GROUP BY 1`,
  ];
  await Promise.all(statements.map((statement) => db.$queryRaw(statement)));
}

async function fill(
  { db }: Deps,
  {
    userId,
    applications,
    activities,
  }: { userId: string; applications: number; activities: number },
): Promise<void> {
  const now = "2026-11-24T12:00:00Z";
  await db.$executeRaw`
    INSERT INTO applications (id, user_id, title, company, tags, stage, stage_changed_at, applied_at, reached,
      first_response_at, rank, created_at, updated_at)
    SELECT uuidv7(), ${userId}::uuid, 'Engineer ' || n, 'Company ' || (n % 400), '{}',
      (ARRAY['saved','applied','interviewing','rejected'])[1 + n % 4], at, at, n % 4,
      CASE WHEN n % 4 >= 2 THEN at + interval '9 days' END, 'a' || n, at, at
    FROM generate_series(1, ${applications}::int) n,
      LATERAL (SELECT ${new Date(now)}::timestamptz - (n % 700) * interval '1 day' AS at) t`;
  await db.$executeRaw`
    INSERT INTO status_changes (id, user_id, application_id, stage, occurred_at, created_at, updated_at)
    SELECT uuidv7(), user_id, id, stage, applied_at, applied_at, applied_at FROM applications WHERE user_id = ${userId}::uuid`;
  await db.$executeRaw`
    INSERT INTO notes (id, user_id, application_id, body, created_at, updated_at)
    SELECT uuidv7(), user_id, id, 'A note', created_at + n * interval '1 minute', created_at
    FROM applications, generate_series(1, ${activities}::int) n WHERE user_id = ${userId}::uuid`;
  await db.$executeRaw`
    INSERT INTO jobs (id, user_id, title, company, employment_types, skills, skill_keys, company_key, dedupe_key, created_at, updated_at)
    SELECT uuidv7(), ${userId}::uuid, 'Engineer ' || n, 'Company ' || (n % 400), '{}',
      CASE WHEN n % 3 = 0 THEN '[{"key": "kubernetes", "name": "Kubernetes", "need": "required"}]'
        ELSE '[{"key": "python", "name": "Python", "need": "required"}, {"key": "sql", "name": "SQL", "need": "nice"}]' END::jsonb,
      CASE WHEN n % 3 = 0 THEN '{kubernetes}' ELSE '{python,sql}' END::text[],
      'company ' || (n % 400), 'company ' || (n % 400), at, at
    FROM generate_series(1, 1000) n, LATERAL (SELECT ${new Date(now)}::timestamptz - n * interval '1 hour' AS at) t`;
  await db.$executeRaw`
    INSERT INTO calendar_events (id, user_id, provider, title, kind, start_time, end_time, start_local, end_local, timezone, reminder_minutes, created_at, updated_at)
    SELECT uuidv7(), ${userId}::uuid, 'local', 'Interview ' || n, 'interview', at, at + interval '1 hour', '', '', 'UTC', '{}', at, at
    FROM generate_series(1, 200) n, LATERAL (SELECT ${new Date(now)}::timestamptz + (n - 180) * interval '1 day' AS at) t`;
}
