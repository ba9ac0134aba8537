import { createHash } from "node:crypto";

import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";

import { PrismaClient } from "./generated/client.ts";
import { readBy } from "./query-text.ts";

const maxStatements = 500;
const maxQueryPlans = 1000;

/**
 * Names prepared statements, so that the server plans a query once per connection. A connection keeps what it prepared, so
 * only the first texts get a name; lists of every length (`IN ($1, $2, …)`) would otherwise add up.
 */
function createStatementNames(): (sql: string) => string {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined) {
      return known;
    }
    if (names.size >= maxStatements) {
      return "";
    }
    const name = `hb_${createHash("sha256").update(sql).digest("hex").slice(0, 24)}`;
    names.set(sql, name);
    return name;
  };
}

/** The Prisma client on a pool. The pool stays the caller's to end. */
export function createClient({ pool }: { pool: pg.Pool }): PrismaClient {
  const nameOf = createStatementNames();
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) });
  const client = new PrismaClient({
    adapter,
    queryPlanCacheMaxSize: maxQueryPlans,
    // One connection serves all on PGlite: whoever comes second waits longer than Prisma's two seconds.
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
  // Names of its own: statements that are put together of several come in more texts.
  readBy(client, { pool, nameOf: createStatementNames() });
  return client;
}
