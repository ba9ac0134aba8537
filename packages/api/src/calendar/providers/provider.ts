import type { Clock } from "../../core/clock.ts";
import type { Config } from "../../core/config.ts";
import type { Http } from "../../core/http.ts";
import type { ConnectableProvider, ProviderCalendar } from "../schemas.ts";

/** What a provider is, without loading its code. */
export interface ProviderDefinition {
  kind: ConnectableProvider;
  /** "Google Calendar" */
  name: string;
  /** Reminders of one event that it rings (Google 5, Graph 1). */
  maxReminders: number;
  /** Where people take back what Huntboard cannot. */
  consentPage: string;
  isConfigured: (config: Config) => boolean;
  /** Whether the provider names itself so in its answers (RFC 9207 §2). */
  isIssuer: (config: Config, issuer: string) => boolean;
  /** Whether the answer to an authorization request says that an administrator has to consent. */
  needsAdmin: (refusal: { error: string; errorDescription?: string | undefined }) => boolean;
  /** Loads the code on first use; throws when not configured. */
  load: (context: ProviderContext) => Promise<CalendarProvider>;
}

export interface ProviderContext {
  config: Config;
  http: Http;
  clock: Clock;
}

/** One kind of calendar account. Every method may throw ProviderError and nothing else. */
export interface CalendarProvider {
  /** The consent page, with PKCE S256 (RFC 7636), state and nonce. */
  authorizationUrl: (request: {
    redirectUri: string;
    state: string;
    nonce: string;
    codeChallenge: string;
  }) => Promise<string>;
  /** Trades the code; the ID token is verified (signature, iss, aud, exp, nonce) before the account is believed. */
  exchangeCode: (request: {
    code: string;
    redirectUri: string;
    codeVerifier: string;
    nonce: string;
  }) => Promise<Grant>;
  /** A new access token. A grant that is dead is kind "grant-dead". */
  refresh: (secrets: string) => Promise<RefreshedGrant>;
  /** Ends the grant at the provider where it can. */
  revoke: (secrets: string) => Promise<"revoked" | "unsupported">;
  /** Where an administrator consents, if the provider has such a page. */
  adminConsentUrl: () => string | null;

  listCalendars: (accessToken: string) => Promise<ProviderCalendar[]>;
  createCalendar: (accessToken: string, name: string) => Promise<ProviderCalendar>;

  /** The remote key of an event of ours: stable for (eventId, generation), legal as the provider's client-chosen id. */
  remoteKey: (eventId: string, generation: number) => string;
  /** Our event by its remote key, wherever the provider lets us look; null when there is none, or it was deleted. */
  findEvent: (
    accessToken: string,
    place: { calendarId: string; remoteKey: string },
  ) => Promise<RemoteEvent | null>;
  /** "exists" when the key is taken, by our live event or by a tombstone. Safe to repeat with the same key. */
  createEvent: (
    accessToken: string,
    event: { calendarId: string; remoteKey: string; content: EventContent },
  ) => Promise<RemoteEvent>;
  /** "not-found" when it is not there any more, "precondition-failed" when it changed since `etag`. */
  updateEvent: (
    accessToken: string,
    event: { calendarId: string; eventId: string; etag: string | null; content: EventContent },
  ) => Promise<RemoteEvent>;
  /** Done when it is gone, whoever deleted it. */
  deleteEvent: (
    accessToken: string,
    event: { calendarId: string; eventId: string },
  ) => Promise<void>;
}

/** The fields that Huntboard owns in a provider's event; everything else there is left alone. */
export interface EventContent {
  /** Our event's id, for tagging. */
  id: string;
  title: string;
  description: string | null;
  location: string | null;
  joinUrl: string | null;
  allDay: boolean;
  /** RFC 3339 UTC instants. */
  startTime: string;
  endTime: string;
  /** Wall times YYYY-MM-DDTHH:MM:SS in `timezone` (IANA). */
  startLocal: string;
  endLocal: string;
  timezone: string;
  /** Minutes before the start, ascending; a provider takes as many as it can, the earliest to ring last. */
  reminderMinutes: number[];
  /** Back to the event in Huntboard. */
  sourceUrl: string;
}

export interface RemoteEvent {
  eventId: string;
  calendarId: string;
  etag: string | null;
}

/** What a consent gave. */
export interface Grant extends RefreshedGrant {
  /** Identity, never the e-mail: Google iss+sub, Microsoft tid+oid. */
  accountKey: string;
  accountEmail: string;
}

export interface RefreshedGrant {
  accessToken: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  /** Opaque, to be sealed and stored whole; holds the refresh token (kept when the answer brought none). */
  secrets: string;
  grantedScopes: string[];
  /** Scopes without which events cannot be written. */
  missingScopes: string[];
}

/**
 * What went wrong, as sync must treat it:
 * - token-rejected: the access token was refused; refresh once, then it is grant-dead
 * - grant-dead: only a proven code (invalid_grant …); the person must reconnect
 * - needs-admin: an administrator must consent
 * - forbidden: scope or permission is missing; not retried
 * - rate-limited: wait `retryAfter`; nothing was done
 * - not-found: the event is not there; calendar-gone: the calendar is not there
 * - exists: the remote key is taken
 * - precondition-failed: it changed meanwhile
 * - invalid: refused for its content; not retried
 * - unavailable: a clear server-side refusal (5xx), may be retried; it may still have been carried out
 * - unknown-outcome: no whole answer; it may have been carried out
 * - untrusted: an ID token or answer that fails verification
 */
export type ProviderErrorKind =
  | "token-rejected"
  | "grant-dead"
  | "needs-admin"
  | "forbidden"
  | "rate-limited"
  | "not-found"
  | "calendar-gone"
  | "exists"
  | "precondition-failed"
  | "invalid"
  | "unavailable"
  | "unknown-outcome"
  | "untrusted";

/** A provider's refusal or silence, parsed at the adapter; `code` is the provider's own (for logs), never a token or body. */
export class ProviderError extends Error {
  readonly kind: ProviderErrorKind;
  readonly code: string | null;
  /** Milliseconds to wait at least, when the provider said so. */
  readonly retryAfter: number | null;

  constructor(
    kind: ProviderErrorKind,
    message: string,
    options: { code?: string | null; retryAfter?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "ProviderError";
    this.kind = kind;
    this.code = options.code ?? null;
    this.retryAfter = options.retryAfter ?? null;
  }
}
