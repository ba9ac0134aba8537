import type { Deps } from "../core/deps.ts";
import { getApplication } from "./get-application.ts";
import type { TimelineItem } from "./schemas.ts";

const maxEvents = 500;

/** What happened with an application and what is planned, newest first: status changes, notes, documents, calendar events. */
export async function getTimeline(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<TimelineItem[]> {
  const application = await getApplication(deps, input);
  const events = await deps.db.calendarEvent.findMany({
    where: { applicationId: input.id, userId: input.userId, deletedAt: null },
    orderBy: [{ startTime: "desc" }, { id: "desc" }],
    take: maxEvents,
    select: {
      id: true,
      title: true,
      kind: true,
      startTime: true,
      endTime: true,
      timezone: true,
      syncStatus: true,
    },
  });
  const items: TimelineItem[] = [
    ...application.history.map((change): TimelineItem => ({
      type: "status",
      at: change.occurredAt,
      change,
    })),
    ...application.noteEntries.map((note): TimelineItem => ({
      type: "note",
      at: note.createdAt,
      note,
    })),
    ...application.documents.map((document): TimelineItem => ({
      type: "document",
      at: document.sentAt ?? document.createdAt,
      document,
    })),
    ...events.map((event): TimelineItem => {
      const startTime = event.startTime.toISOString();
      return {
        type: "event",
        at: startTime,
        event: { ...event, startTime, endTime: event.endTime.toISOString() },
      };
    }),
    { type: "created", at: application.createdAt },
  ];
  // Instants are all UTC with milliseconds, so their text sorts as they do; the sort keeps ties in the order above.
  return items.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}
