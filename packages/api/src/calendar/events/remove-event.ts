import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { EventItem } from "../schemas.ts";
import { syncEventNow, syncEventsNow } from "../sync/sync-event-now.ts";
import {
  dueNow,
  leaveTombstone,
  lockEvent,
  mayHaveCopy,
  newIdentity,
  noIdentity,
} from "../sync/wish.ts";
import { answerEvent } from "./read-event.ts";

interface Input {
  userId: string;
  id: string;
}

/** Deletes an event, here at once and in its calendar as soon as the provider takes it. restoreEvent undoes it. */
export async function removeEvent(deps: Deps, input: Input): Promise<EventItem> {
  await deps.db.$transaction(async (tx) => {
    const held = await lockEvent(tx, input);
    if (!held || held.deletedAt !== null) throw notFound("event");
    const revision = held.revision + 1;
    await tx.calendarEvent.update({
      where: { id: held.id },
      select: { id: true },
      data: {
        deletedAt: new Date(deps.clock.now()),
        revision,
        ...(mayHaveCopy(held)
          ? dueNow(deps)
          : { syncedRevision: revision, dueAt: null, ...noIdentity(held.remoteGeneration) }),
      },
    });
  });
  await syncEventNow(deps, { eventId: input.id });
  return answerEvent(deps, input);
}

/**
 * Undoes removeEvent. Before any call went out the copy is simply kept; once one may have reached the provider, the old
 * copy is left to a tombstone and the event is created again under its next key, so there is exactly one either way.
 * An event that is not deleted is answered as it is.
 */
export async function restoreEvent(deps: Deps, input: Input): Promise<EventItem> {
  const touched = await deps.db.$transaction(async (tx) => {
    const held = await lockEvent(tx, input);
    if (!held) throw notFound("event");
    if (held.deletedAt === null) return [];
    const revision = held.revision + 1;
    const restored = { deletedAt: null, revision };
    const update = (data: object) =>
      tx.calendarEvent.update({
        where: { id: held.id },
        select: { id: true },
        data: { ...restored, ...data },
      });
    if (held.provider === "local" || held.syncStatus === "remote_cancelled") {
      await update({ syncedRevision: revision });
      return [];
    }
    // `attempts` counts from the wish to delete: 0 means that nobody has called the provider for it.
    if (held.remoteKey !== null && held.attempts === 0) {
      await update(dueNow(deps));
      return [held.id];
    }
    const identity = await newIdentity(deps, { ...held, generation: held.remoteGeneration + 1 });
    await update({ ...identity, syncedRevision: 0, ...dueNow(deps) });
    const tombstone = await leaveTombstone(deps, tx, held);
    return tombstone === null ? [held.id] : [held.id, tombstone];
  });
  await syncEventsNow(deps, { eventIds: touched });
  return answerEvent(deps, input);
}
