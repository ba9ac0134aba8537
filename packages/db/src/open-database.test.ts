import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { describe, expect, inject, it, onTestFinished } from "vitest";

import { readMigrations } from "./migrations/read-migrations.ts";
import { openDatabase } from "./open-database.ts";
import { makeFolder } from "./testing/make-folder.ts";
import { openTestDatabase } from "./testing/open-test-database.ts";
import { makeDatabaseFolder } from "./testing/run-power-cut.ts";
import { startChild } from "./testing/start-child.ts";

const writeUntilKilled = new URL("testing/children/write-until-killed.ts", import.meta.url);

/** A data folder with a migrated database, quicker than a first start. */
async function makeDataDir(): Promise<string> {
  const dataDir = makeFolder();
  await makeDatabaseFolder(join(dataDir, "db"));
  return dataDir;
}

async function open(dataDir: string) {
  const lines: string[] = [];
  const database = await openDatabase({ dataDir, log: (line) => lines.push(line) });
  onTestFinished(() => database.close());
  return { ...database, lines };
}

describe("the database of a data folder", () => {
  it("is made on the first start and found on the second", async () => {
    const dataDir = join(makeFolder(), "new", "data");
    const first = await open(dataDir);
    const migrations = await readMigrations();
    expect(first.lines).toEqual([
      "Creating the database (once, a few seconds)",
      ...migrations.map(({ name }) => `Database: applied ${name}`),
    ]);
    await first.db.user.create({ data: { name: "Ada", email: "ada@example.com" } });
    await first.close();
    const second = await open(dataDir);
    await second.ping();
    expect(second.lines).toEqual([]);
    expect(await second.db.user.count()).toBe(1);
  });

  it("keeps what it acknowledged when the process is killed", async () => {
    const dataDir = await makeDataDir();
    const acknowledged: string[] = [];
    for (const prefix of ["first", "second", "third"]) {
      const child = startChild(writeUntilKilled, [dataDir, prefix]);
      expect(await child.readLine()).toBe("open");
      const commits = 1 + Math.floor(Math.random() * 30);
      for (let line = await child.readLine(); line !== null; line = await child.readLine()) {
        acknowledged.push(line);
        if (acknowledged.length % commits === 0) {
          await sleep(Math.random() * 5);
          void child.kill();
        }
      }
    }
    const { db } = await open(dataDir);
    const rows = await db.rateLimit.findMany({
      where: { key: { in: acknowledged } },
      select: { key: true },
    });
    expect(rows.map(({ key }) => key).toSorted()).toEqual(acknowledged.toSorted());
  });

  it("opens after its first start was killed at any moment", async () => {
    const dataDir = makeFolder();
    for (const delay of [600, 2500]) {
      const child = startChild(writeUntilKilled, [dataDir, "x"]);
      await sleep(delay);
      await child.kill();
    }
    const { db } = await open(dataDir);
    expect(await db.user.count()).toBe(0);
    expect(readdirSync(dataDir).toSorted()).toEqual(["db", "lock"]);
  });

  it("may be closed twice, and then leaves the folder to the next", async () => {
    const dataDir = await makeDataDir();
    const first = await openDatabase({ dataDir });
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({ code: "locked" });
    await Promise.all([first.close(), first.close()]);
    await open(dataDir);
    await expect(first.ping()).rejects.toMatchObject({ code: "unreachable" });
  });

  it("is refused in words when the folder holds something else", async () => {
    const dataDir = makeFolder();
    mkdirSync(join(dataDir, "db"));
    writeFileSync(join(dataDir, "db", "holiday.txt"), "x");
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({ code: "corrupt" });
    expect(existsSync(join(dataDir, "db", "holiday.txt"))).toBe(true);
  });

  it("is refused in words when a newer PostgreSQL wrote it", async () => {
    const dataDir = await makeDataDir();
    writeFileSync(join(dataDir, "db", "PG_VERSION"), "19\n");
    await expect(openDatabase({ dataDir })).rejects.toThrow(/written by PostgreSQL 19/u);
  });

  it("is refused in words when it is damaged", async () => {
    const dataDir = await makeDataDir();
    truncateSync(join(dataDir, "db", "global", "pg_control"), 100);
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({
      code: "corrupt",
      message: expect.stringContaining("restore a backup"),
    });
  });

  it("is refused in words when the data folder cannot be made", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "data"), "a file");
    await expect(openDatabase({ dataDir: join(folder, "data") })).rejects.toMatchObject({
      code: "not-writable",
    });
  });

  it("names a PostgreSQL that does not answer, without its password", async () => {
    const opening = openDatabase({
      dataDir: makeFolder(),
      databaseUrl: "postgresql://me:secret@127.0.0.1:1/jobs",
    });
    await expect(opening).rejects.toMatchObject({ code: "unreachable" });
    await expect(opening).rejects.toThrow(/127\.0\.0\.1:1\/jobs/u);
    await expect(opening).rejects.not.toThrow(/secret/u);
  });
});

const offer = inject("huntboardTests");

describe.skipIf(!("url" in offer))("a PostgreSQL that lives in another zone", () => {
  it("keeps instants as what they are", async () => {
    const held = await openTestDatabase({ engine: "postgresql" });
    onTestFinished(() => held.close());
    const { databaseUrl, run } = held;
    if (databaseUrl === null) throw new Error("There is no server.");
    const name = new URL(databaseUrl).pathname.slice(1);
    await run(`ALTER DATABASE "${name}" SET TimeZone = 'Europe/Berlin'`);
    onTestFinished(async () => {
      await run(`ALTER DATABASE "${name}" RESET TimeZone`);
    });
    const database = await openDatabase({ dataDir: makeFolder(), databaseUrl });
    onTestFinished(() => database.close());
    const { db } = database;
    const createdAt = new Date("2026-07-01T12:00:00Z");
    await db.user.create({ data: { name: "Ada", email: "ada@example.com", createdAt } });
    expect(await db.user.findFirst({ select: { createdAt: true } })).toEqual({ createdAt });
    const [stored] = await run("SELECT extract(epoch FROM created_at)::float8 AS at FROM users");
    expect(stored).toEqual({ at: createdAt.getTime() / 1000 });
  });
});
