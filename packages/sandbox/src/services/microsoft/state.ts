import { z } from "zod";
import { forgeries } from "../../oauth/id-token.ts";
import type { ServiceContext } from "../contract.ts";

export const microsoftSettings = z.strictObject({
  /** A used refresh token dies; the real platform lets the old one live. */
  oneTimeRefreshTokens: z.boolean().default(false),
  accessTokenLifetimeSeconds: z.number().int().min(1).default(3600),
  refreshTokenLifetimeSeconds: z
    .number()
    .int()
    .min(1)
    .default(90 * 24 * 3600),
  /** Scopes left out of every new grant. */
  droppedScopes: z.array(z.string()).default([]),
  /** Work accounts need an administrator's consent (AADSTS90094). */
  requireAdminConsent: z.boolean().default(false),
  /** Granted scopes come back as https://graph.microsoft.com/… . */
  longScopeNames: z.boolean().default(false),
  forgedIdToken: z.enum(forgeries).nullable().default(null),
  /** Requests of one mailbox under way at once; null = no limit. */
  concurrentRequests: z.number().int().min(1).nullable().default(4),
  /** Requests of one mailbox in any 10 minutes; null = no limit. */
  requestsPerTenMinutes: z.number().int().min(1).nullable().default(10_000),
});

const account = z.object({
  /** Home account id, `oid.tid`. */
  id: z.string(),
  oid: z.string(),
  tenantId: z.string(),
  email: z.string(),
  /** What `/me` says; null for many personal accounts. */
  mail: z.string().nullable(),
  userPrincipalName: z.string(),
  name: z.string(),
  /** Windows name, used where a request names no zone. */
  timeZone: z.string(),
});

const calendar = z.object({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  isDefault: z.boolean(),
  canEdit: z.boolean(),
  version: z.number(),
});

const dateTimeTimeZone = z.object({ dateTime: z.string(), timeZone: z.string() });

export const eventContent = z.object({
  subject: z.string(),
  body: z.object({ contentType: z.enum(["text", "html"]), content: z.string() }),
  start: dateTimeTimeZone,
  end: dateTimeTimeZone,
  isAllDay: z.boolean(),
  location: z.looseObject({ displayName: z.string() }),
  isReminderOn: z.boolean(),
  reminderMinutesBeforeStart: z.number().int(),
  showAs: z.enum(["unknown", "free", "tentative", "busy", "oof", "workingElsewhere"]),
  sensitivity: z.enum(["normal", "personal", "private", "confidential"]),
  importance: z.enum(["low", "normal", "high"]),
  categories: z.array(z.string()),
  attendees: z.array(z.looseObject({})),
  responseRequested: z.boolean(),
  allowNewTimeProposals: z.boolean(),
  hideAttendees: z.boolean(),
  extendedProperties: z.record(z.string(), z.string()),
});

const storedEvent = z.object({
  /** Immutable id. */
  id: z.string(),
  /** The default kind of id: a new one each time the event moves to another calendar. */
  movableId: z.string(),
  calendarId: z.string(),
  iCalUId: z.string(),
  transactionId: z.string().nullable(),
  order: z.number(),
  version: z.number(),
  created: z.number(),
  modified: z.number(),
  deleted: z.boolean(),
  content: eventContent,
});

const transaction = z.object({ eventId: z.string(), fingerprint: z.string() });

export type MicrosoftAccount = z.infer<typeof account>;
export type MicrosoftCalendar = z.infer<typeof calendar>;
export type EventContent = z.infer<typeof eventContent>;
export type StoredEvent = z.infer<typeof storedEvent>;

export const microsoftClient = {
  id: "5a4db0c5-0000-4000-8000-00c0ffee5afe",
  secret: "sandbox-microsoft-secret",
};

/** The tenant of all personal accounts. */
export const consumerTenant = "9188040d-6c67-4c5b-b112-36a304b66dad";

export function createMicrosoftState(context: ServiceContext) {
  const { store } = context;
  return {
    ...context,
    service: "microsoft",
    base: () => `${context.baseUrl()}/microsoft`,
    options: context.settings.section("microsoft", microsoftSettings),
    accounts: store.collection("microsoft.accounts", account),
    calendars: store.collection("microsoft.calendars", calendar),
    /** Keyed by immutable id. */
    events: store.collection("microsoft.events", storedEvent),
    /** `account\ntransactionId`: what a retried create answers. */
    transactions: store.collection("microsoft.transactions", transaction),
  };
}

export type MicrosoftState = ReturnType<typeof createMicrosoftState>;

export function changeKey(version: number): string {
  return Buffer.from(`sandbox-change-${String(version).padStart(9, "0")}`).toString("base64");
}

export function graphEtag(version: number): string {
  return `W/"${changeKey(version)}"`;
}
