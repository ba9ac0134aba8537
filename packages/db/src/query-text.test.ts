import { expect, it } from "vitest";

import { classifyFailure } from "./classify-failure.ts";
import { Prisma } from "./generated/client.ts";
import { queryText } from "./query-text.ts";
import { describeOnEachEngine } from "./testing/index.ts";

describeOnEachEngine("a text", (open) => {
  it("takes values of every kind, as the query engine does", async () => {
    const { db } = await open();
    const at = new Date("2026-03-29T01:30:00.007Z");
    const list = ["a,b", 'c"d', ""];
    const sql = Prisma.sql`
      SELECT json_build_array(${1.5}::float8, ${true}::boolean, ${null}::text, ${list}::text[], ${at}::timestamptz,
        ${at}::timestamptz = ${at.toISOString()}::timestamptz, ${"ünï\u{1f980}"}::text)::text AS value`;
    const text = await queryText(db, sql);
    expect(JSON.parse(text)).toEqual([
      1.5,
      true,
      null,
      list,
      "2026-03-29T01:30:00.007+00:00",
      true,
      "ünï\u{1f980}",
    ]);
    await db.$transaction(async (tx) => {
      expect(await queryText(tx, sql)).toBe(text);
    });
  });

  it("is of a statement that is prepared once", async () => {
    const { db, run } = await open();
    for (const value of [1, 2, 3]) {
      const text = await queryText(db, Prisma.sql`SELECT ${value}::int || ' was prepared'`);
      expect(text).toBe(`${value} was prepared`);
    }
    const [prepared] = await run(`
      SELECT count(*)::int AS statements, sum(generic_plans + custom_plans)::int AS runs FROM pg_prepared_statements
      WHERE statement LIKE '%was prepared%' AND name LIKE 'hb%'`);
    expect(prepared).toEqual({ statements: 1, runs: 3 });
  });

  it("fails as the query engine's statements do", async () => {
    const { db, run } = await open();
    await run(`
      CREATE FUNCTION fail(state text) RETURNS text LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'as told' USING ERRCODE = state; END $$`);
    const expected = {
      "53100": "disk-full",
      "57P01": "unavailable",
      "08006": "unavailable",
      "40001": "conflict",
      "22012": null,
    };
    const failuresOf = async (ask: (sql: Prisma.Sql) => Promise<unknown>) => {
      const failures: Record<string, unknown> = {};
      for (const state of Object.keys(expected)) {
        const [asked] = await Promise.allSettled([ask(Prisma.sql`SELECT fail(${state})`)]);
        expect(asked).toMatchObject({ reason: expect.any(Error) });
        failures[state] = asked.status === "rejected" ? classifyFailure(asked.reason) : "none";
      }
      return failures;
    };
    expect(await failuresOf((sql) => queryText(db, sql))).toEqual(expected);
    expect(await failuresOf((sql) => db.$queryRaw(sql))).toEqual(expected);
  });

  it("is one text and nothing else", async () => {
    const { db } = await open();
    await expect(queryText(db, Prisma.sql`SELECT 1`)).rejects.toThrow("one text");
    await expect(queryText(db, Prisma.sql`SELECT 'x' WHERE false`)).rejects.toThrow("one text");
  });
});
