import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@huntboard/db";
import { startPostgres } from "@huntboard/db/testing/postgres";
import { createFakeClock, makeDeps, makeUser } from "../testing/index.ts";
import type { Deps } from "../core/deps.ts";
import type { BenchRow } from "./rank.ts";

const rounds = 15;

/**
 * The whole dashboard, ten calls at once, beside one handler that reads the same rows with plain SQL; with a thousand
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
    const ratio = (one: Figures, other: Figures) => ({
      median: one.median / other.median,
      p95: one.p95 / other.p95,
      unit: "×",
    });
    const name = `dashboard on ${engine}`;
    return [
      { name: `${name}, 1,000 applications and jobs: CPU of ten calls`, ...small.calls },
      { name: `${name}, 1,000, right after a change: CPU of ten calls`, ...small.changed },
      { name: `${name}, 1,000: CPU of one handler with plain SQL`, ...small.plain },
      { name: `${name}, 1,000: ten calls beside plain SQL`, ...ratio(small.calls, small.plain) },
      { name: `${name}, 1,000: the same after a change`, ...ratio(small.changed, small.plain) },
      { name: `${name}, 10,000 and 100,000 activities: CPU of ten calls`, ...large.calls },
      { name: `${name}, 10,000 beside 1,000`, ...ratio(large.calls, small.calls) },
    ];
  } finally {
    await database.close();
  }
}

async function measurePerson(deps: Deps, size: { applications: number; activities: number }) {
  const { userId, caller } = await makeUser(deps);
  await fill(deps, { userId, ...size });
  const dashboard = () =>
    Promise.all([
      caller.account.me(),
      caller.dashboard.get(),
      caller.insights.statusOverview({ days: 365 }),
      caller.jobs.list({ limit: 6, applied: false }),
      caller.insights.applicationStats({ weeks: 12 }),
      caller.insights.upcoming({}),
      caller.jobs.recommendations({ limit: 5 }),
      caller.insights.activity({ limit: 15 }),
      caller.jobs.skills.gap({ limit: 20 }),
      caller.insights.goals.list({}),
    ]);
  const change = () =>
    deps.db.$executeRaw`UPDATE users SET updated_at = now() WHERE id = ${userId}::uuid`;
  return {
    calls: await cpu(dashboard),
    // What was found out for the look before no longer stands then.
    changed: await cpu(dashboard, change),
    plain: await cpu(() => plainReads(deps, userId)),
  };
}

type Figures = Awaited<ReturnType<typeof cpu>>;

/** Milliseconds of CPU of each round, what comes before it aside, after three to warm up. */
async function cpu(work: () => Promise<unknown>, first?: () => Promise<unknown>) {
  const times: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    await first?.();
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    if (round >= 0) times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(rounds - 1, Math.floor(part * rounds))] ?? 0;
  return { median: at(0.5), p95: at(0.95), unit: "ms" };
}

/** The same rows as the widgets show, with one statement each and nothing around it. */
async function plainReads({ db }: Deps, userId: string): Promise<void> {
  await db.$queryRaw`SELECT stage, count(*)::int, count(*) FILTER (WHERE reached >= 2)::int FROM applications
    WHERE user_id = ${userId}::uuid AND deleted_at IS NULL GROUP BY stage`;
  await db.$queryRaw`SELECT id, title, company, locations, posted_at, created_at FROM jobs
    WHERE user_id = ${userId}::uuid AND deleted_at IS NULL ORDER BY created_at DESC, id LIMIT 6`;
  await db.$queryRaw`SELECT date_trunc('week', applied_at), count(*)::int, count(first_response_at)::int FROM applications
    WHERE user_id = ${userId}::uuid AND deleted_at IS NULL AND applied_at > '2026-09-01' GROUP BY 1`;
  await db.$queryRaw`SELECT id, title, start_time, end_time FROM calendar_events
    WHERE user_id = ${userId}::uuid AND deleted_at IS NULL AND start_time > '2026-11-24' ORDER BY start_time LIMIT 8`;
  await db.$queryRaw`SELECT job_id, score FROM job_matches WHERE user_id = ${userId}::uuid ORDER BY score DESC LIMIT 5`;
  await db.$queryRaw`SELECT id, body, created_at FROM notes
    WHERE user_id = ${userId}::uuid ORDER BY created_at DESC, id DESC LIMIT 15`;
  await db.$queryRaw`SELECT id, title, target FROM goals WHERE user_id = ${userId}::uuid AND deleted_at IS NULL`;
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
    INSERT INTO jobs (id, user_id, title, company, employment_types, skill_keys, company_key, dedupe_key, created_at, updated_at)
    SELECT uuidv7(), ${userId}::uuid, 'Engineer ' || n, 'Company ' || (n % 400), '{}', '{}', 'company', 'company', at, at
    FROM generate_series(1, 1000) n, LATERAL (SELECT ${new Date(now)}::timestamptz - n * interval '1 hour' AS at) t`;
  await db.$executeRaw`
    INSERT INTO calendar_events (id, user_id, provider, title, kind, start_time, end_time, start_local, end_local, timezone, reminder_minutes, created_at, updated_at)
    SELECT uuidv7(), ${userId}::uuid, 'local', 'Interview ' || n, 'interview', at, at + interval '1 hour', '', '', 'UTC', '{}', at, at
    FROM generate_series(1, 200) n, LATERAL (SELECT ${new Date(now)}::timestamptz + (n - 180) * interval '1 day' AS at) t`;
  await db.$executeRawUnsafe("ANALYZE");
}
