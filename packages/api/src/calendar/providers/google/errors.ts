import { z } from "zod";
import { readRetryAfter } from "../../../core/retry-after.ts";
import { ProviderError, type ProviderErrorKind } from "../provider.ts";
import { parseJson } from "../send.ts";
import type { GoogleAnswer } from "./client.ts";

const errorBody = z.object({
  error: z.object({
    errors: z.array(z.object({ reason: z.string() })).optional(),
    details: z.array(z.object({ reason: z.string().optional() })).optional(),
  }),
});

/** Quota reasons that come as 403 (developers.google.com/workspace/calendar/api/guides/errors). */
const quotaReasons = new Set([
  "rateLimitExceeded",
  "userRateLimitExceeded",
  "quotaExceeded",
  "dailyLimitExceeded",
  "dailyLimitExceededUnreg",
]);

/** The operator has not switched the Calendar API on: theirs to mend, and until then as if Google were away. */
const switchedOff = new Set(["accessNotConfigured", "SERVICE_DISABLED"]);

/** The refusal an answer of Calendar v3 is. "not-found" is the thing asked for; the caller knows whether it was the calendar. */
export function toGoogleError(answer: GoogleAnswer, now: number): ProviderError {
  const { error } = errorBody.safeParse(parseJson(answer.body)).data ?? {};
  const reasons = [...(error?.errors ?? []), ...(error?.details ?? [])].flatMap(
    ({ reason }) => reason ?? [],
  );
  const kind = kindOf(answer.status, reasons);
  return new ProviderError(kind, `Google Calendar answered ${answer.status}.`, {
    code: reasons[0] ?? `http_${answer.status}`,
    retryAfter: readRetryAfter(answer.headers, now),
  });
}

/** Whether Google itself says that it is not there (any more); a proxy's 404 page says nothing. */
export function isNotFound(answer: GoogleAnswer): boolean {
  return toGoogleError(answer, 0).kind === "not-found";
}

function kindOf(status: number, reasons: string[]): ProviderErrorKind {
  if (status < 400 || status >= 500) return "unavailable";
  if (reasons.some((reason) => quotaReasons.has(reason))) return "rate-limited";
  if (reasons.some((reason) => switchedOff.has(reason))) return "unavailable";
  // Without Google's own reason it is a proxy's page, which proves nothing about event or connection.
  const needsReason = status !== 401 && status !== 429;
  if (needsReason && reasons.length === 0) return "unavailable";
  return knownKinds[status] ?? "invalid";
}

const knownKinds: Record<number, ProviderErrorKind> = {
  401: "token-rejected",
  403: "forbidden",
  404: "not-found",
  408: "unavailable",
  409: "exists",
  410: "not-found",
  412: "precondition-failed",
  429: "rate-limited",
};
