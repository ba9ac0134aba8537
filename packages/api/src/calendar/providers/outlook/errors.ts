import { z } from "zod";
import type { HttpResponse } from "../../../core/http.ts";
import { readRetryAfter } from "../../../core/retry-after.ts";
import { ProviderError, type ProviderErrorKind } from "../provider.ts";
import { parseJson } from "../send.ts";

const graphBody = z.object({ error: z.object({ code: z.string() }) });
const identityBody = z.object({
  error: z.string(),
  error_codes: z.array(z.number()).optional(),
});

/** Codes that say "slow down" whatever the status (graph/throttling, mailbox concurrency). */
const throttleCodes = new Set([
  "ApplicationThrottled",
  "MailboxConcurrency",
  "TooManyRequests",
  "ErrorServerBusy",
]);

const graphKinds: Record<number, ProviderErrorKind> = {
  401: "token-rejected",
  403: "forbidden",
  404: "not-found",
  408: "unavailable",
  // Two writers at once.
  409: "precondition-failed",
  410: "not-found",
  412: "precondition-failed",
  429: "rate-limited",
};

/** The refusal an answer of Graph is. "not-found" is the thing asked for; the caller knows whether it was the calendar. */
export function toGraphError(answer: HttpResponse, now: number): ProviderError {
  const code = graphBody.safeParse(parseJson(answer.body)).data?.error.code ?? null;
  return new ProviderError(graphKind(answer.status, code), `Graph answered ${answer.status}.`, {
    code: code ?? `http_${answer.status}`,
    retryAfter: readRetryAfter(answer.headers, now),
  });
}

/** Whether Graph itself says that it is not there (any more); a proxy's 404 page says nothing. */
export function isNotFound(answer: HttpResponse): boolean {
  return toGraphError(answer, 0).kind === "not-found";
}

function graphKind(status: number, code: string | null): ProviderErrorKind {
  if (code !== null && throttleCodes.has(code)) return "rate-limited";
  if (status < 400 || status >= 500) return "unavailable";
  // Without Graph's own code it is a proxy's page, which proves nothing about event or connection.
  const needsCode = status !== 401 && status !== 429;
  if (needsCode && code === null) return "unavailable";
  if (code === "ErrorDuplicateTransactionId") return "exists";
  return graphKinds[status] ?? "invalid";
}

/** Consent that only an administrator can give (Entra authentication error codes). */
const adminConsentCodes = [90094, 90095, 900941, 90008];

/** Whether the words of a refused authorization name such a code, or say that nobody has consented yet (65001). */
export function namesAdminConsent(description: string): boolean {
  const numbers = [...description.matchAll(/AADSTS(\d+)/g)].map(([, number]) => Number(number));
  return numbers.some((number) => number === 65_001 || adminConsentCodes.includes(number));
}

/** The grant is over, and only signing in again makes a new one. */
const deadGrantErrors = new Set([
  "invalid_grant",
  "interaction_required",
  "consent_required",
  "login_required",
]);

/** The refusal an answer of the identity platform's token endpoint is; AADSTS numbers tell causes apart. */
export function toIdentityError(answer: HttpResponse, now: number): ProviderError {
  const { error, error_codes: numbers = [] } =
    identityBody.safeParse(parseJson(answer.body)).data ?? {};
  const [first] = numbers;
  return new ProviderError(
    identityKind(answer.status, error, numbers),
    `The Microsoft identity platform answered ${answer.status}.`,
    {
      code: first === undefined ? (error ?? `http_${answer.status}`) : `AADSTS${first}`,
      retryAfter: readRetryAfter(answer.headers, now),
    },
  );
}

function identityKind(
  status: number,
  error: string | undefined,
  numbers: number[],
): ProviderErrorKind {
  if (status === 429) return "rate-limited";
  if (status < 400 || status >= 500 || error === undefined) return "unavailable";
  if (numbers.some((number) => adminConsentCodes.includes(number))) return "needs-admin";
  if (deadGrantErrors.has(error)) return "grant-dead";
  // Wrong keys are the operator's to mend; until then it is the same as a provider that is away.
  if (error === "invalid_client" || error === "unauthorized_client") return "unavailable";
  return error === "temporarily_unavailable" ? "unavailable" : "invalid";
}
