import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { createPglitePool } from "./pglite-pool.ts";

describe("a pool on PGlite", () => {
  let pglite: PGlite;
  let pool: ReturnType<typeof createPglitePool>;

  beforeAll(async () => {
    pglite = await PGlite.create();
    pool = createPglitePool({ pglite, acquireTimeout: 1000 });
  });

  afterAll(async () => {
    await pool.end();
    await pglite.close();
  });

  it("calls the engine once for a statement, prepared or not", async () => {
    const named = { name: "twice", text: "SELECT $1::int * 2 AS twice", values: [21] };
    await pool.query(named);
    const calls = vi.spyOn(pglite, "execProtocolStream");
    expect((await pool.query(named)).rows).toEqual([{ twice: 42 }]);
    expect((await pool.query("SELECT $1::text AS text", ["a"])).rows).toEqual([{ text: "a" }]);
    expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    expect(calls).toHaveBeenCalledTimes(3);
    calls.mockRestore();
  });

  it("answers each of many at once with its own rows", async () => {
    const numbers = Array.from({ length: 20 }, (_, at) => at);
    const answers = await Promise.all(
      numbers.map((at) => pool.query("SELECT $1::int AS at", [at])),
    );
    expect(answers.map(({ rows }) => rows)).toEqual(numbers.map((at) => [{ at }]));
  });

  it("goes on after a statement that fails when it is read, bound or run", async () => {
    const bad = [
      { text: "SELEC $1", values: ["1"] },
      { text: "SELECT $1::int", values: ["no number"] },
      { text: "SELECT 1 / $1::int", values: ["0"] },
    ];
    for (const query of bad) {
      await expect(pool.query(query)).rejects.toThrow();
      expect((await pool.query("SELECT $1::int AS n", [7])).rows).toEqual([{ n: 7 }]);
    }
  });

  it("refuses what follows an error in a transaction until it is rolled back", async () => {
    const client = await pool.connect();
    await client.query("BEGIN");
    await expect(client.query("SELECT 1 / $1::int", [0])).rejects.toThrow("division by zero");
    await expect(client.query("SELECT $1::int AS n", [1])).rejects.toThrow("aborted");
    await client.query("ROLLBACK");
    expect((await client.query("SELECT $1::int AS n", [2])).rows).toEqual([{ n: 2 }]);
    client.release();
  });
});
