import { Prisma } from "@huntboard/db";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { EventItem } from "../schemas.ts";
import { type EventRow, readEvents } from "./event-row.ts";
import { presentEvent } from "./present-event.ts";

/** One event of the person that is not deleted; AppError not_found otherwise. */
export async function readEventRow(
  deps: Pick<Deps, "db">,
  { userId, id }: { userId: string; id: string },
): Promise<EventRow> {
  const where = [Prisma.sql`event.id = ${id}::uuid`, Prisma.sql`event.deleted_at IS NULL`];
  const [row] = await readEvents(deps.db, { userId, where, limit: 1 });
  if (!row) throw notFound("event");
  return row;
}

/** An event as it stands now, deleted or not: what a change answers with. */
export async function answerEvent(
  deps: Deps,
  { userId, id }: { userId: string; id: string },
): Promise<EventItem> {
  const where = [Prisma.sql`event.id = ${id}::uuid`];
  const [row] = await readEvents(deps.db, { userId, where, limit: 1 });
  if (!row) throw notFound("event");
  return presentEvent(deps, row);
}
