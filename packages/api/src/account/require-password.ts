import { invalidField } from "../core/app-error.ts";
import type { Deps } from "../core/deps.ts";
import { countGuess, forgiveGuess } from "../core/rate-limit.ts";

/**
 * Asks a signed-in person for the password again and gives its stored hash. A wrong one is refused by `field`; guessing has
 * the limits of sign-in.
 */
export async function requirePassword(
  deps: Pick<Deps, "db" | "clock" | "auth">,
  input: { userId: string; password: string; field: string },
): Promise<string> {
  const key = `password:${input.userId}`;
  await countGuess(deps, { key, free: 6 });
  const account = await deps.db.account.findFirst({
    where: { userId: input.userId, providerId: "credential" },
    select: { password: true },
  });
  const hash = account?.password;
  if (!hash || !(await deps.auth.passwords.verify(input.password, hash)))
    throw invalidField(input.field, "This is not your password.");
  await forgiveGuess(deps, { key, all: true });
  return hash;
}
