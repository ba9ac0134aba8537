import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

import { type FsOperations, makeDurable, PreparedNodeFs, syncFolder } from "./durable-fs.ts";

// `-F` switches fsync off, and the build's fdatasync does nothing.
const durableStartParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== "-F"),
  "-c",
  "wal_sync_method=fsync",
];

/** Writes everything under a folder to the disk, the folders' own entries included. */
async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      await syncTree(path);
    } else if (entry.isFile()) {
      const file = await open(path, "r+");
      await file.sync();
      await file.close();
    }
  }
  syncFolder(folder);
}

/** Makes a new database beside its place and moves it there when it is complete and on disk, so a kill leaves none or a whole one. */
async function createDatabaseFolder(
  folder: string,
  fill: (unfinished: string) => Promise<void>,
): Promise<void> {
  const parent = dirname(folder);
  const unfinished = `${folder}.unfinished`;
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await fill(unfinished);
  await syncTree(unfinished);
  await rename(unfinished, folder);
  syncFolder(parent);
}

async function initialise(folder: string): Promise<void> {
  const pglite = await PGlite.create({ fs: new NodeFS(folder) });
  await pglite.close();
}

/**
 * Opens the embedded PostgreSQL in `folder`, making it first when there is none. The caller holds the lock of the data folder.
 * Every acknowledged commit is on disk.
 */
export async function openPglite({
  folder,
  prepare = makeDurable,
  log,
}: {
  folder: string;
  prepare?: (fs: FsOperations) => void;
  log: (line: string) => void;
}): Promise<PGlite> {
  if (!existsSync(folder)) {
    log("Creating the database (once, a few seconds)");
    await createDatabaseFolder(folder, initialise);
  }
  return PGlite.create({
    fs: new PreparedNodeFs(folder, prepare),
    startParams: durableStartParams,
  });
}
