import { type Db, Prisma } from "@huntboard/db";
import { z } from "zod";
import { asExpected, readRows, textOf } from "./read-rows.ts";

/**
 * What a statement sees of the database, as text: two that see the same say the same, whoever writes in between (a write takes a
 * transaction id). Select it before what is found out is read: after a write in between nobody sees that again.
 */
export const snapshotSql = Prisma.sql`pg_current_snapshot()::text`;

const snapshotRows = z.tuple([z.object({ snapshot: z.string() })]);

/** The state of the database now, for whoever does not read it with something else. */
export async function readSnapshot(db: Db, userId: string): Promise<string> {
  const [{ snapshot }] = await readRows(
    db,
    userId,
    snapshotRows,
    Prisma.sql`SELECT ${snapshotSql} AS snapshot`,
  );
  return snapshot;
}

const mostPeople = 1000;
/** Findings of one snapshot; a person who asks for more kinds of things meanwhile has them found again. */
const mostFindings = 50;

/** Keeps what was found out about each person, by a key, for as long as the database is as it was. */
export function createKeeper<Value>(): {
  get(db: Db, userId: string, at: { snapshot: string; key: string }): Value | undefined;
  set(db: Db, userId: string, at: { snapshot: string; key: string }, value: Value): void;
} {
  const kept = new WeakMap<Db, Map<string, { snapshot: string; found: Map<string, Value> }>>();
  return {
    get: (db, userId, { snapshot, key }) => {
      const person = kept.get(db)?.get(userId);
      return person?.snapshot === snapshot ? person.found.get(key) : undefined;
    },
    set: (db, userId, { snapshot, key }, value) => {
      const people =
        kept.get(db) ?? new Map<string, { snapshot: string; found: Map<string, Value> }>();
      kept.set(db, people);
      const before = people.get(userId);
      const found = before?.snapshot === snapshot ? before.found : new Map<string, Value>();
      // Whoever was looked at last stays longest.
      people.delete(userId);
      people.set(userId, { snapshot, found: found.set(key, value) });
      dropFirst(found, mostFindings);
      dropFirst(people, mostPeople);
    },
  };
}

function dropFirst(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}

const anything = z.unknown();
const rowsRead = createKeeper<{ rows: unknown }>();

/**
 * The rows of a statement that says the same as long as the database does: it has no clock and no chance in it, and what it is given
 * changes with the day at most. Read once, and again after anything was written.
 */
export async function readKept<Rows extends z.ZodType>(
  db: Db,
  userId: string,
  snapshot: string,
  rows: Rows,
  sql: Prisma.Sql,
): Promise<z.output<Rows>> {
  const at = { snapshot, key: textOf(sql) };
  const known = rowsRead.get(db, userId, at);
  if (known) return asExpected(rows, known.rows);
  const read: unknown = await readRows(db, userId, anything, sql);
  rowsRead.set(db, userId, at, { rows: read });
  return asExpected(rows, read);
}
