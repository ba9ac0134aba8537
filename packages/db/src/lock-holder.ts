import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Who holds a data folder, as its lock file says. Facts that a system does not offer are null. */
export interface Holder {
  pid: number;
  /** Field 22 of /proc/PID/stat: tells a process from a later one with the same id. */
  startTime: string | null;
  host: string;
  bootId: string | null;
  /** Process ids mean something only inside one such namespace (a container has its own). */
  pidNamespace: string | null;
  since: string;
  state: "running" | "stopping" | "released";
}

function read(get: () => string): string | null {
  try {
    return get().trim();
  } catch {
    return null;
  }
}

/** Fields of /proc/PID/stat from the third on: the second, the command, may hold spaces and parentheses of its own. */
function readStat(pid: number): string[] | null {
  const stat = read(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? null;
}

const readStartTime = (pid: number) => readStat(pid)?.[19] ?? null;

/** Ended, but not yet collected by its parent: holds no file any more. */
const isZombie = (pid: number) => readStat(pid)?.[0] === "Z";

const readBootId = () => read(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"));
const readPidNamespace = () => read(() => readlinkSync("/proc/self/ns/pid"));

/** This process as a holder. */
export function describeSelf({ now }: { now: number }): Holder {
  return {
    pid: process.pid,
    startTime: readStartTime(process.pid),
    host: hostname(),
    bootId: readBootId(),
    pidNamespace: readPidNamespace(),
    since: new Date(now).toISOString(),
    state: "running",
  };
}

const isTextOrNull = (value: unknown): value is string | null =>
  value === null || typeof value === "string";

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === "object" &&
    value !== null &&
    "pid" in value &&
    Number.isSafeInteger(value.pid) &&
    "startTime" in value &&
    isTextOrNull(value.startTime) &&
    "host" in value &&
    typeof value.host === "string" &&
    "bootId" in value &&
    isTextOrNull(value.bootId) &&
    "pidNamespace" in value &&
    isTextOrNull(value.pidNamespace) &&
    "since" in value &&
    typeof value.since === "string" &&
    "state" in value &&
    (value.state === "running" || value.state === "stopping" || value.state === "released")
  );
}

/** The holder in a lock file; null when the file is not one of ours. */
export function parseHolder(text: string): Holder | null {
  const value = parseJson(text);
  return isHolder(value) ? value : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to someone else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Whether a holder still runs, as far as this process can see. */
export function probeHolder(holder: Holder): "alive" | "dead" | "unknown" {
  if (holder.host !== hostname()) {
    return "unknown";
  }
  if (holder.bootId !== readBootId()) {
    return "dead";
  }
  if (holder.pidNamespace !== readPidNamespace()) {
    return "unknown";
  }
  if (!exists(holder.pid) || isZombie(holder.pid)) {
    return "dead";
  }
  if (holder.startTime === null) {
    return "unknown";
  }
  return readStartTime(holder.pid) === holder.startTime ? "alive" : "dead";
}
