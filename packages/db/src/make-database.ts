import { setTimeout as sleep } from "node:timers/promises";

import type pg from "pg";

import { createClient } from "./create-client.ts";
import { DatabaseError } from "./errors.ts";
import type { Prisma, PrismaClient } from "./generated/client.ts";

export type Db = PrismaClient;
/** What a use case gets inside `db.$transaction(async (tx) => …)`. */
export type DbTx = Prisma.TransactionClient;

export interface Database {
  db: Db;
  engine: "pglite" | "postgresql";
  /** Resolves when the database answers; rejects with DatabaseError `unreachable` when it does not. */
  ping(): Promise<void>;
  /** Tells a start that finds the data folder taken to wait for this process; call it when the shutdown begins. */
  markStopping(): void;
  /** Ends all connections and, for PGlite, releases the data folder. May be called twice. */
  close(): Promise<void>;
}

const pingDeadline = 3000;

/** A Database on a pool that is open and migrated. `release` runs when all connections have ended. */
export function makeDatabase({
  pool,
  engine,
  log,
  release,
  markStopping = () => {},
}: {
  pool: pg.Pool;
  engine: Database["engine"];
  log: (line: string) => void;
  release: () => Promise<void>;
  markStopping?: () => void;
}): Database {
  // A connection that breaks while idle is replaced; without a listener it would end the process.
  pool.on("error", (error) => log(`Database: a connection was lost (${error.message})`));
  const db = createClient({ pool });
  let closing: Promise<void> | null = null;
  const close = async () => {
    markStopping();
    await db.$disconnect();
    await pool.end();
    await release();
  };
  return {
    db,
    engine,
    ping: async () => {
      const late = sleep(pingDeadline, null, { ref: false }).then(() => {
        throw new Error("no answer in time");
      });
      try {
        await Promise.race([pool.query("SELECT 1"), late]);
      } catch (error) {
        throw new DatabaseError("unreachable", "The database does not answer.", { cause: error });
      }
    },
    markStopping,
    close: () => (closing ??= close()),
  };
}
