import { retryAfterHeader } from "../../http/retry-after.ts";
import type { Reply } from "../../http/reply.ts";
import { bearerToken } from "../../oauth/request-form.ts";
import type { SandboxService, ServiceContext } from "../contract.ts";
import { createRateWindow } from "../rate-window.ts";
import { microsoftControls, seedMicrosoft } from "./controls.ts";
import { graphError, identityError } from "./errors.ts";
import { identityRoutes } from "./identity.ts";
import { graphRoutes } from "./routes.ts";
import { createMicrosoftState, microsoftClient, microsoftSettings } from "./state.ts";
import { invalidGrant } from "./token.ts";

/** What a server puts in place of its MICROSOFT_* settings. */
export function describeMicrosoft(url: string) {
  return {
    clientId: microsoftClient.id,
    clientSecret: microsoftClient.secret,
    tenantId: "common",
    authority: `${url}/microsoft`,
    graphUrl: `${url}/microsoft/graph/v1.0`,
  };
}

/** Identity platform v2 and the calendar part of Graph v1.0. */
export function createMicrosoft(context: ServiceContext): SandboxService {
  const state = createMicrosoftState(context);
  const quota = createRateWindow({ windowMs: 10 * 60_000, now: state.now });
  const underWay = new Map<string, number>();
  const throttled = (message: string): Reply =>
    graphError(429, "ApplicationThrottled", message, { "retry-after": "1" });
  return {
    title: "Outlook Calendar",
    routes: [...graphRoutes(state), ...identityRoutes(state)],
    settingsSchema: microsoftSettings,
    controls: microsoftControls(state),
    seed: () => {
      seedMicrosoft(state);
    },
    clear: () => {
      quota.clear();
      for (const collection of [
        state.accounts,
        state.calendars,
        state.events,
        state.transactions,
      ]) {
        for (const [key] of collection.entries()) collection.delete(key);
      }
    },
    failure: ({ status, retryAfter }, routeKind, now) => {
      const headers = retryAfterHeader(retryAfter, now);
      if (routeKind === "token") {
        const reply = identityError({
          status,
          error: "temporarily_unavailable",
          number: 90033,
          message: "A transient error has occurred. Please try again.",
          now,
        });
        return { ...reply, headers: { ...reply.headers, ...headers } };
      }
      const [code, message] = failureTexts[status] ?? ["UnknownError", "An error occurred."];
      return graphError(status, code, message, headers);
    },
    invalidGrant: () => invalidGrant(state.now()),
    expireTokenOf: ({ headers }) => {
      state.oauth.expire(bearerToken(headers));
    },
    admit: ({ headers }) => {
      const mailbox = state.oauth.accountOf(bearerToken(headers));
      if (mailbox === undefined) return () => undefined;
      const { concurrentRequests, requestsPerTenMinutes } = state.options();
      const now = underWay.get(mailbox) ?? 0;
      if (concurrentRequests !== null && now >= concurrentRequests) {
        return throttled("Application is over its MailboxConcurrency limit.");
      }
      if (!quota.admits(mailbox, requestsPerTenMinutes))
        return throttled("Application is over its request limit.");
      underWay.set(mailbox, now + 1);
      return () => underWay.set(mailbox, (underWay.get(mailbox) ?? 1) - 1);
    },
  };
}

const failureTexts: Record<number, [string, string]> = {
  403: ["ErrorAccessDenied", "Access is denied. Check credentials and try again."],
  429: ["TooManyRequests", "Too many requests."],
  500: ["ErrorInternalServerError", "An internal server error occurred. The operation failed."],
  502: ["BadGateway", "Bad gateway."],
  503: ["serviceNotAvailable", "The service is temporarily unavailable."],
  504: ["GatewayTimeout", "The gateway timed out."],
};
