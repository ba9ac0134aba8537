import { createHash } from "node:crypto";
import { lstatSync, readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";

/** A file changed this close to the moment it was recorded may have changed again within the clock's resolution. */
const RACY_MS = 2000;

/**
 * @typedef {{ size: number, mtime: number, ctime: number, hash: string }} FileMark
 * @typedef {{ takenAt: number, files: Record<string, FileMark> }} Fingerprint
 */

/**
 * Every file under the given files and folders, as paths relative to `root` with forward slashes, sorted.
 * A named file or folder that does not exist has no files.
 * @param {string} root
 * @param {string[]} entries
 * @param {(path: string) => boolean} [skip] true for files and folders to leave out
 */
export function listFiles(root, entries, skip = () => false) {
  const files = [];
  const visit = (path) => {
    if (skip(path)) return;
    const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(join(root, path))) visit(`${path}/${name}`);
    } else if (stat.isFile()) {
      files.push({ path, stat });
    }
  };
  for (const entry of entries) visit(entry.split(sep).join("/"));
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Records the files as they are now. Hashes are taken over from `previous` for files whose size and times are unchanged.
 * @param {string} root
 * @param {{ path: string, stat: import("node:fs").Stats }[]} files
 * @param {Fingerprint} [previous]
 * @returns {Fingerprint}
 */
export function fingerprint(root, files, previous) {
  const takenAt = Date.now();
  const marks = {};
  for (const { path, stat } of files) {
    const known = previous?.files[path];
    const same =
      known !== undefined &&
      known.size === stat.size &&
      known.mtime === stat.mtimeMs &&
      known.ctime === stat.ctimeMs &&
      Math.max(stat.ctimeMs, stat.mtimeMs) < previous.takenAt - RACY_MS;
    const hash = same
      ? known.hash
      : createHash("sha256")
          .update(readFileSync(join(root, path)))
          .digest("hex");
    marks[path] = { size: stat.size, mtime: stat.mtimeMs, ctime: stat.ctimeMs, hash };
  }
  return { takenAt, files: marks };
}

/**
 * Whether both hold the same files with the same contents; times do not matter.
 * @param {Fingerprint} a
 * @param {Fingerprint} b
 */
export function sameContents(a, b) {
  const names = Object.keys(a.files);
  return (
    names.length === Object.keys(b.files).length &&
    names.every((name) => a.files[name].hash === b.files[name]?.hash)
  );
}
