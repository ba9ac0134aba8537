import { randomUUID } from "node:crypto";
import { register } from "../account/register.ts";
import { resolvePrincipal } from "../account/resolve-principal.ts";
import type { Deps } from "../core/deps.ts";
import type { Principal } from "../core/principal.ts";
import { appRouter } from "../router.ts";

/** Every procedure as a function. */
export type Caller = ReturnType<typeof appRouter.createCaller>;

/** A password that registration takes. */
export const testPassword = "correct horse battery";

/** A registered person who is signed in. */
export interface TestUser {
  userId: string;
  email: string;
  /** A session's bearer. */
  sessionToken: string;
  principal: Principal;
  /** Calls procedures as this person. */
  caller: Caller;
}

/** Registers a person through the use case. */
export async function makeUser(
  deps: Deps,
  options: { email?: string; name?: string } = {},
): Promise<TestUser> {
  const email = options.email ?? `${randomUUID()}@example.com`;
  const { profile, session } = await register(deps, {
    email,
    password: testPassword,
    name: options.name ?? "Test Person",
    // A client of its own, so that limits on registration do not add up over a test file.
    clientKey: randomUUID(),
    userAgent: null,
    cookieHeader: null,
  });
  const principal = await resolvePrincipal(deps, {
    authorization: `Bearer ${session.accessToken}`,
    cookieHeader: null,
  });
  if (!principal) throw new Error("The new session is not known.");
  return {
    userId: profile.id,
    email,
    sessionToken: session.accessToken,
    principal,
    caller: makeCaller(deps, { principal }),
  };
}

/** Calls procedures as whoever `principal` is; nobody when null. Set-Cookie headers land in `cookies`. */
export function makeCaller(
  deps: Deps,
  options: {
    principal: Principal | null;
    clientKey?: string;
    userAgent?: string;
    cookieHeader?: string;
    cookies?: string[];
  },
): Caller {
  return appRouter.createCaller({
    deps,
    principal: options.principal,
    clientKey: options.clientKey ?? "127.0.0.1",
    userAgent: options.userAgent ?? null,
    cookieHeader: options.cookieHeader ?? null,
    setCookie: (value) => options.cookies?.push(value),
  });
}
