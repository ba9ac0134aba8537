import type { Deps } from "../../core/deps.ts";
import type { EventItem } from "../schemas.ts";
import { presentEvent } from "./present-event.ts";
import { readEventRow } from "./read-event.ts";

/** One event; AppError not_found when it is not there, deleted, or another person's. */
export async function getEvent(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<EventItem> {
  return presentEvent(deps, await readEventRow(deps, input));
}
