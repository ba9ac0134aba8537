import { publicProcedure, readProcedure, router, type Context } from "../core/trpc.ts";
import type { Client, SignedIn } from "./client.ts";
import { getProfile } from "./profile.ts";
import { register } from "./register.ts";
import { registerInput, signInInput } from "./schemas.ts";
import { signIn } from "./sign-in.ts";

export const accountRouter = router({
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
});

function clientOf({ clientKey, userAgent, cookieHeader }: Context): Client {
  return { clientKey, userAgent, cookieHeader };
}

function enterBrowser(ctx: Context, { profile, session }: SignedIn) {
  for (const cookie of session.cookies) ctx.setCookie(cookie);
  return profile;
}
