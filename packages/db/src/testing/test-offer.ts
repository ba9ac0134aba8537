/** What a test run has for its tests: the PostgreSQL's URL up to the database's name, or why there is none. */
export type TestOffer = ({ url: string } | { missing: string }) & {
  /** Folders that go away with the run: one on disk, perhaps one in memory. */
  scratch: string[];
};

/** A migrated, empty database that tests copy. */
export const templateDatabase = "huntboard_template";

declare module "vitest" {
  interface ProvidedContext {
    huntboardTests: TestOffer;
  }
}
