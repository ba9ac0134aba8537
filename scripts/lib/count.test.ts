import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { countPlaywright, countVitest } from "./count.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "huntboard-count-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const vitest = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [],
};
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } };

describe("counting a run", () => {
  it("takes the numbers of a good run", () => {
    expect(countVitest(report(vitest), 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
    expect(countPlaywright(report(playwright), 0)).toEqual({ passed: 4, failed: 0, skipped: 0 });
  });

  it("counts a runner that left no report as failed", () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(countVitest(join(folder, "absent.json"), 0).failed).toBe(1);
    expect(countPlaywright(report({}), 1).failed).toBe(1);
    expect(error).toHaveBeenCalledTimes(2);
  });

  it("counts a test file that could not be loaded as failed", () => {
    const broken = { ...vitest, testResults: [{ status: "failed", assertionResults: [] }] };
    expect(countVitest(report(broken), 1).failed).toBe(1);
  });

  it("counts a failing exit code without a failed test, and a run without tests, as failed", () => {
    expect(countVitest(report(vitest), 1).failed).toBe(1);
    expect(
      countPlaywright(report({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }), 0)
        .failed,
    ).toBe(1);
  });

  it("counts a test that passed only on a second try as failed", () => {
    expect(countPlaywright(report({ stats: { ...playwright.stats, flaky: 1 } }), 0).failed).toBe(1);
  });
});
