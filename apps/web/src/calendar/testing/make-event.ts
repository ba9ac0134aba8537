import type { EventItem } from "../event-item.ts";

/** An interview in Berlin on 23 November 2026, ten to eleven, in Google Calendar. */
export function makeEvent(changes: Partial<EventItem> = {}): EventItem {
  return {
    id: "019e0000-0000-7000-8000-000000000001",
    provider: "google",
    eventId: "abc",
    title: "Interview: Backend engineer at Acme",
    description: null,
    location: null,
    joinUrl: null,
    kind: "interview",
    round: null,
    outcome: null,
    allDay: false,
    startTime: "2026-11-23T09:00:00.000Z",
    endTime: "2026-11-23T10:00:00.000Z",
    startLocal: "2026-11-23T10:00:00",
    endLocal: "2026-11-23T11:00:00",
    timezone: "Europe/Berlin",
    reminderMinutes: [15, 60],
    application: null,
    revision: 1,
    isSynced: true,
    syncStatus: "synced",
    syncError: null,
    syncErrorCode: null,
    lastSyncedAt: "2026-11-22T10:00:00.000Z",
    isDemo: false,
    createdAt: "2026-11-22T10:00:00.000Z",
    updatedAt: "2026-11-22T10:00:00.000Z",
    ...changes,
  };
}

/** A fair on 27 and 28 November 2026. */
export function makeAllDayEvent(changes: Partial<EventItem> = {}): EventItem {
  return makeEvent({
    title: "Career fair",
    allDay: true,
    startTime: "2026-11-26T23:00:00.000Z",
    endTime: "2026-11-28T23:00:00.000Z",
    startLocal: "2026-11-27T00:00:00",
    endLocal: "2026-11-29T00:00:00",
    ...changes,
  });
}
