import type { Deps } from "../../core/deps.ts";
import type { ConnectionStatus } from "../schemas.ts";

/** Why a connection is not active; describe-status.ts has the words of each. */
export const statusCauses = [
  "grant_dead",
  "token_rejected",
  "secrets_unreadable",
  "admin_consent",
  "missing_scope",
  "permission_lost",
  "calendar_gone",
  "too_many_creates",
  "disconnected",
] as const;
export type StatusCause = (typeof statusCauses)[number];

/**
 * Moves a connection's state machine. Call it only on a proven code, never on silence or a 5xx (PROVIDERS §3.1).
 * With `tokenVersion` nothing happens when the tokens changed since, so a late job cannot stop a connection that was
 * renewed meanwhile. An inactive (disconnected) connection stays as it is. Answers whether the row was changed.
 */
export async function markConnection(
  deps: Pick<Deps, "db" | "log">,
  change: {
    connectionId: string;
    status: ConnectionStatus;
    cause: StatusCause | null;
    tokenVersion?: number;
  },
): Promise<boolean> {
  const { count } = await deps.db.calendarCredential.updateMany({
    where: { id: change.connectionId, isActive: true, tokenVersion: change.tokenVersion },
    data: { status: change.status, statusCause: change.cause },
  });
  if (count > 0)
    deps.log.info(
      { connectionId: change.connectionId, status: change.status, cause: change.cause },
      "calendar connection changed state",
    );
  return count > 0;
}
