import { type Db, Prisma } from "@huntboard/db";

/**
 * What a statement sees of the database, as text: two that see the same say the same, whoever writes in between (a write takes a
 * transaction id). Select it before what is found out is read: after a write in between nobody sees that again.
 */
export const snapshotSql = Prisma.sql`pg_current_snapshot()::text`;

/** Keeps the last finding of each person, for as long as its key says that nothing it rests on has changed. */
export function createKeeper<Value>(): {
  get(db: Db, userId: string, key: string): Value | undefined;
  set(db: Db, userId: string, key: string, value: Value): void;
} {
  const kept = new WeakMap<Db, Map<string, { key: string; value: Value }>>();
  return {
    get: (db, userId, key) => {
      const found = kept.get(db)?.get(userId);
      return found?.key === key ? found.value : undefined;
    },
    set: (db, userId, key, value) => {
      const people = kept.get(db) ?? new Map<string, { key: string; value: Value }>();
      kept.set(db, people.set(userId, { key, value }));
    },
  };
}
