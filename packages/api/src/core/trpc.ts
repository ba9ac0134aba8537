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

const translateErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  const refusal = cause instanceof AppError ? cause : databaseRefusal(cause);
  if (refusal)
    throw new TRPCError({
      code: errorShapes[refusal.code].trpc,
      message: refusal.message,
      cause: refusal,
    });
  return result;
});

function scoped(scope: Scope) {
  return t.procedure
    .meta({ scope })
    .use(translateErrors)
    .use(({ ctx, next }) => {
      requireScope(ctx.principal, scope);
      return next();
    });
}

/** Refuses a caller who may not use something of this scope: 401 without sign-in, 403 with too little. */
export function requireScope(principal: Principal | null, scope: Scope): void {
  if (allows(principal, scope)) return;
  if (!principal) throw new AppError("unauthenticated", "Sign in first.");
  const wanted =
    scope === "session"
      ? "a signed-in person, not an API token"
      : `an API token with ${scope} scope`;
  throw new AppError("insufficient_scope", `This needs ${wanted}.`);
}

const signedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.principal) throw new AppError("unauthenticated", "Sign in first.");
  return next({ ctx: { principal: ctx.principal, userId: ctx.principal.userId } });
});

export const router = t.router;

/** For anyone, signed in or not. */
export const publicProcedure = scoped("public");
/** For a person or a token with at least read scope. */
export const readProcedure = scoped("read").use(signedIn);
/** For a person or a token with write scope. */
export const writeProcedure = scoped("write").use(signedIn);
/** For a signed-in person only: account secrets, tokens, sessions. */
export const sessionProcedure = scoped("session").use(signedIn);
