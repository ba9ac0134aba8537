import { notFound } from "../core/app-error.ts";
import type { Deps } from "../core/deps.ts";
import { hashToken, randomToken } from "../core/tokens.ts";

const resetLife = 30 * 60_000;

/** A link that sets a new password, once, within 30 minutes; only its hash is kept. Refuses with not_found. */
export async function createPasswordResetLink(
  deps: Pick<Deps, "db" | "clock" | "config">,
  input: { email: string },
): Promise<{ url: string; expiresAt: Date }> {
  const email = input.email.trim().toLowerCase();
  const user = await deps.db.user.findUnique({ where: { email }, select: { id: true } });
  if (!user) throw notFound("account");
  const token = randomToken();
  const now = deps.clock.now();
  const expiresAt = new Date(now + resetLife);
  await deps.db.passwordReset.create({
    data: {
      userId: user.id,
      tokenHash: hashToken("password-reset", token),
      expiresAt,
      createdAt: new Date(now),
    },
    select: { id: true },
  });
  // Never from the Host of a request: whoever sends that chooses where the link leads.
  return { url: `${deps.config.publicUrl}/login/reset?token=${token}`, expiresAt };
}
