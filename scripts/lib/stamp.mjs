import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fingerprint, sameContents } from "./fingerprint.mjs";
import { cacheDir, root } from "./paths.mjs";

const key = `${process.platform}-${process.arch}`;

/**
 * Whether the step's inputs and outputs are as they were when it last succeeded.
 * @param {string} name
 * @param {import("./steps.mjs").Step} step
 */
export function isDone(name, step) {
  const stamp = readStamp(name);
  if (stamp === undefined || stamp.key !== key || step.missing() !== undefined) return false;
  const inputs = fingerprint(root, step.inputs(), stamp.inputs);
  const outputs = fingerprint(root, step.outputs(), stamp.outputs);
  if (!sameContents(inputs, stamp.inputs) || !sameContents(outputs, stamp.outputs)) return false;
  if (isNewer(inputs, stamp.inputs) || isNewer(outputs, stamp.outputs))
    writeStamp(name, { key, inputs, outputs });
  return true;
}

/** The inputs as the step is about to read them; hand this to `recordDone` when it has succeeded. */
export function takeInputs(step) {
  return fingerprint(root, step.inputs());
}

/** Remembers a success. */
export function recordDone(name, step, inputs) {
  writeStamp(name, { key, inputs, outputs: fingerprint(root, step.outputs()) });
}

/** True when the times were refreshed, so that the next look can trust them and need not read the files again. */
function isNewer(now, before) {
  return Object.entries(now.files).some(
    ([path, mark]) =>
      mark.mtime !== before.files[path].mtime ||
      mark.ctime !== before.files[path].ctime ||
      Math.max(mark.ctime, mark.mtime) > before.takenAt - 2000,
  );
}

function stampPath(name) {
  return join(cacheDir, "setup", `${name}.json`);
}

function readStamp(name) {
  try {
    const stamp = JSON.parse(readFileSync(stampPath(name), "utf8"));
    return stamp?.inputs?.files && stamp?.outputs?.files ? stamp : undefined;
  } catch {
    return undefined;
  }
}

function writeStamp(name, stamp) {
  const path = stampPath(name);
  mkdirSync(dirname(path), { recursive: true });
  const next = `${path}.${process.pid}.new`;
  writeFileSync(next, JSON.stringify(stamp));
  renameSync(next, path);
}
