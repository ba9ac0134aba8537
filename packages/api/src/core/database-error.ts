// Prisma: cannot reach, timed out, connection closed, pool exhausted. PostgreSQL class 08 and 57P: connection, shutdown.
const awayCodes =
  /^(P1001|P1002|P1008|P1017|P2024|P2037|08...|57P0.|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

/** Whether an error, or what caused it, says that the database cannot be reached now: worth a retry, and nobody's fault. */
export function databaseIsAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 5) return false;
  if ("code" in error && typeof error.code === "string" && awayCodes.test(error.code)) return true;
  if (
    "originalCode" in error &&
    typeof error.originalCode === "string" &&
    awayCodes.test(error.originalCode)
  )
    return true;
  if (
    /Connection terminated|timeout exceeded when trying to connect|Can't reach database server/.test(
      error.message,
    )
  )
    return true;
  return databaseIsAway(error.cause, depth + 1);
}
