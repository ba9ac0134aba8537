import type { AppErrorCode, AppRouter, ErrorDetails } from "@huntboard/api";
import { isTRPCClientError } from "@trpc/client";

/** A refused or failed call, in words and by field. */
export interface Failure {
  /** `unreachable`: no answer came; null: the server failed in a way it has no code for. */
  code: AppErrorCode | "unreachable" | null;
  message: string;
  /** Words by field path, such as `salary.max`. */
  fields: Record<string, string>;
  details: ErrorDetails;
}

/** Turns whatever a query or mutation threw into a Failure. */
export function toFailure(error: unknown): Failure {
  if (!isTRPCClientError<AppRouter>(error))
    return failure(null, "Something went wrong on this page. What you typed is kept.");
  const data = error.data;
  if (!data)
    return failure(
      "unreachable",
      "Huntboard does not answer. What you typed is kept; try again in a moment.",
    );
  const fields: Record<string, string> = {};
  for (const { field, message } of data.details.fields ?? []) fields[field] ??= message;
  return {
    code: data.appCode,
    message: words(error.message, data.details),
    fields,
    details: data.details,
  };
}

function failure(code: Failure["code"], message: string): Failure {
  return { code, message, fields: {}, details: {} };
}

function words(message: string, details: ErrorDetails): string {
  if (details.retryAfter === undefined) return message;
  return `${message} Try again in ${waitText(details.retryAfter)}.`;
}

/** Seconds as people say them: "40 seconds", "3 minutes". */
export function waitText(seconds: number): string {
  const unit = seconds < 90 ? "second" : "minute";
  const amount = seconds < 90 ? Math.max(1, Math.ceil(seconds)) : Math.ceil(seconds / 60);
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}

/** Whether asking again may help: no answer, or the server is the one in trouble. */
export function isWorthRetrying(error: unknown): boolean {
  const { code } = toFailure(error);
  return code === "unreachable" || code === "database_unavailable" || code === null;
}
