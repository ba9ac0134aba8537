import type { DbTx } from "@huntboard/db";
import type { Deps } from "../../core/deps.ts";
import type { RemoteEvent } from "../providers/provider.ts";
import type { DueEvent } from "./due-event.ts";
import { commitInLane, type Lane } from "./lane.ts";
import { newIdentity, noIdentity } from "./wish.ts";

/** An event's write that counts only for the revision that was worked on. */
function atRevision(row: DueEvent) {
  return { id: row.id, revision: row.revision, remoteKey: row.remoteKey };
}

/** What an event's row says when the provider agrees with its wish. */
function agreement(row: DueEvent, now: Date) {
  return {
    syncedRevision: row.revision,
    syncStatus: "synced",
    syncError: null,
    syncErrorCode: null,
    attempts: 0,
    dueAt: null,
    lastSyncedAt: now,
  };
}

async function recordSuccess(tx: DbTx, lane: Lane, now: Date): Promise<void> {
  await tx.calendarCredential.update({
    where: { id: lane.connectionId },
    select: { id: true },
    data: { failures: 0, lastSyncedAt: now },
  });
}

/** Notes before a call that it is made; false when the event changed meanwhile and must be read again. */
export async function recordAttempt(
  deps: Deps,
  lane: Lane,
  row: DueEvent,
  place: { createTriedAt: Date; remoteCalendarId: string } | null,
): Promise<boolean> {
  const { count } = await commitInLane(deps, lane, (tx) =>
    tx.calendarEvent.updateMany({
      where: atRevision(row),
      data: { attempts: { increment: 1 }, ...place },
    }),
  );
  return count > 0;
}

/**
 * Ties the copy to whichever row holds its key now: an edit, a delete or a move may have come in between, and the copy is
 * real all the same.
 */
export async function recordCopy(
  deps: Deps,
  lane: Lane,
  row: DueEvent,
  remote: RemoteEvent,
  options: { upToDate: boolean },
): Promise<void> {
  const now = new Date(deps.clock.now());
  await commitInLane(deps, lane, async (tx) => {
    await tx.calendarEvent.updateMany({
      where: { provider: row.provider, remoteKey: row.remoteKey },
      data: { eventId: remote.eventId, etag: remote.etag, remoteCalendarId: remote.calendarId },
    });
    if (!options.upToDate) return;
    await tx.calendarEvent.updateMany({
      where: atRevision(row),
      data: agreement(row, now),
    });
    await recordSuccess(tx, lane, now);
  });
}

/** The copy is gone for good; the row stays for undo until it is purged. */
export async function recordDeleted(deps: Deps, lane: Lane, row: DueEvent): Promise<void> {
  const now = new Date(deps.clock.now());
  await commitInLane(deps, lane, async (tx) => {
    await tx.calendarEvent.updateMany({
      where: atRevision(row),
      data: { ...noIdentity(row.remoteGeneration), ...agreement(row, now) },
    });
    await recordSuccess(tx, lane, now);
  });
}

/** The event was deleted in the provider: it is not put there again unless the person says so. */
export async function recordCancelled(
  deps: Deps,
  lane: Lane,
  row: DueEvent,
  words: string,
): Promise<void> {
  await commitInLane(deps, lane, (tx) =>
    tx.calendarEvent.updateMany({
      where: { id: row.id, remoteKey: row.remoteKey, deletedAt: null },
      data: {
        ...noIdentity(row.remoteGeneration),
        syncStatus: "remote_cancelled",
        syncErrorCode: "remote_cancelled",
        syncError: words,
        attempts: 0,
        dueAt: null,
      },
    }),
  );
}

/** The key cannot be used: the event goes on with the next one. `calendarId` stays open until the next create. */
export async function recordNextGeneration(deps: Deps, lane: Lane, row: DueEvent): Promise<void> {
  const identity = await newIdentity(deps, { ...row, generation: row.remoteGeneration + 1 });
  await commitInLane(deps, lane, (tx) =>
    tx.calendarEvent.updateMany({
      where: { id: row.id, remoteKey: row.remoteKey, deletedAt: null },
      data: identity,
    }),
  );
}

/** Why an event's work stopped for now (dueAt) or until the person does something (null). */
export interface Setback {
  dueAt: Date | null;
  code: string;
  words: string;
  status: "pending" | "failed";
  /** The call is known not to have been carried out: what createTriedAt was before it. */
  createTriedAt?: Date | null;
}

/** Writes why; an edit made meanwhile stays due as it is. */
export async function recordSetback(
  deps: Deps,
  lane: Lane,
  row: DueEvent,
  setback: Setback,
): Promise<void> {
  await commitInLane(deps, lane, async (tx) => {
    if (setback.createTriedAt !== undefined)
      await tx.calendarEvent.updateMany({
        where: { provider: row.provider, remoteKey: row.remoteKey, eventId: null },
        data: { createTriedAt: setback.createTriedAt },
      });
    await tx.calendarEvent.updateMany({
      where: atRevision(row),
      data: {
        syncStatus: setback.status,
        syncErrorCode: setback.code,
        syncError: setback.words,
        dueAt: setback.dueAt,
      },
    });
  });
}
