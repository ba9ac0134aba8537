import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";

/** Every way a use case refuses. The words are for people; the code is what programs branch on. */
export type AppErrorCode =
  | "invalid_input"
  | "ambiguous_time"
  | "unauthenticated"
  | "invalid_credentials"
  | "insufficient_scope"
  | "origin_refused"
  | "registration_closed"
  | "not_found"
  | "email_taken"
  | "lost_update"
  | "duplicate_name"
  | "already_saved"
  | "not_connected"
  | "account_linked_elsewhere"
  | "oauth_state_invalid"
  | "oauth_denied"
  | "missing_scope"
  | "provider_not_configured"
  | "provider_refused"
  | "provider_unavailable"
  | "idempotency_mismatch"
  | "request_in_progress"
  | "too_large"
  | "too_many_requests"
  | "database_unavailable";

/** HTTP status and tRPC code of each error: the one list of how a refusal looks outside. */
export const errorShapes = {
  invalid_input: { status: 422, trpc: "UNPROCESSABLE_CONTENT" },
  ambiguous_time: { status: 422, trpc: "UNPROCESSABLE_CONTENT" },
  unauthenticated: { status: 401, trpc: "UNAUTHORIZED" },
  invalid_credentials: { status: 401, trpc: "UNAUTHORIZED" },
  insufficient_scope: { status: 403, trpc: "FORBIDDEN" },
  origin_refused: { status: 403, trpc: "FORBIDDEN" },
  registration_closed: { status: 403, trpc: "FORBIDDEN" },
  not_found: { status: 404, trpc: "NOT_FOUND" },
  email_taken: { status: 409, trpc: "CONFLICT" },
  lost_update: { status: 409, trpc: "CONFLICT" },
  duplicate_name: { status: 409, trpc: "CONFLICT" },
  already_saved: { status: 409, trpc: "CONFLICT" },
  not_connected: { status: 409, trpc: "CONFLICT" },
  account_linked_elsewhere: { status: 409, trpc: "CONFLICT" },
  oauth_state_invalid: { status: 400, trpc: "BAD_REQUEST" },
  oauth_denied: { status: 400, trpc: "BAD_REQUEST" },
  missing_scope: { status: 400, trpc: "BAD_REQUEST" },
  provider_not_configured: { status: 409, trpc: "CONFLICT" },
  provider_refused: { status: 400, trpc: "BAD_REQUEST" },
  provider_unavailable: { status: 409, trpc: "CONFLICT" },
  idempotency_mismatch: { status: 409, trpc: "CONFLICT" },
  request_in_progress: { status: 409, trpc: "CONFLICT" },
  too_large: { status: 413, trpc: "PAYLOAD_TOO_LARGE" },
  too_many_requests: { status: 429, trpc: "TOO_MANY_REQUESTS" },
  database_unavailable: { status: 503, trpc: "SERVICE_UNAVAILABLE" },
} as const satisfies Record<AppErrorCode, { status: number; trpc: TRPC_ERROR_CODE_KEY }>;

/** One refused field: `field` is the input's own path ("salary.min"), `message` says what is wanted. */
export interface FieldError {
  field: string;
  message: string;
}

/** What a program may need besides the words. */
export interface ErrorDetails {
  fields?: FieldError[];
  /** Seconds to wait, for too_many_requests. */
  retryAfter?: number;
  /** The instants a wall time may mean, for ambiguous_time: RFC 3339 with offset, earlier first. */
  choices?: { field: string; reason: "gap" | "overlap"; instants: string[] };
  /** The value held now, for lost_update; the job that is there, for already_saved. */
  current?: unknown;
}

/** A refusal with a code; thrown by use cases, translated once at each edge (tRPC formatter, REST error handler). */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly details: ErrorDetails;

  constructor(
    code: AppErrorCode,
    message: string,
    options: { cause?: unknown; details?: ErrorDetails } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** Says that a thing is not there, or is not yours: the same words for both. */
export function notFound(what: string): AppError {
  return new AppError("not_found", `This ${what} does not exist.`);
}

/** Refuses one field. */
export function invalidField(field: string, message: string): AppError {
  return new AppError("invalid_input", `${field}: ${message}`, {
    details: { fields: [{ field, message }] },
  });
}
