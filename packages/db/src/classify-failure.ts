import { PrismaClientKnownRequestError } from "@prisma/client/runtime/client";

/** Why a query failed through no fault of its own: no space, no database, or another transaction was first (repeat it). */
export type DatabaseFailure = "disk-full" | "unavailable" | "conflict";

const unavailableStates = new Set(["57P01", "57P02", "57P03", "53300", "53400", "58030", "XX000"]);
const conflictStates = new Set(["40001", "40P01", "55P03"]);
const unavailableCodes = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "ETIMEDOUT",
]);
// What pg, pg-pool and PGlite say in plain errors without a code.
const unavailableWords =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|Cannot use a pool after calling end|PGlite is (?:closing|closed)|Aborted\(/u;

function readProperty(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** The SQLSTATE behind an error of Prisma's: in `meta` of a failed query, in `cause` of a failed COMMIT. */
function readSqlState(error: Error): unknown {
  const adapterError =
    error instanceof PrismaClientKnownRequestError
      ? readProperty(error.meta, "driverAdapterError")
      : error;
  return readProperty(
    adapterError instanceof Error ? adapterError.cause : readProperty(adapterError, "cause"),
    "originalCode",
  );
}

function readCode(error: Error): string {
  const code = "code" in error ? error.code : null;
  return typeof code === "string" ? code : "";
}

/**
 * Tells failures of the database itself from errors in what was asked of it (null), for answers like 503, 507 or a repetition.
 * SQLSTATEs: PostgreSQL, appendix A.
 */
export function classifyFailure(error: unknown): DatabaseFailure | null {
  if (!(error instanceof Error)) {
    return null;
  }
  const code = readCode(error);
  // The driver's own errors have it as their code.
  const state = readSqlState(error) ?? code;
  if (state === "53100" || code === "ENOSPC") {
    return "disk-full";
  }
  if (code === "P2034" || (typeof state === "string" && conflictStates.has(state))) {
    return "conflict";
  }
  const isUnavailable =
    unavailableCodes.has(code) ||
    (typeof state === "string" && (state.startsWith("08") || unavailableStates.has(state))) ||
    unavailableWords.test(error.message);
  return isUnavailable ? "unavailable" : null;
}
