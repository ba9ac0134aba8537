import { afterAll, describe, inject, onTestFinished } from "vitest";

import { openTestDatabase, type TestDatabase } from "./open-test-database.ts";

/**
 * Runs a suite once on PGlite and once on PostgreSQL. `open` gives a fresh database each time; it closes by itself after the
 * test that opened it, or after the suite when a beforeAll did. Where PostgreSQL cannot run, that half is skipped and its name says why.
 */
export function describeOnEachEngine(
  name: string,
  suite: (open: () => Promise<TestDatabase>) => void,
): void {
  const offer = inject("huntboardTests");
  const missing = "missing" in offer ? offer.missing : null;
  for (const engine of ["pglite", "postgresql"] as const) {
    const isMissing = engine === "postgresql" && missing !== null;
    describe.skipIf(isMissing)(`${name} on ${engine}${isMissing ? ` (${missing})` : ""}`, () => {
      const openUntilTheEnd: TestDatabase[] = [];
      afterAll(async () => {
        await Promise.all(openUntilTheEnd.map((database) => database.close()));
      });
      suite(async () => {
        const database = await openTestDatabase({ engine });
        try {
          onTestFinished(() => database.close());
        } catch {
          openUntilTheEnd.push(database);
        }
        return database;
      });
    });
  }
}
