import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { onTestFinished } from "vitest";

/** A folder in memory where there is one: quick, and no place for what must outlive a test. */
export const scratchBase = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** An empty folder that goes away with the test. */
export function makeFolder({ base = tmpdir() }: { base?: string } = {}): string {
  const folder = mkdtempSync(join(base, "huntboard-db-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
