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
  const config = createPgConfig(sendWholeStatements(pglite));
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

/** Messages of the wire protocol that are answered at the next Sync: Parse, Bind, Describe, Execute, Close. */
const answeredLater = new Set<number | undefined>(Buffer.from("PBDEC"));

/**
 * PGlite with all messages of a statement handed over at once, as a socket would: a call of the engine costs as much as a small
 * statement itself, and node-postgres makes five of it.
 */
function sendWholeStatements(pglite: PGlite): PGlite {
  let held: Uint8Array[] = [];
  const send: PGlite["execProtocolStream"] = async (message, options) => {
    held.push(message);
    if (answeredLater.has(message[0])) return [];
    const all = Buffer.concat(held);
    held = [];
    return pglite.execProtocolStream(all, options);
  };
  return new Proxy(pglite, {
    get: (target, name): unknown =>
      name === "execProtocolStream" ? send : Reflect.get(target, name, target),
  });
}
