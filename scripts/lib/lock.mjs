import { randomUUID } from "node:crypto";
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const HEARTBEAT_MS = 1000;
const POLL_MS = 200;
/** A holder whose heart did not beat while we looked on for this long is gone, even if its pid was given away since. */
const SILENT_MS = 20_000;

/**
 * Waits for the lock file and takes it; a dead holder's lock is taken over by exactly one of those who wait.
 * @param {string} path
 * @param {{ onWait?: (pid: number | undefined) => void }} [options]
 * @returns {Promise<() => void>} gives the lock back
 */
export async function acquireLock(path, { onWait } = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = { pid: process.pid, token: randomUUID() };
  let watched = { key: "", since: 0 };
  let told = false;
  for (;;) {
    if (create(path, mine)) return hold(path, mine);
    const seen = read(path);
    if (seen === undefined) continue;
    if (watched.key !== seen.key) watched = { key: seen.key, since: performance.now() };
    const silent = performance.now() - watched.since > SILENT_MS;
    if (silent || (seen.holder !== undefined && !isAlive(seen.holder.pid))) {
      const releaseTakeover = await acquireLock(`${path}.${seen.holder?.token ?? "unreadable"}`);
      try {
        // Only now is it certain that nobody else took the dead lock over in the meantime.
        const again = read(path);
        if (again !== undefined && again.key === seen.key) {
          const next = `${path}.${mine.token}.new`;
          writeFileSync(next, JSON.stringify(mine));
          renameSync(next, path);
          return hold(path, mine);
        }
      } finally {
        releaseTakeover();
      }
    } else {
      if (!told) onWait?.(seen.holder?.pid);
      told = true;
      await sleep(POLL_MS);
    }
  }
}

function create(path, content) {
  try {
    writeFileSync(path, JSON.stringify(content), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function read(path) {
  try {
    const text = readFileSync(path, "utf8");
    return { key: `${text}@${statSync(path).mtimeMs}`, holder: parse(text) };
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** A holder that has not finished writing, or was killed while writing, reads as undefined. */
function parse(text) {
  try {
    const value = JSON.parse(text);
    return typeof value?.pid === "number" && typeof value?.token === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function hold(path, mine) {
  const beat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch {
      // The cache folder was deleted under us: there is nothing left to keep alive.
    }
  }, HEARTBEAT_MS);
  beat.unref();
  const release = () => {
    clearInterval(beat);
    process.off("exit", release);
    if (read(path)?.holder?.token === mine.token) rmSync(path, { force: true });
  };
  process.on("exit", release);
  return release;
}
