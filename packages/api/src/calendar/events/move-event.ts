import type { DbTx } from "@huntboard/db";
import type { Deps } from "../../core/deps.ts";
import { requireActive } from "../connections/active-connection.ts";
import type { EventProvider } from "../schemas.ts";
import { dueNow, type LockedEvent, newIdentity, noIdentity, notDue } from "../sync/wish.ts";

/**
 * What an event's row becomes when it goes to another calendar account or to Huntboard alone: a new identity of the next
 * generation. null when it stays where it is. The caller leaves a tombstone for the old copy.
 */
export async function moveEvent(
  deps: Deps,
  tx: DbTx,
  held: LockedEvent,
  provider: EventProvider | undefined,
) {
  if (provider === undefined) return null;
  if (provider === "local")
    return held.provider === "local"
      ? null
      : {
          data: {
            provider,
            calendarCredentialId: null,
            syncedRevision: held.revision + 1,
            lastSyncedAt: null,
            ...noIdentity(held.remoteGeneration),
            ...notDue,
          },
        };
  // The same provider with another account than before is a move as well.
  const calendarCredentialId = await requireActive(deps, { userId: held.userId, provider }, tx);
  if (held.provider === provider && held.calendarCredentialId === calendarCredentialId) return null;
  const generation = held.remoteGeneration + 1;
  return {
    data: {
      provider,
      calendarCredentialId,
      syncedRevision: 0,
      lastSyncedAt: null,
      ...(await newIdentity(deps, { id: held.id, provider, generation })),
      ...dueNow(deps),
    },
  };
}
