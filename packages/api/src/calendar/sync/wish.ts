import type { DbTx } from "@huntboard/db";
import type { Deps } from "../../core/deps.ts";
import { connectableProvider } from "../schemas.ts";

/** What ties an event to its copy in a provider's calendar. */
export interface RemoteIdentity {
  remoteKey: string | null;
  remoteGeneration: number;
  remoteCalendarId: string | null;
  eventId: string | null;
  etag: string | null;
  createTriedAt: Date | null;
}

/** What sync is told by a wish that is due now. */
export function dueNow(deps: Pick<Deps, "clock">) {
  return {
    syncStatus: "pending",
    syncError: null,
    syncErrorCode: null,
    attempts: 0,
    dueAt: new Date(deps.clock.now()),
  };
}

/** What sync is told of an event that stands in Huntboard alone. */
export const notDue = {
  syncStatus: "local",
  syncError: null,
  syncErrorCode: null,
  attempts: 0,
  dueAt: null,
};

/** No copy anywhere; the generation stays, so that a key is never used twice. */
export function noIdentity(remoteGeneration: number): RemoteIdentity {
  return {
    remoteKey: null,
    remoteGeneration,
    remoteCalendarId: null,
    eventId: null,
    etag: null,
    createTriedAt: null,
  };
}

/** A fresh key for a copy that does not exist yet; stored in the same transaction as the wish, before any call. */
export async function newIdentity(
  deps: Pick<Deps, "calendarProviders">,
  event: { id: string; provider: string; generation: number },
): Promise<RemoteIdentity> {
  const provider = await deps.calendarProviders.get(connectableProvider.parse(event.provider));
  return {
    ...noIdentity(event.generation),
    remoteKey: provider.remoteKey(event.id, event.generation),
  };
}

/** Whether the provider has the event, or may have it because a create was tried. */
export function mayHaveCopy(identity: Pick<RemoteIdentity, "eventId" | "createTriedAt">): boolean {
  return identity.eventId !== null || identity.createTriedAt !== null;
}

/** Locks one of the person's events until the transaction ends and reads it whole; null when it is not theirs. */
export async function lockEvent(tx: DbTx, owner: { id: string; userId: string }) {
  await tx.$queryRaw`
    SELECT id FROM calendar_events
    WHERE id = ${owner.id}::uuid AND user_id = ${owner.userId}::uuid FOR UPDATE`;
  return tx.calendarEvent.findFirst({ where: { id: owner.id, userId: owner.userId } });
}

export type LockedEvent = NonNullable<Awaited<ReturnType<typeof lockEvent>>>;

/**
 * Leaves a deleted row behind that owns the event's old copy, so that sync deletes it wherever it stands while the event
 * itself goes on with another identity. The event must have given up its key in the same transaction, before this.
 * Answers the row's id; null when there cannot be a copy.
 */
export async function leaveTombstone(
  deps: Pick<Deps, "clock">,
  tx: DbTx,
  old: LockedEvent,
): Promise<string | null> {
  if (!mayHaveCopy(old)) return null;
  const { id } = await tx.calendarEvent.create({
    select: { id: true },
    data: {
      userId: old.userId,
      calendarCredentialId: old.calendarCredentialId,
      provider: old.provider,
      title: old.title,
      kind: old.kind,
      allDay: old.allDay,
      startTime: old.startTime,
      endTime: old.endTime,
      startLocal: old.startLocal,
      endLocal: old.endLocal,
      timezone: old.timezone,
      reminderMinutes: old.reminderMinutes,
      isDemo: old.isDemo,
      remoteKey: old.remoteKey,
      remoteGeneration: old.remoteGeneration,
      remoteCalendarId: old.remoteCalendarId,
      eventId: old.eventId,
      etag: old.etag,
      createTriedAt: old.createTriedAt,
      deletedAt: new Date(deps.clock.now()),
      ...dueNow(deps),
    },
  });
  return id;
}
