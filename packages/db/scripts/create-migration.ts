// node scripts/create-migration.ts NAME [STAMP]
// Writes prisma/migrations/STAMP_NAME/migration.sql with what turns the schema of the last migration (kept as
// prisma/migrations/schema.prisma) into the one in prisma/schema. STAMP is YYYYMMDDHHMMSS, now when absent.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { diffSchemas } from "../src/migrations/diff-schemas.ts";
import { readSchema } from "../src/migrations/read-schema.ts";

const [name, stamp = new Date().toISOString().replaceAll(/\D/gu, "").slice(0, 14)] =
  process.argv.slice(2);
if (name === undefined || !/^[a-z][a-z0-9_]*$/u.test(name) || !/^\d{14}$/u.test(stamp)) {
  throw new Error(
    "Usage: node scripts/create-migration.ts NAME [STAMP], NAME in lower case with underscores",
  );
}

const migrations = new URL("../prisma/migrations/", import.meta.url);
const snapshot = new URL("schema.prisma", migrations);
const previous = await readFile(snapshot, "utf8").catch(() => null);
const schema = await readSchema();
const sql = await diffSchemas({ from: previous, to: schema });
if (sql === null) {
  process.stdout.write("The schema has not changed since the last migration.\n");
} else {
  const folder = new URL(`${stamp}_${name}/`, migrations);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL("migration.sql", folder), sql);
  await writeFile(new URL("migration_lock.toml", migrations), 'provider = "postgresql"\n');
  await writeFile(snapshot, schema);
  process.stdout.write(`Wrote ${fileURLToPath(folder)}migration.sql\n`);
}
process.exit();
