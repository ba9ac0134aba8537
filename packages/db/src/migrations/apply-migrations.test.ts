import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { PrismaPg } from "@prisma/adapter-pg";
import { expect, it } from "vitest";

import { openDatabase } from "../open-database.ts";
import { describeOnEachEngine } from "../testing/index.ts";
import { makeFolder } from "../testing/make-folder.ts";
import type { TestDatabase } from "../testing/open-test-database.ts";
import { readCatalog } from "../testing/read-catalog.ts";
import { makeDatabaseFolder } from "../testing/run-power-cut.ts";
import { startChild } from "../testing/start-child.ts";
import { applyMigrations } from "./apply-migrations.ts";
import { diffSchemas } from "./diff-schemas.ts";
import { readMigrations } from "./read-migrations.ts";
import { readSchema } from "./read-schema.ts";
import { createSchemaEngine } from "./schema-engine.ts";

const migrate = new URL("../testing/children/migrate.ts", import.meta.url);

function writeMigrations(migrations: Record<string, string>): string {
  const folder = makeFolder();
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "migration.sql"), sql);
  }
  return folder;
}

const empty = ({ run }: TestDatabase) => run("DROP SCHEMA public CASCADE; CREATE SCHEMA public");

/** One connection, as the start uses it. */
async function applyTo({ pool }: TestDatabase, folder?: string) {
  const lines: string[] = [];
  const applied = await applyMigrations({ pool, folder, log: (line) => lines.push(line) });
  return { applied, lines };
}

async function tablesOf({ run }: TestDatabase): Promise<string> {
  return JSON.stringify(
    await run("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"),
  );
}

describeOnEachEngine("the migrations", (open) => {
  it("make exactly what the schema says", async () => {
    const migrated = await open();
    const intended = await open();
    await empty(intended);
    await intended.run("CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent");
    await intended.run((await diffSchemas({ from: null, to: await readSchema() })) ?? "");
    const catalog = await readCatalog(migrated);
    expect(catalog).toEqual(await readCatalog(intended));
    expect(catalog["columns"]?.length).toBeGreaterThan(100);
  });

  it("leave a history that Prisma's own engine agrees with", async () => {
    const { pool } = await open();
    const engine = await createSchemaEngine({ adapter: new PrismaPg(pool) });
    const migrations = await readMigrations();
    const diagnosis = await engine.diagnoseMigrationHistory({
      optInToShadowDatabase: false,
      filters: { externalTables: [], externalEnums: [] },
      migrationsList: {
        baseDir: "migrations",
        lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
        shadowDbInitScript: "",
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
    });
    engine.free();
    expect(diagnosis).toMatchObject({
      history: null,
      hasMigrationsTable: true,
      failedMigrationNames: [],
      editedMigrationNames: [],
    });
  });

  it("are applied once", async () => {
    const database = await open();
    expect(await applyTo(database)).toEqual({ applied: [], lines: [] });
  });

  it("are refused when a newer Huntboard was here", async () => {
    const database = await open();
    await database.run(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', 'x', '29990101000000_future', now())`,
    );
    await expect(applyTo(database)).rejects.toMatchObject({
      code: "newer-schema",
      message: expect.stringContaining("29990101000000_future"),
    });
  });

  it("are refused when an applied one was changed", async () => {
    const database = await open();
    await database.run("UPDATE _prisma_migrations SET checksum = 'x'");
    await expect(applyTo(database)).rejects.toMatchObject({ code: "changed-migration" });
  });

  it("are refused when another tool left one unfinished", async () => {
    const database = await open();
    await database.run("UPDATE _prisma_migrations SET finished_at = NULL");
    await expect(applyTo(database)).rejects.toMatchObject({ code: "migration-failed" });
  });

  it("leave nothing of one that fails, and keep those before it", async () => {
    const database = await open();
    await empty(database);
    const folder = writeMigrations({
      "1_first": "CREATE TABLE first (id int); DO $$ BEGIN PERFORM 1; PERFORM 2; END $$;",
      "2_second": "CREATE TABLE second (id int); INSERT INTO second VALUES (1 / 0);",
    });
    await expect(applyTo(database, folder)).rejects.toMatchObject({
      code: "migration-failed",
      message: expect.stringContaining("division by zero"),
    });
    expect(await tablesOf(database)).toBe(
      '[{"tablename":"_prisma_migrations"},{"tablename":"first"}]',
    );
    writeFileSync(join(folder, "2_second", "migration.sql"), "CREATE TABLE second (id int);");
    expect((await applyTo(database, folder)).applied).toEqual(["2_second"]);
  });

  it("go on after a kill in the middle of one", async () => {
    const database = await open();
    const target = database.databaseUrl ?? join(makeFolder(), "db");
    if (database.databaseUrl === null) {
      await makeDatabaseFolder(target);
    }
    const own = await readMigrations();
    const slow = {
      "3_slow": "CREATE TABLE half (id int); SELECT pg_sleep(1); CREATE TABLE whole (id int);",
    };
    const folder = writeMigrations({
      ...Object.fromEntries(own.map(({ name, sql }) => [name, sql])),
      ...slow,
    });
    const killed = startChild(migrate, [target, folder]);
    expect(await killed.readLine()).toBe("migrating");
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    await killed.kill();
    const next = startChild(migrate, [target, folder]);
    expect(await next.readAll()).toEqual(["migrating", "Database: applied 3_slow", "done"]);
  });

  it("are applied by one of several processes that start together", async () => {
    const database = await open();
    const { databaseUrl } = database;
    if (databaseUrl === null) {
      // PGlite has one process, which the lock of the data folder sees to.
      return;
    }
    await empty(database);
    const lines: string[] = [];
    const opened = await Promise.all(
      Array.from({ length: 5 }, () =>
        openDatabase({ dataDir: "unused", databaseUrl, log: (line) => lines.push(line) }),
      ),
    );
    const names = (await readMigrations()).map(({ name }) => name);
    // Each is told by the process that applied it, after the next one may have begun.
    expect(lines.toSorted()).toEqual(names.map((name) => `Database: applied ${name}`));
    await Promise.all(opened.map((other) => other.close()));
  });
});
