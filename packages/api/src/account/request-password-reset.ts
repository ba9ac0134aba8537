import { AppError } from "../core/app-error.ts";
import type { Deps } from "../core/deps.ts";
import type { Mailer } from "../core/mailer.ts";
import { consume } from "../core/rate-limit.ts";
import { hashToken } from "../core/tokens.ts";
import { createPasswordResetLink } from "./create-password-reset-link.ts";

const hour = 3600_000;

/**
 * Sends a reset link when there is such an account and mail is set up. The answer is the same in every case, and is given
 * before the work is done, so that it tells nobody which addresses are known.
 */
export async function requestPasswordReset(
  deps: Pick<Deps, "db" | "clock" | "config" | "mailer" | "log">,
  input: { email: string; clientKey: string },
): Promise<{ sent: true }> {
  await consume(deps, { key: `reset-request:${input.clientKey}`, limit: 20, windowMs: hour });
  if (deps.mailer) {
    void sendResetLink(deps, deps.mailer, input.email).catch((error: unknown) => {
      deps.log.error({ err: error }, "password reset mail was not sent");
    });
  }
  return { sent: true };
}

async function sendResetLink(
  deps: Pick<Deps, "db" | "clock" | "config">,
  mailer: Mailer,
  email: string,
): Promise<void> {
  try {
    const key = `reset-mail:${hashToken("email", email)}`;
    await consume(deps, { key, limit: 5, windowMs: hour });
    const { url } = await createPasswordResetLink(deps, { email });
    await mailer.send({ to: email, subject: "Reset your Huntboard password", text: mailText(url) });
  } catch (error) {
    // Unknown people and those who asked too often get no mail, and nobody is told.
    if (!(error instanceof AppError)) throw error;
  }
}

function mailText(url: string): string {
  return [
    "Somebody, probably you, asked to reset the password of your Huntboard account.",
    `Set a new one here within 30 minutes:\n${url}`,
    "If it was not you, ignore this mail: nothing has changed.",
  ].join("\n\n");
}
