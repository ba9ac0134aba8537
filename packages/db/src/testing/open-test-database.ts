import { randomUUID } from "node:crypto";

import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { inject } from "vitest";

import { type Database, makeDatabase } from "../make-database.ts";
import { extensions } from "../pglite/extensions.ts";
import { createPglitePool } from "../pglite/pglite-pool.ts";
import { loadPgliteTemplate } from "./pglite-template.ts";
import { templateDatabase } from "./test-offer.ts";

export type Engine = Database["engine"];

/** A migrated, empty database of its own for a test. */
export interface TestDatabase extends Database {
  /** For more connections or processes on the same database; null on PGlite, which has one connection. */
  databaseUrl: string | null;
  pool: pg.Pool;
  /** Sends SQL as it is, several statements too, and answers the rows of the last one. */
  run: (sql: string) => Promise<unknown[]>;
}

// A query that waits for its own transaction's connection must fail, not hang.
const acquireTimeout = 5000;
const log = () => {};

interface Clone {
  pglite: PGlite;
  schema: string | null;
}

// Starting a PGlite takes half a second, emptying one some milliseconds: closed ones of this worker are used again.
const idle: Clone[] = [];

const describeSchema = `
  SELECT md5(string_agg(c.oid || c.relname || c.relkind::text || coalesce(a.attname, '') || coalesce(a.atttypid, 0), ',' ORDER BY c.oid, a.attnum)
    || coalesce((SELECT string_agg(t.oid || tgname, ',' ORDER BY t.oid) FROM pg_trigger t), '')
    || coalesce((SELECT string_agg(p.oid || proname, ',' ORDER BY p.oid) FROM pg_proc p WHERE pronamespace = 'public'::regnamespace), '')
    || (SELECT string_agg(m::text, ',' ORDER BY migration_name) FROM _prisma_migrations m)) AS schema
  FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
  WHERE c.relnamespace = 'public'::regnamespace`;

const emptyAllTables = `
  DO $$ BEGIN
    EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('%I', tablename), ', ') || ' RESTART IDENTITY CASCADE'
      FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations');
  END $$`;

async function readSchema(pglite: PGlite): Promise<string | null> {
  try {
    const { rows } = await pglite.query<{ schema: string }>(describeSchema);
    return rows[0]?.schema ?? null;
  } catch {
    // A test dropped what every database has.
    return null;
  }
}

async function takeClone(): Promise<Clone> {
  const clone = idle.pop();
  if (clone !== undefined) {
    return clone;
  }
  const pglite = await PGlite.create({ extensions, loadDataDir: await loadPgliteTemplate() });
  return { pglite, schema: await readSchema(pglite) };
}

/** Empties a clone for the next test, or ends it when the test changed its tables. */
async function returnClone({ pglite, schema }: Clone): Promise<void> {
  await pglite.exec("ROLLBACK");
  await pglite.exec("DISCARD ALL");
  if ((await readSchema(pglite)) === schema) {
    await pglite.exec(emptyAllTables);
    idle.push({ pglite, schema });
  } else {
    await pglite.close();
  }
}

const runOn = (pool: pg.Pool) => async (sql: string) => {
  const result: unknown = await pool.query(sql);
  const last: unknown = Array.isArray(result) ? result.at(-1) : result;
  return typeof last === "object" && last !== null && "rows" in last && Array.isArray(last.rows)
    ? last.rows
    : [];
};

async function openPglite(): Promise<TestDatabase> {
  const clone = await takeClone();
  const pool = createPglitePool({ pglite: clone.pglite, acquireTimeout });
  const database = makeDatabase({ pool, engine: "pglite", log, release: () => returnClone(clone) });
  return { ...database, databaseUrl: null, pool, run: runOn(pool) };
}

async function openPostgres(): Promise<TestDatabase> {
  const offer = inject("huntboardTests");
  if (!("url" in offer)) {
    throw new Error(`There is no PostgreSQL here: ${offer.missing}`);
  }
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const administer = async (sql: string) => {
    const client = new pg.Client({ connectionString: `${offer.url}postgres` });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await administer(`CREATE DATABASE ${name} TEMPLATE ${templateDatabase}`);
  const databaseUrl = `${offer.url}${name}`;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: acquireTimeout,
  });
  const release = () => administer(`DROP DATABASE ${name} WITH (FORCE)`);
  return {
    ...makeDatabase({ pool, engine: "postgresql", log, release }),
    databaseUrl,
    pool,
    run: runOn(pool),
  };
}

/** Opens a migrated, empty database that no other test sees. Close it when done. */
export async function openTestDatabase({
  engine = "pglite",
}: { engine?: Engine } = {}): Promise<TestDatabase> {
  return engine === "pglite" ? openPglite() : openPostgres();
}
