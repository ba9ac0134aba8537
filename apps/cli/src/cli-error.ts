import { TRPCClientError } from "@trpc/client";
import type { AppErrorCode, AppRouter } from "@huntboard/api";

/** Why a command ends without success; scripts branch on the exit code. */
export const exitCodes = {
  failed: 1,
  usage: 2,
  "not-signed-in": 3,
  "not-found": 4,
  unreachable: 5,
  refused: 6,
} as const;

/** A failure told in words, with an exit code. */
export class CliError extends Error {
  readonly kind: keyof typeof exitCodes;
  /** The server's own code, if it was the server that refused. */
  readonly code: AppErrorCode | null;
  readonly details: object;

  constructor(
    kind: keyof typeof exitCodes,
    message: string,
    options: { code?: AppErrorCode | null; details?: object; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "CliError";
    this.kind = kind;
    this.code = options.code ?? null;
    this.details = options.details ?? {};
  }
}

/** Turns whatever a call threw into words and an exit code. */
export function toCliError(error: unknown, url: string): CliError {
  if (error instanceof CliError) return error;
  if (!isServerError(error))
    return new CliError("failed", error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  if (!error.data) {
    const text = `No Huntboard answers at ${url}. Start it with npm start, or name another: huntboard --url http://…`;
    return new CliError("unreachable", text, { cause: error });
  }
  const { appCode: code, details } = error.data;
  if (code === "unauthenticated")
    return new CliError(
      "not-signed-in",
      "You are not signed in, or your token has ended: npm run huntboard -- login",
      { code },
    );
  if (code === "not_found") return new CliError("not-found", error.message, { code });
  if (code === "already_saved")
    return new CliError(
      "refused",
      `${error.message}${idOf(details.current)} Add --update to write what was read over it.`,
      { code, details },
    );
  const { field, instants = [] } = details.choices ?? {};
  const choices =
    field === "startTime"
      ? `\nSay which one is meant: ${instants.map((instant) => `--at ${instant}`).join(" or ")}`
      : field === undefined
        ? ""
        : "\nGive --at with an offset, such as 2026-03-01T14:00+01:00.";
  return new CliError("refused", error.message + choices, { code, details });
}

function idOf(thing: unknown): string {
  return typeof thing === "object" && thing !== null && "id" in thing
    ? ` It is ${String(thing.id)}.`
    : "";
}

function isServerError(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError;
}
