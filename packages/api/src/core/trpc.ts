import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import {
  AppError,
  errorShapes,
  type AppErrorCode,
  type ErrorDetails,
  type FieldError,
} from "./app-error.ts";
import { databaseRefusal } from "./database-error.ts";
import type { Deps } from "./deps.ts";
import { allows, type Principal, type Scope } from "./principal.ts";

/** What every call is given by the host. */
export interface Context {
  deps: Deps;
  principal: Principal | null;
  /** What limits on guessing count by: the client's address, /64 for IPv6. */
  clientKey: string;
  userAgent: string | null;
  /** The caller's cookies, for signing out. */
  cookieHeader: string | null;
  /** Adds a Set-Cookie header to the answer. */
  setCookie: (value: string) => void;
}

export interface Meta {
  scope: Scope;
}

/** What clients find in `error.data` beside tRPC's own fields. */
export interface ClientError {
  appCode: AppErrorCode | null;
  details: ErrorDetails;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    errorFormatter: ({ shape, error }) => {
      const { message, ...client } = describeError(error);
      return {
        ...shape,
        message,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          path: shape.data.path,
          ...client,
        },
      };
    },
  });

function describeError(error: TRPCError): ClientError & { message: string } {
  if (error.cause instanceof AppError)
    return {
      message: error.cause.message,
      appCode: error.cause.code,
      details: error.cause.details,
    };
  if (error.cause instanceof z.ZodError) {
    const fields = zodFields(error.cause);
    return { message: fieldsMessage(fields), appCode: "invalid_input", details: { fields } };
  }
  if (error.code === "INTERNAL_SERVER_ERROR")
    return {
      message: "Something went wrong on the server. Nothing was changed.",
      appCode: null,
      details: {},
    };
  return { message: error.message, appCode: null, details: {} };
}

/** Every refused field of a zod error, with its path as people write it. */
export function zodFields(error: z.ZodError): FieldError[] {
  return error.issues.map((issue) => ({
    field: issue.path.map(String).join(".") || "input",
    message: issue.message,
  }));
}

/** All refused fields in one sentence. */
export function fieldsMessage(fields: FieldError[]): string {
  return fields.map(({ field, message }) => `${field}: ${message}`).join("; ");
}

/** A call's answer; a failure that callers can do something about with its code and words. */
function translated<Result extends { ok: true } | { ok: false; error: TRPCError }>(
  result: Result,
): Result {
  if (result.ok) return result;
  const { cause } = result.error;
  const refusal = cause instanceof AppError ? cause : databaseRefusal(cause);
  if (refusal) throw refused(refusal);
  return result;
}

function refused(cause: AppError): TRPCError {
  return new TRPCError({ code: errorShapes[cause.code].trpc, message: cause.message, cause });
}

/** One middleware for all: each that a call goes through copies its context. */
function signedIn(scope: Exclude<Scope, "public">) {
  return t.procedure.meta({ scope }).use(async ({ ctx, next }) => {
    const { principal } = ctx;
    const refusal = scopeRefusal(principal, scope);
    if (refusal || !principal) throw refused(refusal ?? signInFirst());
    return translated(await next({ ctx: { principal, userId: principal.userId } }));
  });
}

/** Refuses a caller who may not use something of this scope: 401 without sign-in, 403 with too little. */
export function requireScope(principal: Principal | null, scope: Scope): void {
  const refusal = scopeRefusal(principal, scope);
  if (refusal) throw refusal;
}

function scopeRefusal(principal: Principal | null, scope: Scope): AppError | null {
  if (allows(principal, scope)) return null;
  if (!principal) return signInFirst();
  const wanted =
    scope === "session"
      ? "a signed-in person, not an API token"
      : `an API token with ${scope} scope`;
  return new AppError("insufficient_scope", `This needs ${wanted}.`);
}

function signInFirst(): AppError {
  return new AppError("unauthenticated", "Sign in first.");
}

export const router = t.router;

/** For anyone, signed in or not. */
export const publicProcedure = t.procedure
  .meta({ scope: "public" })
  .use(async ({ next }) => translated(await next()));
/** For a person or a token with at least read scope. */
export const readProcedure = signedIn("read");
/** For a person or a token with write scope. */
export const writeProcedure = signedIn("write");
/** For a signed-in person only: account secrets, tokens, sessions. */
export const sessionProcedure = signedIn("session");
