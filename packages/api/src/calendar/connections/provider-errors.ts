import { AppError } from "../../core/app-error.ts";
import { ProviderError } from "../providers/provider.ts";

/** Runs calls to a provider for somebody who waits: its refusals become AppErrors with words. `name`: "Google Calendar". */
export async function withProviderErrors<T>(name: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof ProviderError ? toAppError(name, error) : error;
  }
}

/** A provider's refusal as a person and a client see it. */
export function toAppError(name: string, error: ProviderError): AppError {
  const cause = { cause: error };
  switch (error.kind) {
    case "grant-dead":
    case "token-rejected":
      return new AppError(
        "provider_refused",
        `${name} does not accept this sign-in any more. Connect again.`,
        cause,
      );
    case "needs-admin":
      return new AppError(
        "oauth_denied",
        `Your organisation's administrator has to allow Huntboard for ${name} first.`,
        cause,
      );
    case "forbidden":
      return new AppError(
        "provider_refused",
        `${name} does not allow this to Huntboard. Connect again and tick every permission.`,
        cause,
      );
    case "rate-limited":
      return new AppError(
        "provider_unavailable",
        `${name} asks to wait. ${waitWords(error.retryAfter)}`,
        {
          ...cause,
          details:
            error.retryAfter === null ? {} : { retryAfter: Math.ceil(error.retryAfter / 1000) },
        },
      );
    case "untrusted":
      return new AppError(
        "provider_refused",
        `The answer that came for ${name} could not be verified. Nothing was connected.`,
        cause,
      );
    case "not-found":
    case "calendar-gone":
      return new AppError(
        "provider_refused",
        `This calendar is not in ${name} any more. Choose another one.`,
        cause,
      );
    case "exists":
    case "precondition-failed":
    case "invalid":
      return new AppError(
        "provider_refused",
        `${name} refused the request. Start again from Settings.`,
        cause,
      );
    case "unavailable":
    case "unknown-outcome":
      return new AppError(
        "provider_unavailable",
        `${name} does not answer now. Try again in a moment.`,
        cause,
      );
  }
}

function waitWords(retryAfter: number | null): string {
  return retryAfter === null
    ? "Try again in a minute."
    : `Try again in ${Math.max(1, Math.ceil(retryAfter / 1000))} seconds.`;
}
