import type { z } from "zod";
import { AppError, notFound } from "../core/app-error.ts";
import type { Deps } from "../core/deps.ts";
import { randomToken } from "../core/tokens.ts";
import { refuseCommonPassword } from "./common-passwords.ts";
import { requirePassword } from "./require-password.ts";
import type { changePasswordInput } from "./schemas.ts";

/**
 * Sets a new password, ends all other sessions and gives this one a new token: whoever copied the old one is out. Reset
 * links sent before are void. API tokens stay.
 */
export async function changePassword(
  deps: Pick<Deps, "db" | "clock" | "auth">,
  input: z.output<typeof changePasswordInput> & { userId: string; sessionId: string },
): Promise<{ accessToken: string }> {
  const { userId, sessionId } = input;
  const user = await deps.db.user.findUnique({ where: { id: userId }, select: { email: true } });
  if (!user) throw notFound("account");
  refuseCommonPassword(input.newPassword, { field: "newPassword", email: user.email });
  const known = await requirePassword(deps, {
    userId,
    password: input.currentPassword,
    field: "currentPassword",
  });
  const password = await deps.auth.passwords.hash(input.newPassword);
  const token = randomToken();
  await deps.db.$transaction(async (tx) => {
    const changed = await tx.account.updateMany({
      where: { userId, providerId: "credential", password: known },
      data: { password },
    });
    if (changed.count !== 1)
      throw new AppError("lost_update", "The password was changed meanwhile. Sign in again.");
    await tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
    const kept = await tx.session.updateMany({ where: { userId, id: sessionId }, data: { token } });
    if (kept.count !== 1) throw new AppError("unauthenticated", "Sign in first.");
    await tx.passwordReset.deleteMany({ where: { userId } });
  });
  return { accessToken: deps.auth.sessionSigner.sign(token) };
}
