import { closeSync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";

import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** A file or folder as Emscripten's NODEFS keeps it. */
export interface FsNode {
  name: string;
  parent: FsNode;
  mode: number;
}

/** An open file; `nfd` is the host's file descriptor. */
export interface FsStream {
  node: FsNode;
  nfd: number;
  flags: number;
}

/** The operations of NODEFS that change what is on disk. Arguments past the named ones are passed through. */
export interface FsOperations {
  node_ops: {
    mknod(parent: FsNode, name: string, mode: number, dev: number): FsNode;
    rename(node: FsNode, newParent: FsNode, newName: string): void;
    unlink(parent: FsNode, name: string): void;
    rmdir(parent: FsNode, name: string): void;
    setattr(node: FsNode, attributes: { size?: number }): void;
  };
  stream_ops: {
    open(stream: FsStream): void;
    write(
      stream: FsStream,
      buffer: Uint8Array,
      offset: number,
      length: number,
      position: number,
    ): number;
    llseek(stream: FsStream, offset: number, whence: number): number;
    setattr(stream: FsStream, attributes: { size?: number }): void;
    fsync?(stream: FsStream): number;
  };
  realPath(node: FsNode): string;
  /** Runs a call of the host and turns its error into the one that PostgreSQL's file layer understands. */
  tryFSOperation<T>(call: () => T): T;
}

type InitOptions = Parameters<NodeFS["init"]>[1];

function isFsOperations(value: unknown): value is FsOperations {
  return (
    typeof value === "object" &&
    value !== null &&
    "node_ops" in value &&
    "stream_ops" in value &&
    "realPath" in value &&
    "tryFSOperation" in value
  );
}

/** Writes the names in a folder to the disk. */
export function syncFolder(path: string): void {
  // Windows cannot open a folder; NTFS journals its entries.
  if (process.platform === "win32") {
    return;
  }
  const fd = openSync(path, "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/**
 * Makes NODEFS durable. PGlite's build answers every fsync with success and does nothing, so a power cut loses
 * acknowledged commits; here a file's fsync reaches the host, and creating, renaming or removing a file
 * syncs the folder that names it (fsync(2): "does not necessarily ensure that the entry in the directory … has reached disk").
 */
export function makeDurable(fs: FsOperations, { syncEntries = syncFolder } = {}): void {
  const nodeOps = fs.node_ops;
  const sync = (path: string) => fs.tryFSOperation(() => syncEntries(path));
  fs.stream_ops = {
    ...fs.stream_ops,
    fsync(stream) {
      fs.tryFSOperation(() => fsyncSync(stream.nfd));
      return 0;
    },
  };
  fs.node_ops = {
    ...nodeOps,
    mknod(parent, name, mode, dev) {
      const node = nodeOps.mknod(parent, name, mode, dev);
      sync(fs.realPath(parent));
      return node;
    },
    rename(node, newParent, newName) {
      const from = dirname(fs.realPath(node));
      const to = fs.realPath(newParent);
      nodeOps.rename(node, newParent, newName);
      sync(to);
      if (from !== to) {
        sync(from);
      }
    },
    unlink(parent, name) {
      nodeOps.unlink(parent, name);
      sync(fs.realPath(parent));
    },
    rmdir(parent, name) {
      nodeOps.rmdir(parent, name);
      sync(fs.realPath(parent));
    },
  };
}

/** PGlite's file layer on the host's folder with what `prepare` makes of its operations, before the first file is opened. */
export class PreparedNodeFs extends NodeFS {
  readonly #prepare: (fs: FsOperations) => void;

  constructor(folder: string, prepare: (fs: FsOperations) => void) {
    super(folder);
    this.#prepare = prepare;
  }

  override async init(pg: PGlite, options: InitOptions): ReturnType<NodeFS["init"]> {
    const prepare = this.#prepare;
    const prepared = await super.init(pg, options);
    const preRun = prepared.emscriptenOpts.preRun ?? [];
    prepared.emscriptenOpts.preRun = [
      (mod) => {
        const fs: unknown = mod.NODEFS;
        if (!isFsOperations(fs)) {
          throw new Error("This build of PGlite has no NODEFS of the expected shape.");
        }
        prepare(fs);
      },
      ...preRun,
    ];
    return prepared;
  }
}
