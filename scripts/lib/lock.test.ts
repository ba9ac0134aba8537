import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acquireLock } from "./lock.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "huntboard-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that counts up in a file, reading and writing in separate steps, under the lock. */
const worker = `
  import { readFileSync, writeFileSync } from "node:fs";
  import { setTimeout as sleep } from "node:timers/promises";
  const { acquireLock } = await import(process.argv[1]);
  const release = await acquireLock(process.argv[2] + "/lock");
  const count = Number(readFileSync(process.argv[2] + "/count", "utf8"));
  await sleep(20);
  writeFileSync(process.argv[2] + "/count", String(count + 1));
  release();
`;

async function countUp(): Promise<void> {
  const lock = new URL("lock.mjs", import.meta.url).href;
  const child = spawn(process.execPath, ["--input-type=module", "-e", worker, lock, folder], {
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
}

describe("the set-up lock", () => {
  it("lets one process in at a time, also when all of them meet a dead holder's lock", async () => {
    const dead = spawn(process.execPath, ["-e", ""]);
    await once(dead, "exit");
    writeFileSync(join(folder, "lock"), JSON.stringify({ pid: dead.pid, token: "dead" }));
    writeFileSync(join(folder, "count"), "0");
    await Promise.all(Array.from({ length: 6 }, countUp));
    expect(readFileSync(join(folder, "count"), "utf8")).toBe("6");
    expect(readdirSync(folder)).toEqual(["count"]);
  });

  it("waits for a live holder and says who it is", async () => {
    const path = join(folder, "lock");
    const release = await acquireLock(path);
    let waitedFor: number | undefined;
    const second = acquireLock(path, {
      onWait: (pid) => {
        waitedFor = pid;
        release();
      },
    });
    (await second)();
    expect(waitedFor).toBe(process.pid);
  });
});
