import { format } from "node:util";
import { afterEach, beforeEach, expect, vi } from "vitest";

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
  expect(seen, "a test printed an error or a warning that it did not expect").toEqual([]);
});
