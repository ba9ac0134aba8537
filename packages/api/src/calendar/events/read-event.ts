import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { EventItem } from "../schemas.ts";
import { eventSelect, type EventRow } from "./event-row.ts";
import { presentEvent } from "./present-event.ts";

/** One event of the person that is not deleted; AppError not_found otherwise. */
export async function readEventRow(
  deps: Pick<Deps, "db">,
  input: { userId: string; id: string },
): Promise<EventRow> {
  const row = await deps.db.calendarEvent.findFirst({
    where: { id: input.id, userId: input.userId, deletedAt: null },
    select: eventSelect,
  });
  if (!row) throw notFound("event");
  return row;
}

/** An event as it stands now, deleted or not: what a change answers with. */
export async function answerEvent(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<EventItem> {
  const row = await deps.db.calendarEvent.findFirst({
    where: { id: input.id, userId: input.userId },
    select: eventSelect,
  });
  if (!row) throw notFound("event");
  return presentEvent(deps, row);
}
