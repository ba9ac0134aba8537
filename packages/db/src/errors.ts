/** What kept the database from opening or going on. Each code has words of its own for people in `message`. */
export type DatabaseErrorCode =
  | "locked" // another live process holds the data folder
  | "newer-schema" // migrated by a newer Huntboard, or written by a newer PostgreSQL
  | "changed-migration" // an applied migration differs from the one in this release
  | "migration-failed"
  | "corrupt"
  | "disk-full"
  | "not-writable"
  | "unreachable"; // PostgreSQL does not answer, or refuses us

/** A failure to open, lock or migrate the database; `message` is fit for a person to read. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
