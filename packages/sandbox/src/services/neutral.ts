import { z } from "zod";

/** A calendar entry in words common to all services, for event lists and assertions. */
export const sandboxEvent = z.object({
  id: z.string(),
  account: z.string(),
  calendarId: z.string(),
  calendarName: z.string(),
  title: z.string(),
  description: z.string(),
  location: z.string(),
  /** RFC 3339 instant, or a date for an all-day event. */
  start: z.string(),
  end: z.string(),
  allDay: z.boolean(),
  timeZone: z.string(),
  /** Minutes before the start. */
  reminders: z.array(z.number()),
  deleted: z.boolean(),
  etag: z.string(),
  /** The event as the service itself would answer it. */
  raw: z.unknown(),
});

export const sandboxCalendar = z.object({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  isDefault: z.boolean(),
  canEdit: z.boolean(),
});

export const sandboxAccount = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  /** Microsoft only. */
  tenantId: z.string().optional(),
});

export type SandboxEvent = z.infer<typeof sandboxEvent>;
export type SandboxCalendar = z.infer<typeof sandboxCalendar>;
export type SandboxAccount = z.infer<typeof sandboxAccount>;
