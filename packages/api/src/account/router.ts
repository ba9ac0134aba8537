import { AppError } from "../core/app-error.ts";
import type { Principal } from "../core/principal.ts";
import {
  type Context,
  publicProcedure,
  readProcedure,
  router,
  sessionProcedure,
} from "../core/trpc.ts";
import { createToken, listTokens, revokeToken } from "./api-tokens.ts";
import { changePassword } from "./change-password.ts";
import type { Client, SignedIn } from "./client.ts";
import { deleteAccount } from "./delete-account.ts";
import { getProfile, updateProfile } from "./profile.ts";
import { register } from "./register.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { resetPassword } from "./reset-password.ts";
import {
  byId,
  changePasswordInput,
  createTokenInput,
  deleteAccountInput,
  type PublicConfig,
  registerInput,
  requestPasswordResetInput,
  resetPasswordInput,
  signInInput,
  updateProfileInput,
} from "./schemas.ts";
import { listSessions, revokeOtherSessions, revokeSession } from "./sessions.ts";
import { signIn } from "./sign-in.ts";

/** For procedures about the session itself. */
const personProcedure = sessionProcedure.use(({ ctx, next }) =>
  next({ ctx: { sessionId: sessionOf(ctx.principal) } }),
);

export const accountRouter = router({
  config: publicProcedure.query(({ ctx: { deps } }): PublicConfig => ({
    registration: deps.config.registration,
    sandbox: deps.config.sandbox,
    mail: deps.mailer !== null,
  })),
  me: readProcedure.query(({ ctx }) => getProfile(ctx.deps, { userId: ctx.userId })),
  register: publicProcedure
    .input(registerInput)
    .mutation(async ({ ctx, input }) =>
      enterBrowser(ctx, await register(ctx.deps, { ...input, ...clientOf(ctx) })),
    ),
  signIn: publicProcedure
    .input(signInInput)
    .mutation(async ({ ctx, input }) =>
      enterBrowser(ctx, await signIn(ctx.deps, { ...input, ...clientOf(ctx) })),
    ),
  issueToken: publicProcedure.input(signInInput).mutation(async ({ ctx, input }) => {
    const { session } = await signIn(ctx.deps, { ...input, ...clientOf(ctx) });
    return { accessToken: session.accessToken };
  }),
  signOut: personProcedure.mutation(async ({ ctx }) => {
    await revokeSession(ctx.deps, { userId: ctx.userId, id: ctx.sessionId });
    leaveBrowser(ctx);
    return { signedOut: true as const };
  }),
  updateProfile: sessionProcedure
    .input(updateProfileInput)
    .mutation(({ ctx, input }) => updateProfile(ctx.deps, { userId: ctx.userId, ...input })),
  changePassword: personProcedure.input(changePasswordInput).mutation(async ({ ctx, input }) => {
    const inBrowser = await cameByCookie(ctx, ctx.sessionId);
    const { userId, sessionId } = ctx;
    const { accessToken } = await changePassword(ctx.deps, { userId, sessionId, ...input });
    if (inBrowser) ctx.setCookie(ctx.deps.auth.cookies.writeSession(accessToken));
    // Scripts in a page have no business with the token.
    return { changed: true as const, accessToken: inBrowser ? null : accessToken };
  }),
  requestPasswordReset: publicProcedure
    .input(requestPasswordResetInput)
    .mutation(({ ctx, input }) =>
      requestPasswordReset(ctx.deps, { ...input, clientKey: ctx.clientKey }),
    ),
  resetPassword: publicProcedure
    .input(resetPasswordInput)
    .mutation(({ ctx, input }) => resetPassword(ctx.deps, { ...input, clientKey: ctx.clientKey })),
  deleteAccount: sessionProcedure.input(deleteAccountInput).mutation(async ({ ctx, input }) => {
    const answer = await deleteAccount(ctx.deps, { userId: ctx.userId, ...input });
    leaveBrowser(ctx);
    return answer;
  }),
  sessions: router({
    list: personProcedure.query(({ ctx }) =>
      listSessions(ctx.deps, { userId: ctx.userId, sessionId: ctx.sessionId }),
    ),
    revoke: sessionProcedure
      .input(byId)
      .mutation(({ ctx, input }) => revokeSession(ctx.deps, { userId: ctx.userId, ...input })),
    revokeOthers: personProcedure.mutation(({ ctx }) =>
      revokeOtherSessions(ctx.deps, { userId: ctx.userId, sessionId: ctx.sessionId }),
    ),
  }),
  tokens: router({
    list: sessionProcedure.query(({ ctx }) => listTokens(ctx.deps, { userId: ctx.userId })),
    create: sessionProcedure
      .input(createTokenInput)
      .mutation(({ ctx, input }) => createToken(ctx.deps, { userId: ctx.userId, ...input })),
    revoke: sessionProcedure
      .input(byId)
      .mutation(({ ctx, input }) => revokeToken(ctx.deps, { userId: ctx.userId, ...input })),
  }),
});

function sessionOf(principal: Principal): string {
  if (principal.kind === "session") return principal.sessionId;
  throw new AppError("insufficient_scope", "This needs a signed-in person, not an API token.");
}

function clientOf({ clientKey, userAgent, cookieHeader }: Context): Client {
  return { clientKey, userAgent, cookieHeader };
}

function enterBrowser(ctx: Context, { profile, session }: SignedIn) {
  for (const cookie of session.cookies) ctx.setCookie(cookie);
  return profile;
}

function leaveBrowser(ctx: Context): void {
  ctx.setCookie(ctx.deps.auth.cookies.clearSession());
}

async function cameByCookie(ctx: Context, sessionId: string): Promise<boolean> {
  const { auth } = ctx.deps;
  const cookie = auth.cookies.readSession(ctx.cookieHeader);
  return cookie !== null && (await auth.readSession(cookie))?.sessionId === sessionId;
}
