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
} as const;

/** An event as eventSelect reads it. */
export interface EventRow {
  id: string;
  userId: string;
  provider: string;
  calendarCredentialId: string | null;
  eventId: string | null;
  title: string;
  description: string | null;
  location: string | null;
  joinUrl: string | null;
  kind: string;
  round: string | null;
  outcome: string | null;
  allDay: boolean;
  startTime: Date;
  endTime: Date;
  startLocal: string;
  endLocal: string;
  timezone: string;
  reminderMinutes: number[];
  applicationId: string | null;
  application: { id: string; title: string; company: string; deletedAt: Date | null } | null;
  calendarCredential: {
    isActive: boolean;
    status: string;
    statusCause: string | null;
    notBefore: Date | null;
  } | null;
  revision: number;
  syncedRevision: number;
  syncStatus: string;
  syncError: string | null;
  syncErrorCode: string | null;
  lastSyncedAt: Date | null;
  isDemo: boolean;
  deletedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}
