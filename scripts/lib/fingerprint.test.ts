import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprint, listFiles, sameContents } from "./fingerprint.mjs";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "huntboard-fingerprint-"));
  mkdirSync(join(root, "src/inner"), { recursive: true });
  writeFileSync(join(root, "src/a.ts"), "one");
  writeFileSync(join(root, "src/inner/b.ts"), "two");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const take = (previous?: ReturnType<typeof fingerprint>) =>
  fingerprint(root, listFiles(root, ["src", "absent.json"]), previous);

describe("a fingerprint", () => {
  it("is the same while the contents are", () => {
    const before = take();
    utimesSync(join(root, "src/a.ts"), new Date(), new Date());
    expect(sameContents(take(before), before)).toBe(true);
  });

  it("sees a change that keeps size and modification time", () => {
    const path = join(root, "src/a.ts");
    const time = new Date(Date.now() - 60_000);
    utimesSync(path, time, time);
    const before = take();
    writeFileSync(path, "eno");
    utimesSync(path, time, time);
    expect(sameContents(take(before), before)).toBe(false);
  });

  it("sees a file that came, went or was renamed", () => {
    const before = take();
    writeFileSync(join(root, "src/c.ts"), "three");
    expect(sameContents(take(before), before)).toBe(false);
    rmSync(join(root, "src/c.ts"));
    rmSync(join(root, "src/a.ts"));
    writeFileSync(join(root, "src/z.ts"), "one");
    expect(sameContents(take(before), before)).toBe(false);
  });

  it("leaves out what it is told to skip", () => {
    const files = listFiles(root, ["src"], (path) => path.endsWith("/inner"));
    expect(files.map(({ path }) => path)).toEqual(["src/a.ts"]);
  });
});
