import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import pg from "pg";

import { lockDataFolder } from "./data-lock.ts";
import { type Database, makeDatabase } from "./make-database.ts";
import { applyMigrations } from "./migrations/apply-migrations.ts";

const acquireTimeout = 15_000;

async function openEmbedded({
  dataDir,
  now,
  log,
}: {
  dataDir: string;
  now: () => number;
  log: (line: string) => void;
}): Promise<Database> {
  const { openPglite } = await import("./pglite/open-pglite.ts");
  const { createPglitePool } = await import("./pglite/pglite-pool.ts");
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockDataFolder({ dataDir, now: now() });
  try {
    const pglite = await openPglite({ folder: join(dataDir, "db"), log });
    const pool = createPglitePool({ pglite, acquireTimeout });
    await applyMigrations({ pool, log });
    const release = async () => {
      await pglite.close();
      lock.release();
    };
    return makeDatabase({
      pool,
      engine: "pglite",
      log,
      release,
      markStopping: () => lock.markStopping(),
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openServer({
  databaseUrl,
  log,
}: {
  databaseUrl: string;
  log: (line: string) => void;
}): Promise<Database> {
  const migrationPool = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    connectionTimeoutMillis: acquireTimeout,
  });
  try {
    await applyMigrations({ pool: migrationPool, log });
  } finally {
    await migrationPool.end();
  }
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: acquireTimeout,
  });
  return makeDatabase({ pool, engine: "postgresql", log, release: () => Promise.resolve() });
}

/**
 * Opens the database and brings it up to this release: PostgreSQL when `databaseUrl` is given, else PGlite in `dataDir`/db,
 * which is made when it is absent. Throws DatabaseError with words for the person who started Huntboard.
 */
export async function openDatabase({
  dataDir,
  databaseUrl,
  now = Date.now,
  log = () => {},
}: {
  dataDir: string;
  databaseUrl?: string;
  now?: () => number;
  log?: (line: string) => void;
}): Promise<Database> {
  return databaseUrl === undefined
    ? openEmbedded({ dataDir, now, log })
    : openServer({ databaseUrl, log });
}
