import { restoreDraft, saveDraft } from "../../lib/drafts.ts";
import type { EventValues } from "./event-values.ts";

/**
 * Gives a kept draft other times, so that what was typed comes back at the place that was pressed. That is another event:
 * if the draft was saved after all, its event stays where it is.
 */
export function startDraftAt(
  storage: Storage | null,
  key: string,
  { startTime, endTime, allDay, timezone, saveKey, ...rest }: EventValues,
): void {
  const times = { startTime, endTime, allDay, timezone, saveKey };
  const { values, restored } = restoreDraft(storage, key, { ...rest, ...times });
  if (restored) saveDraft(storage, key, { ...values, ...times });
}
