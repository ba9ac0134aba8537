import { readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

import { type FsOperations, makeDurable, syncFolder } from "../pglite/durable-fs.ts";

const pageSize = 4096;

interface Tracked {
  /** What the disk surely has. */
  synced: Buffer;
  /** Numbers of the pages written since the last fsync. */
  dirty: Set<number>;
}

/** A change of names that no fsync of its folder has covered yet. */
interface PendingEntry {
  folders: string[];
  apply: () => void;
}

export interface PowerCutDisk {
  fileSyncs: number;
  folderSyncs: number;
  /** Give this to openPglite. */
  prepare: (fs: FsOperations) => void;
  /** Writes to `target` what a disk may hold after a power cut now: of each page not synced, the old or the new content. */
  cut: (target: string, random: () => number) => Promise<void>;
}

function listFolders(root: string): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}

function readTree(root: string): Map<string, Tracked> {
  const files = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, { synced: readFileSync(path), dirty: new Set<number>() }];
    }),
  );
}

/** Reads what a file holds now; nothing when it is gone. */
function readNow(path: string): Buffer {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
    ? readFileSync(path)
    : Buffer.alloc(0);
}

function afterCut(path: string, { synced, dirty }: Tracked, random: () => number): Buffer {
  const survivors = [...dirty].filter(() => random() < 0.5).toSorted((a, b) => a - b);
  const now = survivors.length === 0 ? synced : readNow(path);
  const end = Math.min(now.length, ((survivors.at(-1) ?? -1) + 1) * pageSize);
  const content = Buffer.alloc(Math.max(synced.length, end));
  synced.copy(content);
  for (const page of survivors) {
    now.copy(
      content,
      page * pageSize,
      page * pageSize,
      Math.min(now.length, (page + 1) * pageSize),
    );
  }
  return content;
}

/**
 * Watches PGlite's file layer on the folder `root` and knows what a power cut would leave of it. `isDurable: false` leaves the
 * layer as PGlite ships it. The root must be on disk already.
 */
export function createPowerCutDisk({
  root,
  isDurable = true,
}: {
  root: string;
  isDurable?: boolean;
}): PowerCutDisk {
  const files = readTree(root);
  const folders = new Set(listFolders(root));
  let pending: PendingEntry[] = [];

  const later = (changed: string[], apply: () => void) => {
    if (isDurable) {
      pending.push({ folders: changed, apply });
    } else {
      // As kindly as a journalling file system may: names are never lost, only content.
      apply();
    }
  };
  const settle = (folder: string) => {
    disk.folderSyncs += 1;
    const settled = pending.filter((entry) => entry.folders.includes(folder));
    pending = pending.filter((entry) => !settled.includes(entry));
    for (const { apply } of settled) {
      apply();
    }
  };
  const truncate = (path: string, size: number) => {
    const file = files.get(path);
    if (file !== undefined) {
      file.synced = file.synced.subarray(0, size);
    }
  };

  function watchEntries(fs: FsOperations): void {
    const ops = fs.node_ops;
    fs.node_ops = {
      ...ops,
      mknod(parent, name, mode, dev) {
        const node = ops.mknod(parent, name, mode, dev);
        const path = fs.realPath(node);
        const isFolder = statSync(path).isDirectory();
        later([dirname(path)], () => {
          if (isFolder) {
            folders.add(path);
          } else {
            files.set(path, { synced: Buffer.alloc(0), dirty: new Set() });
          }
        });
        return node;
      },
      rename(node, newParent, newName) {
        const from = fs.realPath(node);
        const to = join(fs.realPath(newParent), newName);
        ops.rename(node, newParent, newName);
        later([dirname(from), dirname(to)], () => {
          const file = files.get(from);
          if (file !== undefined) {
            files.delete(from);
            files.set(to, file);
          }
        });
      },
      unlink(parent, name) {
        const path = join(fs.realPath(parent), name);
        ops.unlink(parent, name);
        later([dirname(path)], () => files.delete(path));
      },
      rmdir(parent, name) {
        const path = join(fs.realPath(parent), name);
        ops.rmdir(parent, name);
        later([dirname(path)], () => folders.delete(path));
      },
      setattr(node, attributes) {
        ops.setattr(node, attributes);
        if (attributes.size !== undefined) {
          truncate(fs.realPath(node), attributes.size);
        }
      },
    };
  }

  function watchContent(fs: FsOperations): void {
    const ops = fs.stream_ops;
    fs.stream_ops = {
      ...ops,
      write(stream, buffer, offset, length, position) {
        const written = ops.write(stream, buffer, offset, length, position);
        const file = files.get(fs.realPath(stream.node));
        for (
          let page = Math.floor(position / pageSize);
          page * pageSize < position + written;
          page += 1
        ) {
          file?.dirty.add(page);
        }
        return written;
      },
      setattr(stream, attributes) {
        ops.setattr(stream, attributes);
        if (attributes.size !== undefined) {
          truncate(fs.realPath(stream.node), attributes.size);
        }
      },
    };
  }

  function watchSyncs(fs: FsOperations): void {
    const ops = fs.stream_ops;
    if (ops.fsync === undefined) {
      return;
    }
    fs.stream_ops = {
      ...ops,
      fsync(stream) {
        const result = ops.fsync?.(stream) ?? 0;
        const path = fs.realPath(stream.node);
        disk.fileSyncs += 1;
        const file = files.get(path);
        if (file !== undefined && file.dirty.size > 0) {
          file.synced = readNow(path);
          file.dirty.clear();
        }
        return result;
      },
    };
  }

  const disk: PowerCutDisk = {
    fileSyncs: 0,
    folderSyncs: 0,
    prepare(fs) {
      watchContent(fs);
      watchEntries(fs);
      if (isDurable) {
        makeDurable(fs, {
          syncEntries: (path) => {
            syncFolder(path);
            settle(path);
          },
        });
      }
      watchSyncs(fs);
    },
    async cut(target, random) {
      for (const folder of folders) {
        await mkdir(join(target, relative(root, folder)), { recursive: true });
      }
      for (const [path, file] of files) {
        await mkdir(dirname(join(target, relative(root, path))), { recursive: true });
        await writeFile(join(target, relative(root, path)), afterCut(path, file, random));
      }
    },
  };
  return disk;
}
