import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

import { extensions } from "../pglite/extensions.ts";
import { openPglite } from "../pglite/open-pglite.ts";
import { loadPgliteTemplate } from "./pglite-template.ts";
import { createPowerCutDisk } from "./power-cut-disk.ts";

/** A small generator of numbers in [0, 1), so that a failing seed replays (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Puts a migrated, closed PGlite data folder at `folder`. */
export async function makeDatabaseFolder(folder: string): Promise<void> {
  await mkdir(folder);
  const pglite = await PGlite.create({
    extensions,
    fs: new NodeFS(folder),
    loadDataDir: await loadPgliteTemplate(),
  });
  await pglite.close();
}

async function write(pglite: PGlite, random: () => number): Promise<string[]> {
  const acknowledged: string[] = [];
  const commits = 20 + Math.floor(random() * 80);
  for (let index = 0; index < commits; index += 1) {
    const key = `${index}-${"x".repeat(Math.floor(random() * 3000))}`;
    await pglite.query("INSERT INTO rate_limits (key, points, reset_at) VALUES ($1, $2, now())", [
      key.slice(0, 2000),
      index,
    ]);
    acknowledged.push(key.slice(0, 2000));
    const dice = random();
    if (dice < 0.03) {
      await pglite.exec("CHECKPOINT");
    } else if (dice < 0.06) {
      await pglite.exec(
        `CREATE TABLE extra_${index} (id int PRIMARY KEY); INSERT INTO extra_${index} VALUES (1)`,
      );
    } else if (dice < 0.08) {
      await pglite.exec("SELECT pg_switch_wal()");
    }
  }
  return acknowledged;
}

export type CutResult = "intact" | "lost" | "unopenable";

/**
 * One simulated power cut: random work on a copy of `base`, the cut, a restart on what the disk kept, and a comparison with
 * what was acknowledged.
 */
export async function runPowerCut({
  base,
  workFolder,
  seed,
  isDurable,
}: {
  base: string;
  workFolder: string;
  seed: number;
  isDurable: boolean;
}): Promise<{ result: CutResult; acknowledged: number; fileSyncs: number; folderSyncs: number }> {
  const random = createRandom(seed);
  const before = join(workFolder, `before-${seed}`);
  const after = join(workFolder, `after-${seed}`);
  await cp(base, before, { recursive: true });
  const disk = createPowerCutDisk({ root: before, isDurable });
  const pglite = await openPglite({ folder: before, prepare: disk.prepare, log: () => {} });
  const keys = await write(pglite, random);
  await mkdir(after);
  await disk.cut(after, random);
  await pglite.close();
  const result = await compare(after, keys);
  await Promise.all([before, after].map((folder) => rm(folder, { recursive: true })));
  return {
    result,
    acknowledged: keys.length,
    fileSyncs: disk.fileSyncs,
    folderSyncs: disk.folderSyncs,
  };
}

async function compare(folder: string, keys: string[]): Promise<CutResult> {
  try {
    const pglite = await openPglite({ folder, log: () => {} });
    const { rows } = await pglite.query<{ key: string }>("SELECT key FROM rate_limits");
    await pglite.close();
    const kept = new Set(rows.map((row) => row.key));
    return keys.every((key) => kept.has(key)) ? "intact" : "lost";
  } catch {
    return "unopenable";
  }
}
