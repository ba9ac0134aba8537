import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";

import { createSchemaEngine } from "./schema-engine.ts";

const engineVersion = 180_000;

/** Answers the one question that the engine asks before a diff: which PostgreSQL, and is the schema there. */
function createAbsentDatabase(): SqlMigrationAwareDriverAdapterFactory {
  const adapter: SqlDriverAdapter = {
    provider: "postgres",
    adapterName: "absent-database",
    queryRaw: () =>
      Promise.resolve({
        columnNames: ["exists", "version", "numeric_version"],
        columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
        rows: [[true, "PostgreSQL 18", engineVersion]],
      }),
    executeRaw: () => Promise.resolve(0),
    executeScript: () => Promise.resolve(),
    startTransaction: () => Promise.reject(new Error("A diff opens no transaction.")),
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose: () => Promise.resolve(),
  };
  const connect = () => Promise.resolve(adapter);
  return {
    provider: "postgres",
    adapterName: "absent-database",
    connect,
    connectToShadowDb: connect,
  };
}

/**
 * The SQL that turns a database of schema `from` (null: an empty one) into one of schema `to`; null when they are the same.
 * No database is read.
 */
export async function diffSchemas({
  from,
  to,
}: {
  from: string | null;
  to: string;
}): Promise<string | null> {
  const engine = await createSchemaEngine({
    adapter: createAbsentDatabase(),
    datamodels: [["schema.prisma", to]],
  });
  try {
    const target = (content: string) => ({
      tag: "schemaDatamodel" as const,
      files: [{ path: "schema.prisma", content }],
    });
    const { stdout } = await engine.diff({
      from: from === null ? { tag: "empty" } : target(from),
      to: target(to),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout === null || stdout.includes("This is an empty migration") ? null : stdout;
  } finally {
    engine.free();
  }
}
