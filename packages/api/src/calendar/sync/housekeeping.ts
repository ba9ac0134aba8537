import type { Deps } from "../../core/deps.ts";

/** Deleted events are kept this long for undo. */
const undoTime = 30 * 24 * 60 * 60_000;

/** Removes events that were deleted long ago and have no copy left to delete. */
export async function purgeDeletedEvents(deps: Pick<Deps, "db" | "clock">): Promise<void> {
  await deps.db.calendarEvent.deleteMany({
    where: { deletedAt: { lt: new Date(deps.clock.now() - undoTime) }, dueAt: null },
  });
}
