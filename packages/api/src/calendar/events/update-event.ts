import type { DbTx } from "@huntboard/db";
import type { z } from "zod";
import { AppError, notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { EventItem, updateEventInput } from "../schemas.ts";
import { syncEventsNow } from "../sync/sync-event-now.ts";
import { dueNow, leaveTombstone, lockEvent, type LockedEvent } from "../sync/wish.ts";
import { patchTimes, sameTimes } from "./event-times.ts";
import { moveEvent } from "./move-event.ts";
import { answerEvent } from "./read-event.ts";
import { requireApplication } from "./require-application.ts";

type Input = z.output<typeof updateEventInput> & { userId: string };
type Patch = Input["patch"];

/**
 * Changes an event and tries to bring its calendar up to date at once. With `revision` an edit that began from an older
 * one is AppError lost_update with the event as it is (details.current). `patch.provider` moves the event: deleted there,
 * created here, as one wish. Otherwise as createEvent.
 */
export async function updateEvent(deps: Deps, input: Input): Promise<EventItem> {
  const touched = await deps.db.$transaction((tx) => change(deps, tx, input));
  if (touched === "lost")
    throw new AppError("lost_update", "This event was changed meanwhile. Look at it again.", {
      details: { current: await answerEvent(deps, input) },
    });
  await syncEventsNow(deps, { eventIds: touched });
  return answerEvent(deps, input);
}

/** The events that sync has work with now, or that the edit began from an older revision. */
async function change(deps: Deps, tx: DbTx, input: Input): Promise<string[] | "lost"> {
  const held = await lockEvent(tx, input);
  if (!held || held.deletedAt !== null) throw notFound("event");
  if (input.revision !== undefined && input.revision !== held.revision) return "lost";
  if (input.patch.applicationId)
    await requireApplication(tx, {
      userId: input.userId,
      applicationId: input.patch.applicationId,
    });
  const own = ownChanges(held, input.patch);
  const outward = outwardChanges(held, input.patch);
  const move = await moveEvent(deps, tx, held, input.patch.provider);
  if (!own && !outward && !move) return [];
  const revision = held.revision + 1;
  await tx.calendarEvent.update({
    where: { id: held.id },
    select: { id: true },
    data: {
      ...own,
      ...outward,
      revision,
      ...(move ? move.data : syncAfter(deps, held, outward !== null)),
    },
  });
  const tombstone = move ? await leaveTombstone(deps, tx, held) : null;
  return tombstone === null ? [held.id] : [held.id, tombstone];
}

/** What an edit in place tells sync. */
function syncAfter(deps: Deps, held: LockedEvent, outward: boolean) {
  const revision = held.revision + 1;
  // The person decides about an event that was cancelled in the calendar; an edit does not.
  if (held.provider === "local" || held.syncStatus === "remote_cancelled")
    return { syncedRevision: revision };
  if (outward) return dueNow(deps);
  return held.syncedRevision === held.revision ? { syncedRevision: revision } : {};
}

/** Fields that stay in Huntboard; null when none changes. */
function ownChanges(held: LockedEvent, patch: Patch) {
  const changes = {
    kind: patch.kind ?? held.kind,
    round: patch.round === undefined ? held.round : patch.round,
    outcome: patch.outcome === undefined ? held.outcome : patch.outcome,
    applicationId: patch.applicationId === undefined ? held.applicationId : patch.applicationId,
  };
  const same =
    changes.kind === held.kind &&
    changes.round === held.round &&
    changes.outcome === held.outcome &&
    changes.applicationId === held.applicationId;
  return same ? null : changes;
}

/** Fields that the provider's copy shows; null when none changes. */
function outwardChanges(held: LockedEvent, patch: Patch) {
  const times = patchTimes(held, patch);
  const changes = {
    title: patch.title ?? held.title,
    description: patch.description === undefined ? held.description : patch.description,
    location: patch.location === undefined ? held.location : patch.location,
    joinUrl: patch.joinUrl === undefined ? held.joinUrl : patch.joinUrl,
    reminderMinutes: patch.reminderMinutes ?? held.reminderMinutes,
    ...times,
  };
  const same =
    changes.title === held.title &&
    changes.description === held.description &&
    changes.location === held.location &&
    changes.joinUrl === held.joinUrl &&
    changes.reminderMinutes.join() === held.reminderMinutes.join() &&
    sameTimes(times, held);
  return same ? null : changes;
}
