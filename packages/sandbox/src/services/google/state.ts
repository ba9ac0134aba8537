import { z } from "zod";
import { forgeries } from "../../oauth/id-token.ts";
import type { ServiceContext } from "../contract.ts";
import { eventResource } from "./event-schema.ts";

export const googleSettings = z.strictObject({
  /** A refresh token works once and is replaced by the answer. The real Google does not rotate. */
  oneTimeRefreshTokens: z.boolean().default(false),
  accessTokenLifetimeSeconds: z.number().int().min(1).default(3600),
  /** 604800 is what an app in "Testing" gets; null = no end. */
  refreshTokenLifetimeSeconds: z.number().int().min(1).nullable().default(null),
  /** Scopes left out of every new grant, as if the person had unticked them. */
  droppedScopes: z.array(z.string()).default([]),
  forgedIdToken: z.enum(forgeries).nullable().default(null),
  /** Calendar API calls per account in any 60 seconds; null = no limit. */
  requestsPerMinute: z.number().int().min(1).nullable().default(600),
});

const account = z.object({
  /** The `sub` claim. */
  id: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  name: z.string(),
  timeZone: z.string(),
});

const calendar = z.object({
  id: z.string(),
  account: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  location: z.string().optional(),
  timeZone: z.string(),
  primary: z.boolean(),
  accessRole: z.enum(["owner", "writer", "reader"]),
  /** The OAuth client that made it, for calendar.app.created. */
  createdBy: z.string().nullable(),
  version: z.number(),
});

const storedEvent = z.object({
  calendarId: z.string(),
  /** Place in the list; never changes. */
  order: z.number(),
  /** Place in the history of changes; a sync token holds one. */
  sequence: z.number(),
  /** Rises with every change, reminders included, unlike `updated`. */
  version: z.number(),
  created: z.number(),
  updated: z.number(),
  resource: eventResource,
});

export type GoogleAccount = z.infer<typeof account>;
export type GoogleCalendar = z.infer<typeof calendar>;
export type StoredEvent = z.infer<typeof storedEvent>;

export const googleClient = {
  id: "huntboard-sandbox.apps.googleusercontent.com",
  secret: "sandbox-google-secret",
};

/** Everything the stand-in remembers, and what it shares with the sandbox. */
export function createGoogleState(context: ServiceContext) {
  const { store } = context;
  return {
    ...context,
    service: "google",
    base: () => `${context.baseUrl()}/google`,
    options: context.settings.section("google", googleSettings),
    accounts: store.collection("google.accounts", account),
    calendars: store.collection("google.calendars", calendar),
    events: store.collection("google.events", storedEvent),
    /** Sync tokens older than this sequence are gone. */
    syncFloor: store.collection("google.sync-floor", z.number()),
  };
}

export type GoogleState = ReturnType<typeof createGoogleState>;

export function eventKey(calendarId: string, eventId: string): string {
  return `${calendarId}\n${eventId}`;
}

export function googleEtag(version: number): string {
  return `"${(3_000_000_000_000_000 + version * 2).toString()}"`;
}
