/** The PostgreSQL of a test run: its URL up to the database's name, or why there is none. */
export type PostgresOffer = { url: string } | { missing: string };

/** A migrated, empty database that tests copy. */
export const templateDatabase = "huntboard_template";

declare module "vitest" {
  interface ProvidedContext {
    huntboardPostgres: PostgresOffer;
  }
}
