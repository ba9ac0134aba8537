import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";

import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

import { DatabaseError } from "../errors.ts";
import { extensions } from "./extensions.ts";
import { type FsOperations, makeDurable, PreparedNodeFs, syncFolder } from "./durable-fs.ts";
import { rememberSizes } from "./known-sizes.ts";

const postgresVersion = "18";
const spaceToOpen = 32 * 1024 * 1024;

// `-F` switches fsync off, and the build's fdatasync does nothing. What is read is in memory, where a page is as near as the next.
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== "-F"),
  "-c",
  "wal_sync_method=fsync",
  "-c",
  "random_page_cost=1.1",
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
async function createDatabaseFolder(folder: string): Promise<void> {
  const parent = dirname(folder);
  const unfinished = `${folder}.unfinished`;
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const pglite = await PGlite.create({ fs: new NodeFS(unfinished) });
  await pglite.close();
  await syncTree(unfinished);
  await rename(unfinished, folder);
  syncFolder(parent);
}

function isEmptyFolder(folder: string): boolean {
  return readdirSync(folder).length === 0;
}

/** Refuses a folder that PGlite would take for a new database, or could not read. */
function checkFolder(folder: string): void {
  const path = join(folder, "PG_VERSION");
  if (!existsSync(path)) {
    throw new DatabaseError(
      "corrupt",
      `${folder} holds files, but no database. Move it away to start with a new one, or put a backup in its place.`,
    );
  }
  const version = readFileSync(path, "utf8").trim();
  if (version !== postgresVersion) {
    throw new DatabaseError(
      "newer-schema",
      `${folder} was written by PostgreSQL ${version}, and this Huntboard has PostgreSQL ${postgresVersion}. Start the Huntboard that wrote it.`,
    );
  }
}

async function explain(error: unknown, folder: string): Promise<DatabaseError> {
  if (error instanceof DatabaseError) {
    return error;
  }
  const reason = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new DatabaseError(
      "not-writable",
      `Huntboard may not write to ${dirname(folder)} (${code}). Give its user the right to, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
  // A full disk shows as a bare "Aborted()": ask the disk itself.
  const { bavail, bsize } = await statfs(dirname(folder));
  if (code === "ENOSPC" || bavail * bsize < spaceToOpen) {
    return new DatabaseError(
      "disk-full",
      `The disk that holds ${dirname(folder)} is full, so the database cannot open. Nothing is lost: free some space and start again.`,
      { cause: error },
    );
  }
  return new DatabaseError(
    "corrupt",
    `The database in ${folder} cannot be opened (${reason}). Keep a copy of that folder, then restore a backup.`,
    { cause: error },
  );
}

/**
 * Opens the embedded PostgreSQL in `folder`, making it first when there is none. The caller holds the lock of the data folder.
 * Every acknowledged commit is on disk. Throws DatabaseError `corrupt`, `disk-full`, `not-writable` or `newer-schema`.
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
  try {
    if (!existsSync(folder) || isEmptyFolder(folder)) {
      log("Creating the database (once, a few seconds)");
      await createDatabaseFolder(folder);
    }
    checkFolder(folder);
    return await PGlite.create({
      extensions,
      fs: new PreparedNodeFs(folder, (fs) => {
        prepare(fs);
        rememberSizes(fs);
      }),
      startParams,
    });
  } catch (error) {
    throw await explain(error, folder);
  }
}
