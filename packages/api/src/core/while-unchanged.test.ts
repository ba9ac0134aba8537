import { type Db, Prisma } from "@huntboard/db";
import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { makeDeps, makeUser } from "../testing/index.ts";
import { createKeeper, readKept, snapshotSql } from "./while-unchanged.ts";

const named = z.tuple([z.object({ name: z.string() })]);
const seen = z.tuple([z.object({ snapshot: z.string() })]);

describeOnEachEngine("a finding", (open) => {
  let database: TestDatabase;
  let userId: string;
  const now = async (db: Pick<Db, "$queryRaw"> = database.db) =>
    seen.parse(await db.$queryRaw`SELECT ${snapshotSql} AS snapshot`)[0].snapshot;
  const rename = (name: string) =>
    database.db.user.update({ where: { id: userId }, data: { name } });

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    ({ userId } = await makeUser(makeDeps({ db: database.db })));
  });

  test("stands through everything that only reads", async () => {
    const stands = async () => {
      const before = await now();
      await database.db.user.findMany();
      await database.db.$transaction([database.db.user.count(), database.db.job.count()]);
      await database.db.job.updateMany({ where: { userId }, data: { title: "Nothing there" } });
      return (await now()) === before;
    };
    // Other tests write to other databases of the same server, which it falls with, too.
    await expect.poll(stands, { timeout: 5000 }).toBe(true);
  });

  test("falls with any write, also one that changes nothing and one by another hand", async () => {
    let before = await now();
    const fell = async () => {
      const after = await now();
      const differs = after !== before;
      before = after;
      return differs;
    };
    await rename("Another");
    expect(await fell()).toBe(true);
    await rename("Another");
    expect(await fell()).toBe(true);
    await makeUser(makeDeps({ db: database.db }));
    expect(await fell()).toBe(true);
    await expect.poll(fell).toBe(false);
  });

  test("falls when a transaction that was under way ends", async () => {
    let before = "";
    await database.db.$transaction(async (tx) => {
      await tx.user.update({ where: { id: userId }, data: { name: "Under way" } });
      // The one connection of PGlite is the transaction's own.
      const other = database.engine === "pglite" ? tx : database.db;
      const stands = async () => {
        before = await now(other);
        return (await now(other)) === before;
      };
      await expect.poll(stands).toBe(true);
    });
    expect(await now()).not.toBe(before);
  });

  test("is kept for its person, its database, its snapshot and its key alone", () => {
    const keeper = createKeeper<number>();
    const at = (snapshot: string, key: string) => ({ snapshot, key });
    keeper.set(database.db, "anna", at("1", "a"), 7);
    keeper.set(database.db, "anna", at("1", "b"), 8);
    expect(keeper.get(database.db, "anna", at("1", "a"))).toBe(7);
    expect(keeper.get(database.db, "anna", at("1", "b"))).toBe(8);
    expect(keeper.get(database.db, "anna", at("1", "c"))).toBeUndefined();
    expect(keeper.get(database.db, "anna", at("2", "a"))).toBeUndefined();
    expect(keeper.get(database.db, "ben", at("1", "a"))).toBeUndefined();
    keeper.set(database.db, "anna", at("2", "a"), 9);
    expect(keeper.get(database.db, "anna", at("1", "a"))).toBeUndefined();
    expect(keeper.get(database.db, "anna", at("1", "b"))).toBeUndefined();
  });

  test("gives way to the findings of others, the one looked at longest ago first", () => {
    const keeper = createKeeper<number>();
    const at = { snapshot: "1", key: "a" };
    for (let person = 0; person < 1000; person += 1)
      keeper.set(database.db, String(person), at, person);
    keeper.set(database.db, "0", { snapshot: "2", key: "a" }, 0);
    keeper.set(database.db, "new", at, 1);
    expect(keeper.get(database.db, "1", at)).toBeUndefined();
    expect(keeper.get(database.db, "2", at)).toBe(2);
    expect(keeper.get(database.db, "0", { snapshot: "2", key: "a" })).toBe(0);
    for (let key = 0; key < 60; key += 1)
      keeper.set(database.db, "2", { snapshot: "1", key: String(key) }, key);
    expect(keeper.get(database.db, "2", { snapshot: "1", key: "9" })).toBeUndefined();
    expect(keeper.get(database.db, "2", { snapshot: "1", key: "59" })).toBe(59);
  });

  test("of rows is read once, and again after anything was written or with other values", async () => {
    const sent = vi.spyOn(database.pool, "query");
    const read = async (value: number, snapshot: string) => {
      sent.mockClear();
      const [row] = await readKept(
        database.db,
        userId,
        snapshot,
        named,
        Prisma.sql`SELECT name || ${value}::int AS name FROM users WHERE id = ${userId}::uuid`,
      );
      return { name: row.name, statements: sent.mock.calls.length };
    };
    await rename("Anna");
    const first = await now();
    expect(await read(1, first)).toEqual({ name: "Anna1", statements: 1 });
    expect(await read(1, first)).toEqual({ name: "Anna1", statements: 0 });
    expect(await read(2, first)).toEqual({ name: "Anna2", statements: 1 });
    expect(await read(1, first)).toEqual({ name: "Anna1", statements: 0 });
    await rename("Ada");
    expect(await read(1, await now())).toEqual({ name: "Ada1", statements: 1 });
    sent.mockRestore();
  });
});
