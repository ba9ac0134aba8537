import { trpc } from "../lib/trpc.ts";
import type { EventItem } from "./event-item.ts";

/** Shows a changed event everywhere: at once where it stands alone, and after asking again in lists. */
export function useRenewEvents(): (event: EventItem | null) => Promise<void> {
  const utils = trpc.useUtils();
  return async (event) => {
    if (event) utils.calendar.events.get.setData({ id: event.id }, event);
    void utils.calendar.connections.list.invalidate();
    void utils.applications.timeline.invalidate();
    await Promise.all([
      utils.calendar.events.list.invalidate(),
      utils.calendar.events.upcoming.invalidate(),
      utils.calendar.events.share.invalidate(),
      event ? undefined : utils.calendar.events.get.invalidate(),
    ]);
  };
}
