import { randomUUID } from "node:crypto";

import type pg from "pg";

import { DatabaseError } from "../errors.ts";
import { type Migration, migrationsFolder, readMigrations } from "./read-migrations.ts";

// Any constant does, as long as nothing else of ours takes it. Held until its transaction ends.
const migrationLock = 4_918_273_645;

// As Prisma makes it, so that `prisma migrate` and its schema engine agree with what is done here.
const migrationsTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

interface Queryable {
  query(text: string): Promise<{ rows: unknown[] }>;
}

function isAppliedRow(row: unknown): row is AppliedRow {
  return (
    typeof row === "object" &&
    row !== null &&
    "migration_name" in row &&
    "checksum" in row &&
    "finished_at" in row
  );
}

async function readApplied(client: Queryable): Promise<AppliedRow[]> {
  const table = await client.query(
    `SELECT 1 FROM pg_class WHERE oid = to_regclass('_prisma_migrations')`,
  );
  if (table.rows.length === 0) {
    return [];
  }
  const { rows } = await client.query(
    `SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows.filter(isAppliedRow);
}

/** The migrations still to apply, oldest first. Throws when the database's history is not a part of ours. */
function findPending({
  migrations,
  applied,
}: {
  migrations: Migration[];
  applied: AppliedRow[];
}): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = known.get(row.migration_name);
    if (migration === undefined) {
      throw new DatabaseError(
        "newer-schema",
        `The database was last used by a newer Huntboard: it has the change "${row.migration_name}", which this version does not know. ` +
          "Start that version again, or restore a backup made before the upgrade.",
      );
    }
    if (row.finished_at === null) {
      throw new DatabaseError(
        "migration-failed",
        `The change "${row.migration_name}" of the database was begun by another tool and did not end. ` +
          'Look at its row in the table "_prisma_migrations" and resolve it with "prisma migrate resolve".',
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new DatabaseError(
        "changed-migration",
        `The change "${row.migration_name}" was applied to the database with a different content than this version has. ` +
          "Start the version that made the database, or restore its migration file.",
      );
    }
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.filter((migration) => !done.has(migration.name));
}

async function applyOne(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  await client.query(migrationsTable);
  // One message of many statements, as the file has them; nothing may split it at its semicolons.
  await client.query(sql);
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)`,
    [randomUUID(), checksum, name],
  );
}

async function applyNext(
  client: pg.PoolClient,
  migrations: Migration[],
): Promise<Migration | null> {
  await client.query("BEGIN");
  try {
    await client.query(`SELECT pg_advisory_xact_lock(${migrationLock})`);
    const [next] = findPending({ migrations, applied: await readApplied(client) });
    if (next !== undefined) {
      await applyOne(client, next);
    }
    await client.query("COMMIT");
    return next ?? null;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    if (error instanceof DatabaseError) {
      throw error;
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseError(
      "migration-failed",
      `The database could not be brought up to date; nothing was changed. ${reason}`,
      { cause: error },
    );
  }
}

/**
 * Brings the database up to this release. Each migration is one transaction with its row in `_prisma_migrations`, so a
 * kill leaves it done or not begun; several processes that start at once take turns.
 * Returns the names of what it applied. Throws DatabaseError `newer-schema`, `changed-migration` or `migration-failed`.
 */
export async function applyMigrations({
  pool,
  folder = migrationsFolder,
  log,
}: {
  pool: pg.Pool;
  folder?: string;
  log: (line: string) => void;
}): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const applied: string[] = [];
  if (findPending({ migrations, applied: await readApplied(pool) }).length === 0) {
    return applied;
  }
  const client = await pool.connect();
  try {
    for (;;) {
      const migration = await applyNext(client, migrations);
      if (migration === null) {
        return applied;
      }
      log(`Database: applied ${migration.name}`);
      applied.push(migration.name);
    }
  } finally {
    client.release();
  }
}
