import type { Db } from "@huntboard/db";
import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { makeDeps, makeUser } from "../testing/index.ts";
import { createKeeper, snapshotSql } from "./while-unchanged.ts";

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
    const before = await now();
    await database.db.user.findMany();
    await database.db.$transaction([database.db.user.count(), database.db.job.count()]);
    await database.db.job.updateMany({ where: { userId }, data: { title: "Nothing there" } });
    expect(await now()).toBe(before);
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
    expect(await fell()).toBe(false);
  });

  test("falls when a transaction that was under way ends", async () => {
    let before = "";
    await database.db.$transaction(async (tx) => {
      await tx.user.update({ where: { id: userId }, data: { name: "Under way" } });
      // The one connection of PGlite is the transaction's own.
      const other = database.engine === "pglite" ? tx : database.db;
      before = await now(other);
      expect(await now(other)).toBe(before);
    });
    expect(await now()).not.toBe(before);
  });

  test("is kept for its person, its database and its key alone", () => {
    const keeper = createKeeper<number>();
    keeper.set(database.db, "anna", "1", 7);
    expect(keeper.get(database.db, "anna", "1")).toBe(7);
    expect(keeper.get(database.db, "anna", "2")).toBeUndefined();
    expect(keeper.get(database.db, "ben", "1")).toBeUndefined();
    keeper.set(database.db, "anna", "2", 8);
    expect(keeper.get(database.db, "anna", "1")).toBeUndefined();
  });
});
