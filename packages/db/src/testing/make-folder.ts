import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

import { inject, onTestFinished } from "vitest";

/** An empty folder that goes away with the test, or with the test run when that is interrupted. `memory`: quick, where there is such a place. */
export function makeFolder({ medium = "disk" }: { medium?: "disk" | "memory" } = {}): string {
  const { scratch } = inject("huntboardTests");
  const base = medium === "memory" ? scratch.at(-1) : scratch[0];
  if (base === undefined) {
    throw new Error("The test run has no folder for its tests.");
  }
  const folder = mkdtempSync(join(base, "test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
