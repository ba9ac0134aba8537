import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { z } from "zod";

const change = z.tuple([z.string(), z.string(), z.unknown()]);
const batch = z.array(change);

/** One change: collection, key, new value (null = removed). */
export type Change = z.infer<typeof change>;

export interface Journal {
  /** Everything that was acknowledged before, oldest first. */
  recovered: Change[];
  /** Appends one batch and returns only when it is on the disk, or without `sync` when the kernel has it. */
  append(changes: Change[], options: { sync: boolean }): void;
  /** Replaces the history by the given state; a crash at any point keeps the old or the new one. */
  compact(state: Change[]): void;
  close(): void;
}

/**
 * An append-only log of batches, one checksummed JSON line each. A torn last line (kill -9, power cut) was never
 * acknowledged, so it is cut off when the journal is opened.
 */
export function openJournal({ dataDir }: { dataDir: string }): Journal {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, "journal.log");
  const before = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const { changes, validBytes } = readBatches(before);
  let handle = openSync(file, "a", 0o600);
  if (validBytes < before.length) {
    ftruncateSync(handle, validBytes);
    fsyncSync(handle);
  }
  syncFolder(dataDir);
  let size = validBytes;
  let isBroken = false;

  return {
    recovered: changes,
    append(next, { sync }) {
      if (isBroken)
        throw new Error("The sandbox cannot write to its folder any more; start it again");
      const bytes = encode(next);
      try {
        writeAll(handle, bytes);
        if (sync) fdatasyncSync(handle);
        size += bytes.length;
      } catch (error) {
        // Half a line in the middle would hide every later one. When even cutting it off fails, nothing more is taken.
        isBroken = true;
        ftruncateSync(handle, size);
        fsyncSync(handle);
        isBroken = false;
        throw error;
      }
    },
    compact(state) {
      const temporary = `${file}.new`;
      const fresh = openSync(temporary, "w", 0o600);
      const bytes = encode(state);
      writeAll(fresh, bytes);
      fsyncSync(fresh);
      closeSync(fresh);
      renameSync(temporary, file);
      syncFolder(dataDir);
      closeSync(handle);
      handle = openSync(file, "a", 0o600);
      size = bytes.length;
    },
    close() {
      closeSync(handle);
    },
  };
}

function encode(changes: Change[]): Buffer {
  const json = JSON.stringify(changes);
  return Buffer.from(`${checksum(json)} ${json}\n`);
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(8, "0");
}

function writeAll(handle: number, bytes: Buffer): void {
  let offset = 0;
  while (offset < bytes.length) offset += writeSync(handle, bytes, offset);
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

function readBatches(bytes: Buffer): { changes: Change[]; validBytes: number } {
  const changes: Change[] = [];
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0) break;
    const line = bytes.toString("utf8", start, end);
    const json = line.slice(9);
    if (line.slice(0, 8) !== checksum(json)) break;
    for (const one of batch.parse(JSON.parse(json))) changes.push(one);
    start = end + 1;
  }
  return { changes, validBytes: start };
}
