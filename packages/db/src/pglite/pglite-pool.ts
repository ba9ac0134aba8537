import type { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import pg from "pg";

/**
 * A node-postgres pool on PGlite, so that one driver adapter serves both engines. It has the one connection that PGlite has;
 * whoever finds it taken waits `acquireTimeout` milliseconds at most.
 */
export function createPglitePool({
  pglite,
  acquireTimeout,
}: {
  pglite: PGlite;
  acquireTimeout: number;
}): pg.Pool {
  const config = createPgConfig(pglite);
  const parse = config.connection.parse.bind(config.connection);
  // node-postgres hands its type parsers through `types`, PGlite takes them for parameter types.
  config.connection.parse = (query: { name?: string; text: string; types?: unknown }) => {
    parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined });
  };
  // The shim is not a pg.Connection to TypeScript, though node-postgres takes it for one.
  const options: pg.PoolConfig & { connection: unknown } = {
    user: config.user,
    password: config.password,
    database: config.database,
    host: config.host,
    port: config.port,
    connection: config.connection,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: acquireTimeout,
  };
  return new pg.Pool(options);
}
