import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type pg from "pg";

import type { Migration } from "./read-migrations.ts";
import { migrationsFolder } from "./read-migrations.ts";
import { createSchemaEngine } from "./schema-engine.ts";

/**
 * Prisma's adapter on a pool of one connection that is inside a transaction. adapter-pg would split a script at every
 * semicolon, those within strings and functions too; here a script is one message.
 */
function createMigrationAdapter({
  pool,
  onScriptError,
}: {
  pool: pg.Pool;
  onScriptError: (error: unknown) => void;
}): SqlMigrationAwareDriverAdapterFactory {
  const prisma = new PrismaPg(pool);
  return {
    provider: prisma.provider,
    adapterName: prisma.adapterName,
    connect: async () => {
      const adapter = await prisma.connect();
      return {
        provider: adapter.provider,
        adapterName: adapter.adapterName,
        queryRaw: (query) => adapter.queryRaw(query),
        executeRaw: (query) => adapter.executeRaw(query),
        executeScript: async (script) => {
          try {
            await pool.query(script);
          } catch (error) {
            onScriptError(error);
            throw error;
          }
        },
        startTransaction: () =>
          Promise.reject(new Error("A migration is in a transaction already.")),
        getConnectionInfo: () => adapter.getConnectionInfo(),
        dispose: () => adapter.dispose(),
      };
    },
    connectToShadowDb: () => Promise.reject(new Error("There is no shadow database.")),
  };
}

/** Has Prisma's schema engine apply what is missing of `migrations`, on a pool of one connection inside a transaction. */
export async function runSchemaEngine({
  pool,
  migrations,
}: {
  pool: pg.Pool;
  migrations: Migration[];
}): Promise<void> {
  const failures: unknown[] = [];
  const engine = await createSchemaEngine({
    adapter: createMigrationAdapter({ pool, onScriptError: (error) => failures.push(error) }),
  });
  try {
    await engine.applyMigrations({
      migrationsList: {
        baseDir: migrationsFolder,
        lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
        shadowDbInitScript: "",
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
        })),
      },
      filters: { externalTables: [], externalEnums: [] },
    });
  } catch (error) {
    throw failures[0] ?? error;
  } finally {
    engine.free();
  }
}
