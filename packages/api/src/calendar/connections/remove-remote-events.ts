import type { Deps } from "../../core/deps.ts";
import { ProviderError } from "../providers/provider.ts";
import { landingTime } from "../sync/sync-event.ts";
import { lockEvent, noIdentity, notDue } from "../sync/wish.ts";
import { type Access, withAccess } from "./access.ts";

const pageSize = 100;
/** The person waits for it. */
const patience = 20_000;

interface Copy {
  id: string;
  userId: string;
  remoteKey: string | null;
  remoteCalendarId: string | null;
  eventId: string | null;
  createTriedAt: Date | null;
}

/**
 * Deletes a connection's events in its calendar before it ends; they go on in Huntboard alone. Stops when the provider
 * fails or after 20 seconds. Answers how many are still there.
 */
export async function removeRemoteEvents(deps: Deps, connectionId: string): Promise<number> {
  // No lane starts any more, and one under way can write nothing.
  await deps.db.calendarCredential.updateMany({
    where: { id: connectionId },
    data: { status: "paused", laneFence: { increment: 1 }, laneLeaseUntil: null },
  });
  const deadline = deps.clock.now() + patience;
  const refused: string[] = [];
  for (;;) {
    const copies = await deps.db.calendarEvent.findMany({
      where: { calendarCredentialId: connectionId, id: { notIn: refused } },
      orderBy: { id: "asc" },
      take: pageSize,
      select: {
        id: true,
        userId: true,
        remoteKey: true,
        remoteCalendarId: true,
        eventId: true,
        createTriedAt: true,
      },
    });
    for (const copy of copies) {
      const outcome =
        deps.clock.now() >= deadline ? "stop" : await removeCopy(deps, connectionId, copy);
      if (outcome === "stop") return countCopies(deps, connectionId);
      if (outcome === "refused") refused.push(copy.id);
    }
    if (copies.length < pageSize) return countCopies(deps, connectionId);
  }
}

async function removeCopy(
  deps: Deps,
  connectionId: string,
  copy: Copy,
): Promise<"removed" | "refused" | "stop"> {
  try {
    if (copy.eventId !== null || copy.createTriedAt !== null) {
      const found = await withAccess(deps, connectionId, (access) => deleteCopy(access, copy));
      // A create on its way may still land, and nobody would delete it: it is told as left.
      const lands = (copy.createTriedAt?.getTime() ?? 0) + landingTime;
      if (!found && lands > deps.clock.now()) return "refused";
    }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return error.kind === "invalid" || error.kind === "forbidden" ? "refused" : "stop";
  }
  await keepLocally(deps, copy);
  return "removed";
}

/** False when nothing was there. */
async function deleteCopy({ provider, accessToken }: Access, copy: Copy): Promise<boolean> {
  const { eventId, remoteKey, remoteCalendarId: calendarId } = copy;
  if (calendarId === null) return false;
  if (eventId !== null) {
    await provider.deleteEvent(accessToken, { calendarId, eventId });
    return true;
  }
  // A create may have reached the provider without an answer.
  if (remoteKey === null) return false;
  const found = await provider.findEvent(accessToken, { calendarId, remoteKey });
  if (found) await provider.deleteEvent(accessToken, found);
  return found !== null;
}

async function keepLocally(deps: Deps, copy: Copy): Promise<void> {
  await deps.db.$transaction(async (tx) => {
    const held = await lockEvent(tx, copy);
    if (!held) return;
    await tx.calendarEvent.update({
      where: { id: copy.id },
      data: {
        provider: "local",
        calendarCredentialId: null,
        lastSyncedAt: null,
        syncedRevision: held.revision,
        ...noIdentity(held.remoteGeneration),
        ...notDue,
      },
      select: { id: true },
    });
  });
}

async function countCopies(deps: Deps, connectionId: string): Promise<number> {
  return deps.db.calendarEvent.count({
    where: {
      calendarCredentialId: connectionId,
      OR: [{ eventId: { not: null } }, { createTriedAt: { not: null } }],
    },
  });
}
