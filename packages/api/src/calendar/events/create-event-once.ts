import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { createEventOnceInput, EventItem } from "../schemas.ts";
import { createEvent } from "./create-event.ts";
import { restoreEvent } from "./remove-event.ts";
import { updateEvent } from "./update-event.ts";

type Input = z.output<typeof createEventOnceInput> & { userId: string };

/**
 * As createEvent. With a `saveKey` that this person used before, the event of then is brought to what is saved now: a save
 * whose answer was lost may be corrected before it is sent again, and makes no second event.
 */
export async function createEventOnce(deps: Deps, input: Input): Promise<EventItem> {
  const { saveKey, userId, ...fields } = input;
  if (saveKey === undefined) return createEvent(deps, input);
  const id = idOf(userId, saveKey);
  const made = await deps.db.calendarEvent.findFirst({
    where: { id, userId },
    select: { id: true },
  });
  if (!made) return createEvent(deps, { ...fields, userId, id });
  await restoreEvent(deps, { userId, id });
  return updateEvent(deps, { userId, id, patch: fields });
}

/** Of the person too, so that nobody's key says anything about, or reaches, another's event. */
function idOf(userId: string, saveKey: string): string {
  const hex = createHash("sha256").update(`${userId} ${saveKey}`).digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  // A UUID of version 8, RFC 9562.
  return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}
