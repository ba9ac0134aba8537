import { readFileSync } from "node:fs";

/**
 * Counts a vitest JSON report. A file that could not be loaded, an error outside a test and a runner that left no report
 * each count as one failure.
 * @param {string} path
 * @param {number} code the runner's exit code
 */
export function countVitest(path, code) {
  const report = readReport(path);
  if (report === undefined) return crashed("vitest");
  const results = report.testResults ?? [];
  const brokenFiles = results.filter(
    (file) => file.status === "failed" && !hasFailure(file),
  ).length;
  const counts = {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + brokenFiles,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
  return withExitCode(counts, code);
}

function hasFailure(file) {
  return (file.assertionResults ?? []).some((test) => test.status === "failed");
}

/**
 * Counts a Playwright JSON report. A test that passed only on a second try has failed.
 * @param {string} path
 * @param {number} code the runner's exit code
 */
export function countPlaywright(path, code) {
  const report = readReport(path);
  if (report?.stats === undefined) return crashed("Playwright");
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExitCode({ passed: expected, failed: unexpected + flaky, skipped }, code);
}

/** A runner that fails without a failed test, or finds no test at all, has failed once. */
function withExitCode(counts, code) {
  const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

function crashed(runner) {
  console.error(`${runner} ended without a report.`);
  return { passed: 0, failed: 1 };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
