// migrate.ts TARGET FOLDER: applies the migrations of FOLDER to TARGET, a PostgreSQL URL or the folder of a PGlite database.
import pg from "pg";

import { applyMigrations } from "../../migrations/apply-migrations.ts";
import { openPglite } from "../../pglite/open-pglite.ts";
import { createPglitePool } from "../../pglite/pglite-pool.ts";

const [target = "", folder = ""] = process.argv.slice(2);
const log = (line: string) => process.stdout.write(`${line}\n`);
const pool = target.startsWith("postgresql:")
  ? new pg.Pool({ connectionString: target, max: 1 })
  : createPglitePool({ pglite: await openPglite({ folder: target, log }), acquireTimeout: 5000 });
log("migrating");
try {
  await applyMigrations({ pool, folder, log });
  log("done");
} catch (error) {
  log(error instanceof Error ? error.message : String(error));
}
process.exit();
