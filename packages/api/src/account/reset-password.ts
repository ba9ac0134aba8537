import type { z } from "zod";
import { invalidField } from "../core/app-error.ts";
import type { Deps } from "../core/deps.ts";
import { consume, forgiveGuess } from "../core/rate-limit.ts";
import { hashToken } from "../core/tokens.ts";
import { refuseCommonPassword } from "./common-passwords.ts";
import type { resetPasswordInput } from "./schemas.ts";
import { accountGuesses } from "./sign-in.ts";

/**
 * Sets a new password with a reset link's token. All sessions end, API tokens are revoked, calendar connections under way
 * are void: whoever had the old password has nothing left. Refuses with invalid_input or too_many_requests.
 */
export async function resetPassword(
  deps: Pick<Deps, "db" | "clock" | "auth">,
  input: z.output<typeof resetPasswordInput> & { clientKey: string },
): Promise<{ reset: true }> {
  await consume(deps, { key: `reset:${input.clientKey}`, limit: 30, windowMs: 15 * 60_000 });
  const now = new Date(deps.clock.now());
  const usable = {
    tokenHash: hashToken("password-reset", input.token),
    usedAt: null,
    expiresAt: { gt: now },
  };
  const found = await deps.db.passwordReset.findFirst({
    where: usable,
    select: { userId: true, user: { select: { email: true } } },
  });
  if (!found) throw usedUp();
  const { userId, user } = found;
  refuseCommonPassword(input.newPassword, { field: "newPassword", email: user.email });
  const password = await deps.auth.passwords.hash(input.newPassword);
  await deps.db.$transaction(async (tx) => {
    const used = await tx.passwordReset.updateMany({ where: usable, data: { usedAt: now } });
    if (used.count !== 1) throw usedUp();
    await tx.account.upsert({
      where: { providerId_accountId: { providerId: "credential", accountId: userId } },
      create: { userId, providerId: "credential", accountId: userId, password },
      update: { password },
      select: { id: true },
    });
    await tx.session.deleteMany({ where: { userId } });
    await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
    await tx.calendarOauthRequest.deleteMany({ where: { userId } });
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
  });
  await forgiveGuess(deps, { key: accountGuesses(user.email).key, all: true });
  return { reset: true };
}

function usedUp() {
  return invalidField("token", "This link was used or is too old. Ask for a new one.");
}
