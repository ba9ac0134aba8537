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

/** What a test had and another can have after it, once it is empty. */
interface Clone<Held> {
  held: Held;
  schema: unknown;
}

// Making a database takes a third of a second, emptying one some milliseconds: closed ones of this process are used again.
const idle: { pglite: Clone<PGlite>[]; postgresql: Clone<string>[] } = {
  pglite: [],
  postgresql: [],
};

const describeSchema = `
  SELECT md5(string_agg(c.oid || c.relname || c.relkind::text || coalesce(a.attname, '') || coalesce(a.atttypid, 0), ',' ORDER BY c.oid, a.attnum)
    || coalesce((SELECT string_agg(t.oid || tgname, ',' ORDER BY t.oid) FROM pg_trigger t), '')
    || coalesce((SELECT string_agg(p.oid || proname, ',' ORDER BY p.oid) FROM pg_proc p WHERE pronamespace = 'public'::regnamespace), '')
    || (SELECT string_agg(m::text, ',' ORDER BY migration_name) FROM _prisma_migrations m)) AS schema
  FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
  WHERE c.relnamespace = 'public'::regnamespace`;

/** Connections that a test left, those of processes that it started among them. */
const endOthers = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`;

/**
 * Rows are deleted: TRUNCATE makes new files for a table and its indexes, which takes longer than a test. Where a test left many,
 * new files are the faster way. A table without a page never had a row.
 */
const emptyAllTables = `
  DO $$
  DECLARE
    one record;
  BEGIN
    SET LOCAL session_replication_role = replica;
    FOR one IN SELECT oid::regclass AS name, pg_relation_size(oid) AS size FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY 2 DESC
    LOOP
      IF one.size > 128 * 1024 THEN EXECUTE format('TRUNCATE %s CASCADE', one.name);
      ELSIF one.size > 0 THEN EXECUTE format('DELETE FROM %s', one.name);
      END IF;
    END LOOP;
    FOR one IN SELECT format('%I', sequencename) AS name FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL LOOP
      EXECUTE format('ALTER SEQUENCE %s RESTART', one.name);
    END LOOP;
  END $$`;

type Ask = (sql: string) => Promise<{ rows: { schema?: unknown }[] }>;

async function readSchema(ask: Ask): Promise<unknown> {
  try {
    const { rows } = await ask(describeSchema);
    return rows[0]?.schema ?? null;
  } catch {
    // A test dropped what every database has.
    return null;
  }
}

/** Empties a clone for the next test; false when the test changed its tables. */
async function empty(ask: Ask, schema: unknown): Promise<boolean> {
  if ((await readSchema(ask)) !== schema) return false;
  await ask(emptyAllTables);
  return true;
}

const runOn = (pool: pg.Pool) => async (sql: string) => {
  const result: unknown = await pool.query(sql);
  const last: unknown = Array.isArray(result) ? result.at(-1) : result;
  return typeof last === "object" && last !== null && "rows" in last && Array.isArray(last.rows)
    ? last.rows
    : [];
};

async function makePglite(): Promise<Clone<PGlite>> {
  const held = await PGlite.create({ extensions, loadDataDir: await loadPgliteTemplate() });
  return { held, schema: await readSchema((sql) => held.query(sql)) };
}

async function openPglite(): Promise<TestDatabase> {
  const clone = idle.pglite.pop() ?? (await makePglite());
  const { held: pglite, schema } = clone;
  const pool = createPglitePool({ pglite, acquireTimeout });
  const release = async () => {
    await pglite.exec("ROLLBACK");
    await pglite.exec("DISCARD ALL");
    if (await empty((sql) => pglite.query(sql), schema)) idle.pglite.push(clone);
    else await pglite.close();
  };
  const database = makeDatabase({ pool, engine: "pglite", log, release });
  return { ...database, databaseUrl: null, pool, run: runOn(pool) };
}

/** Does something on a connection of its own to one of the databases of the run's PostgreSQL. */
async function on<Result>(
  databaseUrl: string,
  work: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work((sql) => client.query(sql));
  } finally {
    await client.end();
  }
}

async function makePostgres(serverUrl: string): Promise<Clone<string>> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await on(`${serverUrl}postgres`, (ask) =>
    ask(`CREATE DATABASE ${name} TEMPLATE ${templateDatabase}`),
  );
  const held = `${serverUrl}${name}`;
  return { held, schema: await on(held, readSchema) };
}

async function openPostgres(): Promise<TestDatabase> {
  const offer = inject("huntboardTests");
  if (!("url" in offer)) {
    throw new Error(`There is no PostgreSQL here: ${offer.missing}`);
  }
  const clone = idle.postgresql.pop() ?? (await makePostgres(offer.url));
  const { held: databaseUrl, schema } = clone;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: acquireTimeout,
  });
  const release = async () => {
    const isEmpty = await on(databaseUrl, async (ask) => {
      await ask(endOthers);
      return empty(ask, schema);
    });
    if (isEmpty) idle.postgresql.push(clone);
    else
      await on(`${offer.url}postgres`, (ask) =>
        ask(`DROP DATABASE ${new URL(databaseUrl).pathname.slice(1)} WITH (FORCE)`),
      );
  };
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
