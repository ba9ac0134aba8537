import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { PGlite } from "@electric-sql/pglite";

import { applyMigrations } from "../migrations/apply-migrations.ts";
import { readMigrations } from "../migrations/read-migrations.ts";
import { extensions } from "../pglite/extensions.ts";
import { createPglitePool } from "../pglite/pglite-pool.ts";

const cacheFolder = fileURLToPath(new URL("../../.cache/", import.meta.url));

async function findTemplatePath(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const pglitePackage = await readFile(join(dirname(entry), "..", "package.json"));
  const hash = createHash("sha256").update(pglitePackage);
  hash.update(await readFile(fileURLToPath(import.meta.url)));
  for (const { name, checksum } of await readMigrations()) {
    hash.update(`${name} ${checksum}\n`);
  }
  return `${cacheFolder}pglite-${hash.digest("hex").slice(0, 16)}.tar`;
}

async function buildTemplate(): Promise<Buffer> {
  // Small WAL segments: a third less to load for every test file.
  const pglite = await PGlite.create({ extensions, initDbStartParams: ["--wal-segsize=1"] });
  const pool = createPglitePool({ pglite, acquireTimeout: 5000 });
  await applyMigrations({ pool, log: () => {} });
  await pool.end();
  // Nobody makes a database inside of it: half the files are for that.
  await pglite.exec("UPDATE pg_database SET datistemplate = false");
  await pglite.exec("DROP DATABASE template0");
  await pglite.exec("DROP DATABASE template1");
  await pglite.exec("CHECKPOINT");
  const dump = await pglite.dumpDataDir("none");
  await pglite.close();
  return Buffer.from(await dump.arrayBuffer());
}

/** A migrated, empty PGlite data folder as a tar file. Built once per state of the migrations and kept in .cache. */
export async function loadPgliteTemplate(): Promise<Blob> {
  const path = await findTemplatePath();
  if (!existsSync(path)) {
    await mkdir(cacheFolder, { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, await buildTemplate());
    await rename(unfinished, path);
  }
  return new Blob([await readFile(path)]);
}
