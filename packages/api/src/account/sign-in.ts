import type { z } from "zod";
import { AppError } from "../core/app-error.ts";
import type { Deps } from "../core/deps.ts";
import { countGuess, forgiveGuess, type GuessBucket } from "../core/rate-limit.ts";
import { hashToken } from "../core/tokens.ts";
import { type Client, newSession, sessionClient, type SignedIn } from "./client.ts";
import { getProfile } from "./profile.ts";
import type { signInInput } from "./schemas.ts";

/**
 * Signs in with e-mail and password. Refuses with invalid_credentials, the same for unknown people and wrong passwords, or
 * with too_many_requests. A browser that signed in to the account before has limits of its own, so that a stranger's
 * guessing does not lock its owner out.
 */
export async function signIn(
  deps: Deps,
  input: z.output<typeof signInInput> & Client,
): Promise<SignedIn> {
  const { email, password } = input;
  const buckets = guessBuckets(deps, input);
  for (const bucket of buckets) await countGuess(deps, bucket);
  const found = await deps.auth.signIn({ email, password }, sessionClient(input));
  if (!found)
    throw new AppError("invalid_credentials", "The e-mail address or the password is not right.");
  for (const bucket of buckets) await forgiveGuess(deps, bucket);
  await renewStaleHash(deps, { userId: found.userId, password });
  return {
    profile: await getProfile(deps, { userId: found.userId }),
    session: newSession(deps, { ...input, accessToken: found.accessToken }),
  };
}

function guessBuckets(
  deps: Pick<Deps, "auth">,
  input: { email: string } & Client,
): (GuessBucket & { all: boolean })[] {
  const device = deps.auth.cookies.readDevice(input.cookieHeader, input.email);
  if (device !== null) return [{ key: `sign-in:device:${device}`, free: 6, all: true }];
  return [
    // Only its own guess is forgiven: signing in to an account of one's own must not buy guesses at others.
    { key: `sign-in:client:${input.clientKey}`, free: 50, all: false },
    { ...accountGuesses(input.email), all: true },
  ];
}

/** Guesses at one account, from wherever; the same for addresses that nobody has. */
export function accountGuesses(email: string): GuessBucket {
  return { key: `sign-in:account:${hashToken("email", email)}`, free: 6 };
}

/** Old parameters are replaced while the password is at hand. */
async function renewStaleHash(
  deps: Pick<Deps, "db" | "auth">,
  input: { userId: string; password: string },
): Promise<void> {
  const account = await deps.db.account.findFirst({
    where: { userId: input.userId, providerId: "credential" },
    select: { id: true, password: true },
  });
  if (!account?.password || !deps.auth.passwords.isStale(account.password)) return;
  await deps.db.account.updateMany({
    // A password changed meanwhile stays.
    where: { id: account.id, password: account.password },
    data: { password: await deps.auth.passwords.hash(input.password) },
  });
}
