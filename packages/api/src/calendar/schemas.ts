import { z } from "zod";
import {
  id,
  instant,
  optionalText,
  optionalUrl,
  pageInput,
  requiredText,
  timeZone,
} from "../core/fields.ts";

/** Providers with an account to connect; `local` events stand in Huntboard alone. */
export const connectableProviders = ["google", "outlook"] as const;
export const connectableProvider = z.enum(connectableProviders);
export type ConnectableProvider = z.infer<typeof connectableProvider>;
export const eventProvider = z.enum([...connectableProviders, "local"]);
export type EventProvider = z.infer<typeof eventProvider>;

export const eventKinds = ["interview", "prep", "follow_up", "deadline", "other"] as const;
export const syncStatuses = [
  "local",
  "pending",
  "synced",
  "failed",
  "conflict",
  "remote_cancelled",
] as const;
export type SyncStatus = (typeof syncStatuses)[number];
export const connectionStatuses = [
  "active",
  "needs_reauth",
  "needs_admin",
  "paused",
  "error",
] as const;
export type ConnectionStatus = (typeof connectionStatuses)[number];

/**
 * A point in time: RFC 3339 with an offset ("2026-03-01T14:00:00Z"), or a wall time without one ("2026-03-01T14:00")
 * meant in the event's zone. A wall time that a clock change skips or repeats is refused as ambiguous_time with the
 * instants it may mean.
 */
export const eventTime = z.union([
  instant,
  z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/,
      "Use a date and time such as 2026-03-01T14:00 or 2026-03-01T14:00:00Z.",
    ),
]);

/** Minutes before the start; 40,320 (four weeks) is Google's own limit. */
export const reminderMinutes = z
  .array(z.number().int().min(0).max(40_320))
  .max(5, "Use at most five reminders.")
  .transform((minutes) => [...new Set(minutes)].toSorted((a, b) => a - b));

const eventFields = z.strictObject({
  title: requiredText(500),
  description: optionalText(8000).optional(),
  location: optionalText(500).optional(),
  joinUrl: optionalUrl.optional(),
  kind: z.enum(eventKinds).optional(),
  round: optionalText(100).optional(),
  outcome: optionalText(1000).optional(),
  allDay: z.boolean().optional(),
  startTime: eventTime,
  endTime: eventTime,
  timezone: timeZone.optional(),
  reminderMinutes: reminderMinutes.optional(),
  applicationId: id.nullable().optional(),
});

export const createEventInput = eventFields.extend({ provider: eventProvider.default("local") });
export const createEventOnceInput = createEventInput.extend({
  /** Any random text that stays the same for each try of one save: however often it is sent, it makes one event. */
  saveKey: requiredText(100).optional(),
});
export const updateEventInput = z.strictObject({
  id,
  /** The revision the edit began from; a newer one is refused as lost_update. Absent: no check. */
  revision: z.number().int().min(1).optional(),
  /** `provider` moves the event to another calendar account, or to Huntboard alone. */
  patch: eventFields.extend({ provider: eventProvider }).partial(),
});
export const listEventsInput = z.strictObject({
  ...pageInput,
  limit: z.number().int().min(1).max(1000).default(100),
  /** Events that overlap [start, end). */
  start: instant.optional(),
  end: instant.optional(),
  applicationId: id.optional(),
});
export const upcomingEventsInput = z.strictObject({
  limit: z.number().int().min(1).max(50).default(10),
});
export const byId = z.strictObject({ id });
export const byProvider = z.strictObject({ provider: connectableProvider });

export const redirectUri = z.url("Use the full address of /calendar/callback.").max(2000);
export const authorizeInput = z.strictObject({ provider: connectableProvider, redirectUri });
export const completeConnectionInput = z.strictObject({
  /** Checked against the state when given; the state knows it. */
  provider: connectableProvider.optional(),
  state: z.string().min(1, "The state is missing: start again from Settings.").max(500),
  code: z.string().min(1, "The code is missing: start again from Settings.").max(4000),
  /** Who answered (RFC 9207); checked when the provider sent it. */
  iss: z.string().max(500).optional(),
  redirectUri,
});
/** What the provider sent instead of a code. */
export const abandonConnectionInput = z.strictObject({
  state: z.string().min(1).max(500),
  error: z.string().min(1).max(200),
  errorDescription: z.string().max(2000).optional(),
});
export const setTargetInput = z.strictObject({
  provider: connectableProvider,
  /** An existing calendar, or a "Job search" calendar that Huntboard makes. */
  target: z.union([
    z.strictObject({ calendarId: requiredText(1000) }),
    z.strictObject({ create: z.literal(true) }),
  ]),
});
export const disconnectInput = z.strictObject({
  provider: connectableProvider,
  /** Also delete the events that Huntboard put into that calendar. */
  deleteEvents: z.boolean().default(false),
});

/** A provider as the settings page and the event dialog show it. */
export interface ProviderItem {
  provider: ConnectableProvider;
  /** "Google Calendar", or "Google Calendar · sandbox". */
  name: string;
  sandbox: boolean;
  /** Keys are set, so it can be connected. */
  configured: boolean;
  /** How many reminders of an event it can ring; the rest is ours. */
  maxReminders: number;
  /** Redirect URIs to register with the provider. */
  redirectUris: string[];
}

export interface ConnectionItem {
  id: string;
  provider: ConnectableProvider;
  accountEmail: string;
  isActive: boolean;
  status: ConnectionStatus;
  /** Why it is not active, in words, with the way out. */
  statusReason: string | null;
  /** For needs_admin: the link an administrator opens. */
  adminConsentUrl: string | null;
  targetCalendar: { id: string; name: string } | null;
  tokenExpiry: string | null;
  lastSyncedAt: string | null;
  /** Events of this connection that wait, or could not be synced. */
  pendingCount: number;
  failedCount: number;
  createdAt: string;
  updatedAt: string;
}

export interface ProviderCalendar {
  id: string;
  name: string;
  primary: boolean;
  writable: boolean;
}

export interface EventItem {
  id: string;
  provider: EventProvider;
  /** The provider's own id, once it stands there. */
  eventId: string | null;
  title: string;
  description: string | null;
  location: string | null;
  joinUrl: string | null;
  kind: (typeof eventKinds)[number];
  round: string | null;
  outcome: string | null;
  allDay: boolean;
  /** Instants, RFC 3339 UTC. */
  startTime: string;
  endTime: string;
  /** The same as wall time in `timezone`, YYYY-MM-DDTHH:MM:SS. */
  startLocal: string;
  endLocal: string;
  timezone: string;
  reminderMinutes: number[];
  application: { id: string; title: string; company: string } | null;
  revision: number;
  isSynced: boolean;
  syncStatus: SyncStatus;
  /** Why it is not synced, in words. */
  syncError: string | null;
  syncErrorCode: string | null;
  lastSyncedAt: string | null;
  isDemo: boolean;
  createdAt: string;
  updatedAt: string;
}

/** Ways to put an event into a calendar without connecting one. */
export interface EventShare {
  fileName: string;
  /** An iCalendar object (RFC 5545). */
  ics: string;
  googleUrl: string;
  outlookUrl: string;
  office365Url: string;
}
