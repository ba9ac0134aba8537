import { type Db, Prisma } from "@huntboard/db";
import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { beforeAll, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { z } from "zod";
import { columnsOf, jsonDate, jsonInstant, jsonList, readRows } from "./read-rows.ts";

const statement = z.object({ name: z.string(), text: z.string() });
const values = z.array(z.object({ value: z.unknown() }));

describeOnEachEngine("rows", (open) => {
  let database: TestDatabase;
  let db: Db;
  /** What was sent to the database. */
  let sent: MockInstance;
  const value = (sql: Prisma.Sql, person = "anna") =>
    readRows(db, person, values, Prisma.sql`SELECT ${sql} AS value`);

  beforeAll(async () => {
    database = await open();
    ({ db } = database);
  });
  beforeEach(() => {
    sent = vi.spyOn(database.pool, "query");
    return () => sent.mockRestore();
  });

  test("that are asked for in one turn come in one statement, each to its own asker", async () => {
    const asked = Array.from({ length: 12 }, (_, at) => value(Prisma.sql`${at}::int`));
    const later = Promise.resolve().then(() => value(Prisma.sql`'later'`));
    expect(await Promise.all(asked)).toEqual(
      Array.from({ length: 12 }, (_, at) => [{ value: at }]),
    );
    expect(await later).toEqual([{ value: "later" }]);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test("of another turn and of another person come in a statement of their own", async () => {
    await value(Prisma.sql`1`);
    await value(Prisma.sql`1`);
    expect(sent).toHaveBeenCalledTimes(2);
    await Promise.all([value(Prisma.sql`1`), value(Prisma.sql`1`, "ben")]);
    expect(sent).toHaveBeenCalledTimes(4);
  });

  test("are asked for in the same words, whoever asks first", async () => {
    const [number, word] = [Prisma.sql`${1}::int`, Prisma.sql`${"one"}::text`];
    expect(await Promise.all([value(number), value(word)])).toEqual([
      [{ value: 1 }],
      [{ value: "one" }],
    ]);
    expect(await Promise.all([value(word), value(number)])).toEqual([
      [{ value: "one" }],
      [{ value: 1 }],
    ]);
    expect(sent).toHaveBeenCalledTimes(2);
    const [first, second] = sent.mock.calls.map(([query]) => statement.parse(query));
    expect(first).toEqual(second);
  });

  test("are read once where several ask for the same, and only there", async () => {
    const random = (seed: number) => value(Prisma.sql`random()::text || ${seed}::int`);
    const [one, same, other] = await Promise.all([random(1), random(1), random(2)]);
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  test("are told in full however many are asked for", async () => {
    const asked = Array.from({ length: 200 }, (_, at) => value(Prisma.sql`${at}::int`));
    expect((await Promise.all(asked)).flat().map((row) => row.value)).toEqual(
      Array.from({ length: 200 }, (_, at) => at),
    );
    expect(sent).toHaveBeenCalledTimes(7);
  });

  test("that cannot be read fail alone", async () => {
    const [good, bad, also] = await Promise.allSettled([
      value(Prisma.sql`1`),
      value(Prisma.sql`1 / 0`),
      value(Prisma.sql`2`),
    ]);
    expect(good).toMatchObject({ value: [{ value: 1 }] });
    expect(also).toMatchObject({ value: [{ value: 2 }] });
    expect(bad).toMatchObject({ reason: { message: expect.stringContaining("division by zero") } });
    const refused = readRows(db, "anna", z.tuple([]), Prisma.sql`SELECT 1`);
    await expect(refused).rejects.toThrow("not as expected");
  });

  test("are not asked for again, one by one, where the database does not answer", async () => {
    sent.mockRejectedValue(Object.assign(new Error("as told"), { code: "57P03" }));
    const asked = await Promise.allSettled([value(Prisma.sql`1`), value(Prisma.sql`2`)]);
    expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test("see what their transaction wrote", async () => {
    const email = "ben@rows.example";
    const count = Prisma.sql`(SELECT count(*)::int FROM users WHERE email = ${email})`;
    await db.$transaction(async (tx) => {
      await tx.user.create({ data: { name: "Ben", email } });
      const rows = await readRows(tx, "anna", values, Prisma.sql`SELECT ${count} AS value`);
      expect(rows).toEqual([{ value: 1 }]);
    });
  });

  test("keep their order, and none are none", async () => {
    const rows = z.array(z.object({ n: z.number() }));
    const down = readRows(
      db,
      "anna",
      rows,
      Prisma.sql`SELECT n FROM generate_series(1, 300) AS n ORDER BY n DESC LIMIT 250`,
    );
    const none = readRows(db, "anna", rows, Prisma.sql`SELECT 1 AS n WHERE false`);
    expect((await down).map(({ n }) => n)).toEqual(
      Array.from({ length: 250 }, (_, at) => 300 - at),
    );
    expect(await none).toEqual([]);
  });

  test("carry instants to the millisecond, texts of any letters and numbers as they are", async () => {
    const at = "2026-03-29T01:30:00.007Z";
    const text = `"quoted" \\ ünïcödé 漢字 \u{1f980}\n`;
    const shape = z.tuple([
      z.object({
        at: jsonInstant,
        date: jsonDate,
        text: z.string(),
        float: z.number(),
        list: z.array(z.string()),
        nothing: z.null(),
      }),
    ]);
    const [row] = await readRows(
      db,
      "anna",
      shape,
      Prisma.sql`SELECT ${new Date(at)}::timestamptz AS at, ${new Date(at)}::timestamptz AS date, ${text}::text AS text,
        ${0.1 + 0.2}::float8 AS float, ${["a", "b"]}::text[] AS list, NULL AS nothing`,
    );
    expect(row).toEqual({
      at,
      date: new Date(at),
      text,
      float: 0.1 + 0.2,
      list: ["a", "b"],
      nothing: null,
    });
  });

  test("have an empty list where a column of a list has nothing", async () => {
    const shape = z.tuple([z.object({ none: jsonList(z.number()), some: jsonList(z.number()) })]);
    const [row] = await readRows(
      db,
      "anna",
      shape,
      Prisma.sql`SELECT NULL::int[] AS none, ARRAY[1, 2] AS some`,
    );
    expect(row).toEqual({ none: [], some: [1, 2] });
  });

  test("have their columns by the names of a shape's fields", async () => {
    const shape = z.object({ name: z.string(), timeZone: z.string() });
    await database.db.user.create({ data: { name: "Anna", email: "anna@rows.example" } });
    const rows = await readRows(
      db,
      "anna",
      z.array(shape),
      Prisma.sql`SELECT ${columnsOf(shape, "person")} FROM users AS person WHERE email = 'anna@rows.example'`,
    );
    expect(rows).toEqual([{ name: "Anna", timeZone: "UTC" }]);
  });
});
