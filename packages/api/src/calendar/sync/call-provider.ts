import type { Deps } from "../../core/deps.ts";
import { type Access, withAccess } from "../connections/access.ts";
import { markConnection } from "../connections/mark-connection.ts";
import { ProviderError } from "../providers/provider.ts";
import { guardLane, type Lane } from "./lane.ts";

/**
 * One call to the lane's provider, begun only while the lane is ours. A grant that the provider proves dead moves the
 * connection, as PROVIDERS §3.1 wants. Throws ProviderError, LaneLost, AppError not_connected.
 */
export async function callProvider<T>(
  deps: Deps,
  lane: Lane,
  call: (access: Access) => Promise<T>,
): Promise<T> {
  return withAccess(deps, lane.connectionId, async (access) => {
    await guardLane(deps, lane);
    try {
      return await call(access);
    } catch (error) {
      await markDeadGrant(deps, access, error);
      throw error;
    }
  });
}

async function markDeadGrant(deps: Deps, access: Access, error: unknown): Promise<void> {
  if (!(error instanceof ProviderError)) return;
  const { id: connectionId, tokenVersion } = access.connection;
  if (error.kind === "grant-dead")
    await markConnection(deps, {
      connectionId,
      status: "needs_reauth",
      cause: "grant_dead",
      tokenVersion,
    });
  if (error.kind === "needs-admin")
    await markConnection(deps, {
      connectionId,
      status: "needs_admin",
      cause: "admin_consent",
      tokenVersion,
    });
}
