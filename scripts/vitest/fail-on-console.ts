import { format } from "node:util";
import { afterEach, beforeEach, vi } from "vitest";

/** Calls of console.error and console.warn that the test did not announce by a spy of its own. */
let unexpected: string[] = [];

beforeEach(() => {
  unexpected = [];
  for (const method of ["error", "warn"] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      unexpected.push(`console.${method}: ${format(...args)}`);
    });
  }
});

afterEach(() => {
  const seen = unexpected;
  unexpected = [];
  if (seen.length > 0)
    throw new Error(`The test printed what it did not expect:\n${seen.join("\n")}`);
});
