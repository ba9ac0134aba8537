import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

import { describe, expect, it, onTestFinished } from "vitest";

import { lockDataFolder } from "./data-lock.ts";
import { describeSelf, type Holder } from "./lock-holder.ts";
import { makeFolder } from "./testing/make-folder.ts";
import { startChild } from "./testing/start-child.ts";

const holdLock = new URL("testing/children/hold-lock.ts", import.meta.url);
const contendForLock = new URL("testing/children/contend-for-lock.ts", import.meta.url);

function writeLock(dataDir: string, changes: Partial<Holder>): string {
  const folder = join(dataDir, "lock");
  mkdirSync(folder);
  const path = join(folder, "7.json");
  writeFileSync(path, JSON.stringify({ ...describeSelf({ now: 0 }), ...changes }));
  return path;
}

/** Takes and releases the lock; resolves to whether that was quicker than any wait for a silent holder. */
async function passesAtOnce(dataDir: string): Promise<boolean> {
  const started = performance.now();
  const lock = await lockDataFolder({ dataDir, now: 0 });
  lock.release();
  return performance.now() - started < 5000;
}

const take = (dataDir: string, patience?: number) => lockDataFolder({ dataDir, now: 0, patience });

describe("the lock of a data folder", () => {
  it("refuses a second process and names the first", async () => {
    const dataDir = makeFolder();
    const first = startChild(holdLock, [dataDir]);
    expect(await first.readLine()).toBe("held");
    const second = startChild(holdLock, [dataDir]);
    expect(await second.readLine()).toMatch(
      new RegExp(`^refused Huntboard is already running \\(process ${first.pid} on `, "u"),
    );
  });

  it("refuses to be taken twice by one process", async () => {
    const dataDir = makeFolder();
    const lock = await take(dataDir);
    await expect(take(dataDir)).rejects.toMatchObject({ code: "locked" });
    lock.release();
    expect(await passesAtOnce(dataDir)).toBe(true);
  });

  it("passes at once from a killed process", async () => {
    const dataDir = makeFolder();
    const first = startChild(holdLock, [dataDir]);
    await first.readLine();
    await first.kill();
    expect(await passesAtOnce(dataDir)).toBe(true);
  });

  it("passes when the holder's pid belongs to a later process", async () => {
    const dataDir = makeFolder();
    writeLock(dataDir, { pid: process.pid, startTime: "1" });
    expect(await passesAtOnce(dataDir)).toBe(true);
  });

  it("passes after a restart of the machine", async () => {
    const dataDir = makeFolder();
    writeLock(dataDir, { pid: process.pid, bootId: "another boot" });
    expect(await passesAtOnce(dataDir)).toBe(true);
  });

  it("waits for a holder that is stopping", async () => {
    const dataDir = makeFolder();
    const first = startChild(holdLock, [dataDir]);
    await first.readLine();
    first.tell("stop");
    expect(await first.readLine()).toBe("stopping");
    const second = startChild(holdLock, [dataDir]);
    setTimeout(() => first.tell("release"), 1500);
    expect(await second.readLine()).toBe("held");
    expect(await first.readLine()).toBe("released");
  });

  it("gives up on a holder that does not finish stopping", async () => {
    const dataDir = makeFolder();
    const lock = await take(dataDir);
    lock.markStopping();
    await expect(take(dataDir, 300)).rejects.toMatchObject({ code: "locked" });
    lock.release();
  });

  it("passes from a holder in another container only when that stays silent", async () => {
    const dataDir = makeFolder();
    writeLock(dataDir, { pid: 1, pidNamespace: "pid:[1]", host: hostname() });
    const started = performance.now();
    const lock = await take(dataDir, 600);
    expect(performance.now() - started).toBeGreaterThanOrEqual(600);
    lock.release();
  });

  it("refuses while a holder in another container shows that it lives", async () => {
    const dataDir = makeFolder();
    const path = writeLock(dataDir, { pid: 1, host: "another-container" });
    const heartbeat = setInterval(() => utimesSync(path, new Date(), new Date()), 50);
    onTestFinished(() => clearInterval(heartbeat));
    await expect(take(dataDir)).rejects.toThrow(/process 1 on another-container/u);
  });

  it("passes from a lock file that a crash left empty", async () => {
    const dataDir = makeFolder();
    writeFileSync(writeLock(dataDir, {}), "");
    await expect(take(dataDir, 200)).resolves.toBeDefined();
  });

  it("is won by exactly one of several processes that find a dead holder", async () => {
    for (let round = 0; round < 3; round += 1) {
      const dataDir = makeFolder();
      writeLock(dataDir, { pid: process.pid, startTime: "1" });
      const children = Array.from({ length: 5 }, () => startChild(holdLock, [dataDir]));
      const answers = await Promise.all(children.map((child) => child.readLine()));
      expect(answers.filter((answer) => answer === "held")).toHaveLength(1);
      await Promise.all(children.map((child) => child.kill()));
    }
  });

  it("never lets two in while processes come and go", async () => {
    const dataDir = makeFolder();
    const children = Array.from({ length: 4 }, () => startChild(contendForLock, [dataDir, "15"]));
    const outputs = await Promise.all(children.map((child) => child.readAll()));
    expect(outputs).toEqual(children.map(() => ["done"]));
    expect(readdirSync(join(dataDir, "lock"))).toHaveLength(1);
  });
});
