import type { Prisma } from "@huntboard/db";

/** What events are read with, wherever they are shown or worked on. */
export const eventSelect = {
  id: true,
  userId: true,
  provider: true,
  calendarCredentialId: true,
  eventId: true,
  title: true,
  description: true,
  location: true,
  joinUrl: true,
  kind: true,
  round: true,
  outcome: true,
  allDay: true,
  startTime: true,
  endTime: true,
  startLocal: true,
  endLocal: true,
  timezone: true,
  reminderMinutes: true,
  applicationId: true,
  application: { select: { id: true, title: true, company: true, deletedAt: true } },
  calendarCredential: {
    select: { isActive: true, status: true, statusCause: true, notBefore: true },
  },
  revision: true,
  syncedRevision: true,
  syncStatus: true,
  syncError: true,
  syncErrorCode: true,
  lastSyncedAt: true,
  isDemo: true,
  deletedAt: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.CalendarEventSelect;

/** An event as eventSelect reads it. */
export type EventRow = Prisma.CalendarEventGetPayload<{ select: typeof eventSelect }>;
