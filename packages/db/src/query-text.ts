import type pg from "pg";

import type { Prisma, PrismaClient } from "./generated/client.ts";

interface Way {
  pool: Pick<pg.Pool, "query">;
  /** The name that a statement is prepared by; "" for none. */
  nameOf: (sql: string) => string;
}

const ways = new WeakMap<object, Way>();

/** Has `queryText` read by the pool that a client is on. */
export function readBy(client: PrismaClient, way: Way): void {
  ways.set(client, way);
}

/**
 * The text that a statement of one row and one column of type text answers; `values` are those of its $1, $2, … Outside of
 * transactions it goes to the pool itself: to be prepared, sent and read by the query engine takes longer than such a statement's way
 * there and back.
 */
export async function queryText(
  client: Prisma.TransactionClient,
  statement: { text: string; values: readonly unknown[] },
): Promise<string> {
  const { text } = statement;
  // An instant as the query engine writes it: whatever zone this process is in.
  const values = statement.values.map((value) =>
    value instanceof Date ? value.toISOString() : value,
  );
  const way = ways.get(client);
  type Row = Record<string, unknown>;
  const rows = way
    ? (await way.pool.query<Row>({ name: way.nameOf(text), text, values })).rows
    : await client.$queryRawUnsafe<Row[]>(text, ...values);
  const [answer] = Object.values(rows[0] ?? {});
  if (typeof answer !== "string") {
    throw new Error("The statement did not answer one text.");
  }
  return answer;
}
