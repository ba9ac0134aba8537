import { retryAfterHeader } from "../../http/retry-after.ts";
import { bearerToken } from "../../oauth/request-form.ts";
import type { SandboxService, ServiceContext } from "../contract.ts";
import { createRateWindow } from "../rate-window.ts";
import { googleControls, seedGoogle } from "./controls.ts";
import { googleError, tokenError } from "./errors.ts";
import { oauthRoutes } from "./oauth.ts";
import { calendarRoutes } from "./routes.ts";
import { createGoogleState, googleClient, googleSettings } from "./state.ts";
import { invalidGrant } from "./token.ts";

/** What a server puts in place of its GOOGLE_* settings. */
export function describeGoogle(url: string) {
  const base = `${url}/google`;
  return {
    clientId: googleClient.id,
    clientSecret: googleClient.secret,
    authUrl: `${base}/o/oauth2/v2/auth`,
    tokenUrl: `${base}/token`,
    revokeUrl: `${base}/revoke`,
    /** Root of the APIs (`rootUrl` of googleapis): Calendar is at `calendar/v3/`, userinfo at `v1/userinfo`. */
    apiUrl: `${url}/`,
    issuer: base,
    jwksUrl: `${base}/oauth2/v3/certs`,
    userInfoUrl: `${url}/v1/userinfo`,
  };
}

/** OAuth 2.0 with OpenID Connect, and Calendar v3. */
export function createGoogle(context: ServiceContext): SandboxService {
  const state = createGoogleState(context);
  const quota = createRateWindow({ windowMs: 60_000, now: state.now });
  return {
    title: "Google Calendar",
    routes: [...oauthRoutes(state), ...calendarRoutes(state)],
    settingsSchema: googleSettings,
    controls: googleControls(state),
    seed: () => {
      seedGoogle(state);
    },
    clear: () => {
      quota.clear();
      for (const collection of [state.accounts, state.calendars, state.events, state.syncFloor]) {
        for (const [key] of collection.entries()) collection.delete(key);
      }
    },
    failure: ({ status, retryAfter }, routeKind, now) => {
      const headers = retryAfterHeader(retryAfter, now);
      if (routeKind === "token") {
        const reply = tokenError(status, "temporarily_unavailable", "Try again later.");
        return { ...reply, headers: { ...reply.headers, ...headers } };
      }
      if (status === 403)
        return googleError(403, "userRateLimitExceeded", "User Rate Limit Exceeded", {
          domain: "usageLimits",
          headers,
        });
      if (status === 429)
        return googleError(429, "rateLimitExceeded", "Rate Limit Exceeded", {
          domain: "usageLimits",
          headers,
        });
      return googleError(status, "backendError", "Backend Error", { headers });
    },
    invalidGrant,
    expireTokenOf: ({ headers }) => {
      state.oauth.expire(bearerToken(headers));
    },
    admit: ({ headers }) => {
      const account = state.oauth.accountOf(bearerToken(headers));
      if (account !== undefined && !quota.admits(account, state.options().requestsPerMinute)) {
        return googleError(403, "rateLimitExceeded", "Rate Limit Exceeded", {
          domain: "usageLimits",
        });
      }
      return () => undefined;
    },
  };
}
