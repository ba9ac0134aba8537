import { join } from "node:path";

import pg from "pg";

import { DatabaseError } from "./errors.ts";
import { lockDataFolder } from "./data-lock.ts";
import { type Database, makeDatabase } from "./make-database.ts";
import { applyMigrations } from "./migrations/apply-migrations.ts";

const acquireTimeout = 15_000;

function explainFolder(error: unknown, dataDir: string): unknown {
  if (error instanceof DatabaseError || !(error instanceof Error)) {
    return error;
  }
  const isFull = "code" in error && error.code === "ENOSPC";
  return new DatabaseError(
    isFull ? "disk-full" : "not-writable",
    isFull
      ? `The disk that holds ${dataDir} is full. Free some space and start again.`
      : `Huntboard cannot write to the data folder ${dataDir} (${error.message}). Give its user the right to, or set DATA_DIR to another folder.`,
    { cause: error },
  );
}

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
  const lock = await lockDataFolder({ dataDir, now: now() }).catch((error: unknown) => {
    throw explainFolder(error, dataDir);
  });
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

/** Where a PostgreSQL is, without the password that its URL may hold. */
function describeServer(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  return url === null ? "DATABASE_URL" : `${url.host}${url.pathname}`;
}

async function openServer({
  databaseUrl,
  log,
}: {
  databaseUrl: string;
  log: (line: string) => void;
}): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    // The driver adapter writes and reads instants without their zone, whatever zone the server is set to. To compile a
    // statement takes longer than any of ours.
    options: "-c TimeZone=UTC -c jit=off",
    connectionTimeoutMillis: acquireTimeout,
  });
  const database = makeDatabase({
    pool,
    engine: "postgresql",
    log,
    release: () => Promise.resolve(),
  });
  try {
    await pool.query("SELECT 1").catch((error: unknown) => {
      const reason = error instanceof Error && error.message !== "" ? error.message : String(error);
      throw new DatabaseError(
        "unreachable",
        `Cannot use PostgreSQL at ${describeServer(databaseUrl)}: ${reason}`,
        { cause: error },
      );
    });
    await applyMigrations({ pool, log });
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
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
