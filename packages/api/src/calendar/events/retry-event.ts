import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { EventItem } from "../schemas.ts";
import { syncEventNow } from "../sync/sync-event-now.ts";
import { dueNow, lockEvent, newIdentity } from "../sync/wish.ts";
import { answerEvent } from "./read-event.ts";

/**
 * Tries now what waits or failed. An event that was cancelled in the calendar is put there again, as the person decides by
 * asking for this. A time that the provider asked to wait is kept.
 */
export async function retryEvent(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<EventItem> {
  await deps.db.$transaction(async (tx) => {
    const held = await lockEvent(tx, input);
    if (!held || held.deletedAt !== null) throw notFound("event");
    if (held.provider === "local") return;
    const cancelled = held.syncStatus === "remote_cancelled";
    if (!cancelled && held.revision === held.syncedRevision) return;
    const fresh = cancelled
      ? {
          ...(await newIdentity(deps, { ...held, generation: held.remoteGeneration + 1 })),
          revision: held.revision + 1,
          syncedRevision: 0,
        }
      : { attempts: held.attempts };
    await tx.calendarEvent.update({
      where: { id: held.id },
      select: { id: true },
      data: { ...dueNow(deps), ...fresh },
    });
  });
  await syncEventNow(deps, { eventId: input.id });
  return answerEvent(deps, input);
}
