import type { z } from "zod";
import type { SigningKey } from "../oauth/signing-key.ts";
import type { RequestSeal } from "../oauth/consent-page.ts";
import type { OAuthState } from "../oauth/oauth-state.ts";
import type { Fault } from "../faults/plan.ts";
import type { Reply } from "../http/reply.ts";
import type { Route, RouteKind, SandboxRequest } from "../http/router.ts";
import type { Settings } from "../control/settings.ts";
import type { Store } from "../store/store.ts";
import type { SandboxAccount, SandboxCalendar, SandboxEvent } from "./neutral.ts";

/** What every stand-in is given. */
export interface ServiceContext {
  redirectUris: () => string[];
  store: Store;
  /** Milliseconds since 1970, the sandbox's own clock (it can be moved by the control API). */
  now: () => number;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  baseUrl: () => string;
  settings: Settings;
  oauth: OAuthState;
  seal: RequestSeal;
  signingKey: SigningKey;
}

/** Which events to show; account takes an id or an unambiguous e-mail address. */
export interface EventQuery {
  account?: string;
  calendarId?: string;
  includeDeleted?: boolean;
}

/** "As the person in the provider": changes that come from neither our client nor a token. */
export interface ServiceControls {
  accounts(): SandboxAccount[];
  addAccount(input: unknown): SandboxAccount;
  calendars(account?: string): SandboxCalendar[];
  removeCalendar(calendarId: string): void;
  events(query: EventQuery): SandboxEvent[];
  createEvent(calendarId: string, body: unknown): SandboxEvent;
  editEvent(calendarId: string, eventId: string, body: unknown): SandboxEvent;
  moveEvent(calendarId: string, eventId: string, toCalendarId: string): SandboxEvent;
  deleteEvent(calendarId: string, eventId: string): void;
  /** Makes every sync cursor handed out so far worthless. */
  expireSyncTokens(): void;
}

/** One stand-in. It knows nothing of the other ones. */
export interface SandboxService {
  title: string;
  routes: Route[];
  /** The service's own words for a planned failure. */
  failure(fault: Fault, routeKind: RouteKind, now: number): Reply;
  invalidGrant(): Reply;
  /** Ends the access token a request carries. Called inside a transaction. */
  expireTokenOf(request: Pick<SandboxRequest, "headers">): void;
  /** Called when a request comes in, before its body; answers a refusal or a release for when it is over. */
  admit(request: Pick<SandboxRequest, "method" | "path" | "headers">): Reply | (() => void);
  settingsSchema: z.ZodType<object>;
  controls: ServiceControls;
  /** Fills an empty sandbox with accounts and calendars. Called inside a transaction. */
  seed(): void;
  /** Removes all of the service's data. Called inside a transaction. */
  clear(): void;
}
