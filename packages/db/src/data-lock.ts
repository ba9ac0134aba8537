import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { DatabaseError } from "./errors.ts";
import { describeSelf, type Holder, parseHolder, probeHolder } from "./lock-holder.ts";

/*
 * The lock is the newest of the numbered files in DATA_DIR/lock. Whoever finds its holder gone makes the next number, which
 * only one can (link(2) fails with EEXIST for the others), so a takeover has one winner. The newest file is never removed,
 * only older ones by the holder of a newer: a slow starter that makes a number already passed sees the newer one and gives way.
 */

const heartbeat = 2000;
const pollInterval = 50;

export interface DataLock {
  /** Tells a start that meets this lock to wait rather than to give up. */
  markStopping(): void;
  release(): void;
}

interface Found {
  number: number;
  path: string;
  holder: Holder | null;
  touched: number;
}

function listNumbers(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => (/^\d+\.json$/u.test(name) ? [Number.parseInt(name, 10)] : []))
    .toSorted((a, b) => b - a);
}

const pathOf = (folder: string, number: number) => join(folder, `${number}.json`);

function findNewest(folder: string): Found | null {
  const [number] = listNumbers(folder);
  if (number === undefined) {
    return null;
  }
  const path = pathOf(folder, number);
  try {
    return {
      number,
      path,
      holder: parseHolder(readFileSync(path, "utf8")),
      touched: statSync(path).mtimeMs,
    };
  } catch {
    // Replaced between the list and the read.
    return findNewest(folder);
  }
}

const serialise = (holder: Holder) => `${JSON.stringify(holder)}\n`;

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && "code" in error && error.code === code;

function writeAside(folder: string, holder: Holder): string {
  const path = join(folder, `${process.pid}-${crypto.randomUUID()}.new`);
  writeFileSync(path, serialise(holder), { flush: true, mode: 0o600 });
  return path;
}

/** Makes the lock file of that number; false when someone else did. */
function create(folder: string, number: number, holder: Holder): boolean {
  const path = pathOf(folder, number);
  const aside = writeAside(folder, holder);
  try {
    linkSync(aside, path);
  } catch (error) {
    if (hasCode(error, "EEXIST")) {
      return false;
    }
    // A file system without hard links (FAT).
    writeFileSync(path, serialise(holder), { flag: "wx", flush: true, mode: 0o600 });
  } finally {
    rmSync(aside, { force: true });
  }
  return listNumbers(folder)[0] === number;
}

function hold(folder: string, number: number, self: Holder): DataLock {
  const path = pathOf(folder, number);
  for (const older of listNumbers(folder).filter((other) => other < number)) {
    rmSync(pathOf(folder, older), { force: true });
  }
  const timer = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch {
      // Someone cleared the folder by hand; those who can look at this process need no heartbeat.
    }
  }, heartbeat).unref();
  let state: Holder["state"] = self.state;
  const change = (next: Holder["state"]) => {
    if (state === "released" || state === next) {
      return;
    }
    state = next;
    try {
      renameSync(writeAside(folder, { ...self, state }), path);
    } catch {
      // No space for it: the end of this process tells the same.
    }
  };
  return {
    markStopping: () => change("stopping"),
    release: () => {
      clearInterval(timer);
      change("released");
    },
  };
}

function refuse(dataDir: string, holder: Holder | null): DatabaseError {
  const advice = "Stop it first, or set DATA_DIR to another folder.";
  if (holder === null) {
    return new DatabaseError(
      "locked",
      `Another version of Huntboard is using the data folder ${dataDir}. ${advice}`,
    );
  }
  if (holder.pid === process.pid) {
    return new DatabaseError("locked", `This process has the data folder ${dataDir} open already.`);
  }
  const doing = holder.state === "stopping" ? "is still stopping" : "is already running";
  return new DatabaseError(
    "locked",
    `Huntboard ${doing} (process ${holder.pid} on ${holder.host}, since ${holder.since}) and has the data folder ${dataDir} open. ${advice}`,
  );
}

/**
 * Takes the lock of a data folder for this process. One holder at a time: a dead one's lock is taken over, a live one is
 * named in a DatabaseError `locked`. A holder that is stopping is waited for, 15 seconds at most.
 */
export async function lockDataFolder({
  dataDir,
  now,
  patience = 15_000,
  graceForStop = 500,
}: {
  dataDir: string;
  now: number;
  /** Milliseconds to wait for a holder that is stopping, or that cannot be seen and is silent. */
  patience?: number;
  /** Milliseconds in which a live holder may still say that it is stopping. */
  graceForStop?: number;
}): Promise<DataLock> {
  const folder = join(dataDir, "lock");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const self = describeSelf({ now });
  const started = performance.now();
  let seen = findNewest(folder);
  for (;;) {
    const found = findNewest(folder);
    const verdict =
      found === null
        ? "gone"
        : judge({ found, seen, waited: performance.now() - started, patience, graceForStop });
    if (verdict === "gone") {
      const number = (found?.number ?? 0) + 1;
      if (create(folder, number, self)) {
        return hold(folder, number, self);
      }
    } else if (verdict === "refuse") {
      throw refuse(dataDir, found?.holder ?? null);
    } else {
      await sleep(pollInterval);
    }
    seen = seen?.path === found?.path ? seen : found;
  }
}

/** `seen` is how this start first met the same lock file, `waited` how long ago. */
function judge({
  found,
  seen,
  waited,
  patience,
  graceForStop,
}: {
  found: Found;
  seen: Found | null;
  waited: number;
  patience: number;
  graceForStop: number;
}): "gone" | "wait" | "refuse" {
  if (found.holder?.state === "released") {
    return "gone";
  }
  const probe = found.holder === null ? "unknown" : probeHolder(found.holder);
  if (probe === "dead") {
    return "gone";
  }
  // A process we cannot look at (another container, another machine) shows that it lives by touching its file.
  const isSilent = probe === "unknown" && (seen === null || seen.touched === found.touched);
  if (waited >= patience) {
    return isSilent ? "gone" : "refuse";
  }
  const isStopping = found.holder?.state === "stopping";
  return isSilent || isStopping || waited < graceForStop ? "wait" : "refuse";
}
