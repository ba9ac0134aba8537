import { expect, it } from "vitest";

import { classifyFailure, type DatabaseFailure } from "./classify-failure.ts";
import { describeOnEachEngine } from "./testing/index.ts";
import type { TestDatabase } from "./testing/open-test-database.ts";

const person = { name: "Ada", email: "ada@example.com" };

async function catchError(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("It did not fail.");
}

/** Makes every new user fail as PostgreSQL does with that SQLSTATE. */
async function failInserts({ run }: TestDatabase, state: string): Promise<void> {
  await run(`
    CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'as told' USING ERRCODE = '${state}'; END $$;
    CREATE OR REPLACE TRIGGER fail BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION fail()`);
}

async function dropConnection({ db, pool }: TestDatabase): Promise<DatabaseFailure | null> {
  const dropped = db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    // With a time to wait for: the signal alone may arrive after the next query.
    await pool.query("SELECT pg_terminate_backend($1, 30000)", [row?.pid]);
    return tx.user.count();
  });
  return classifyFailure(await catchError(dropped));
}

describeOnEachEngine("a database", (open) => {
  it("stores and returns every kind of column", async () => {
    const { db } = await open();
    const { id: userId } = await db.user.create({ data: person });
    const application = await db.application.create({
      data: {
        userId,
        title: "Engineer",
        company: "Acme",
        stage: "saved",
        rank: "a",
        stageChangedAt: new Date(0),
        salaryMin: "12345.67",
        tags: ["a,b", 'c"d'],
      },
    });
    const document = await db.document.create({
      data: {
        userId,
        applicationId: application.id,
        kind: "cv",
        name: "cv",
        content: new Uint8Array([0, 255, 92]),
      },
    });
    const answer = { nested: [1, null, "ü"] };
    await db.idempotencyKey.create({
      data: { userId, key: "k", requestHash: "h", response: answer },
    });
    expect(application.salaryMin?.toString()).toBe("12345.67");
    expect(application.tags).toEqual(["a,b", 'c"d']);
    expect(application.stageChangedAt).toEqual(new Date(0));
    expect(document.content).toEqual(new Uint8Array([0, 255, 92]));
    expect((await db.idempotencyKey.findFirstOrThrow()).response).toEqual(answer);
  });

  it("reports a COMMIT that fails, and has stored nothing", async () => {
    const { db, run } = await open();
    await run(
      "CREATE TABLE node (id int UNIQUE, parent int REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED)",
    );
    await expect(
      db.$transaction(async (tx) => tx.$executeRaw`INSERT INTO node VALUES (1, 99)`),
    ).rejects.toThrow(/ForeignKey/u);
    expect(await run("SELECT * FROM node")).toEqual([]);
  });

  it("honours the isolation level that was asked for", async () => {
    const { db } = await open();
    const rows = await db.$transaction(async (tx) => tx.$queryRaw`SHOW transaction_isolation`, {
      isolationLevel: "Serializable",
    });
    expect(rows).toEqual([{ transaction_isolation: "serializable" }]);
  });

  it("keeps fifty transactions at once apart", async () => {
    const { db } = await open();
    const key = "k";
    await db.rateLimit.create({ data: { key, points: 0, resetAt: new Date() } });
    await Promise.all(
      Array.from({ length: 50 }, async (_, index) =>
        db
          .$transaction(async (tx) => {
            await tx.rateLimit.update({ where: { key }, data: { points: { increment: 1 } } });
            if (index % 5 === 0) {
              throw new Error("roll back");
            }
          })
          .catch(() => {}),
      ),
    );
    expect((await db.rateLimit.findUniqueOrThrow({ where: { key } })).points).toBe(40);
  });

  it("goes on after an error inside a transaction", async () => {
    const { db } = await open();
    await db.user.create({ data: person });
    const error = await catchError(db.$transaction(async (tx) => tx.user.create({ data: person })));
    expect(error).toMatchObject({ code: "P2002" });
    expect(classifyFailure(error)).toBeNull();
    expect(await db.user.count()).toBe(1);
  });

  it("tells a full disk, a lost server and a conflict from a mistake", async () => {
    const database = await open();
    const insert = () => catchError(database.db.user.create({ data: person }));
    const expected = {
      "53100": "disk-full",
      "57P01": "unavailable",
      "08006": "unavailable",
      "40001": "conflict",
      "40P01": "conflict",
      "22012": null,
    };
    for (const [state, failure] of Object.entries(expected)) {
      await failInserts(database, state);
      expect([state, classifyFailure(await insert())]).toEqual([state, failure]);
    }
  });

  it("fails a query that waits for its own transaction, where there is one connection", async () => {
    const { db, engine } = await open();
    const nested = db.$transaction(async () => db.user.count());
    const outcome: unknown = await nested.catch(classifyFailure);
    expect(outcome).toBe(engine === "pglite" ? "unavailable" : 0);
  });

  it("goes on after its server dropped a connection", async () => {
    const database = await open();
    // PGlite has no other session that could.
    const failure =
      database.engine === "postgresql" ? await dropConnection(database) : "unavailable";
    expect(failure).toBe("unavailable");
    expect(await database.db.user.count()).toBe(0);
  });

  it("says that it is closed", async () => {
    const database = await open();
    await database.close();
    expect(classifyFailure(await catchError(database.db.user.count()))).toBe("unavailable");
    await expect(database.ping()).rejects.toMatchObject({ code: "unreachable" });
  });
});
