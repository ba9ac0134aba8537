import type { Deps } from "../../core/deps.ts";
import type { ConnectionItem } from "../schemas.ts";
import { type ConnectionOwner, requireActive } from "./active-connection.ts";
import { kickConnection } from "../sync/kick-connection.ts";
import { readConnectionItem } from "./connection-row.ts";

/**
 * Begins with everything that waits. A pause ends; a wait that the provider asked for does not. AppError not_connected.
 */
export async function syncNow(deps: Deps, input: ConnectionOwner): Promise<ConnectionItem> {
  const id = await requireActive(deps, input);
  await deps.db.calendarCredential.updateMany({
    where: { id, isActive: true, status: "paused" },
    data: { status: "active", statusCause: null },
  });
  await kickConnection(deps, { connectionId: id });
  return readConnectionItem(deps, { id, userId: input.userId });
}
