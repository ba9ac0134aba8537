import type { Deps } from "./deps.ts";
import { answerLife } from "./idempotency.ts";

/** Longer than any host is left alone for. */
const hostLife = 90 * 86_400_000;

/**
 * Removes what has run out: limits, kept answers, OAuth round trips, reset links, sessions, hosts that nobody fetched from
 * for three months. For the worker, hourly.
 */
export async function runHousekeeping(deps: Pick<Deps, "db" | "clock" | "log">): Promise<void> {
  const now = deps.clock.now();
  const past = { lte: new Date(now) };
  const removed = {
    limits: await deps.db.rateLimit.deleteMany({ where: { resetAt: past } }),
    answers: await deps.db.idempotencyKey.deleteMany({
      where: { createdAt: { lte: new Date(now - answerLife) } },
    }),
    oauthRequests: await deps.db.calendarOauthRequest.deleteMany({ where: { expiresAt: past } }),
    resets: await deps.db.passwordReset.deleteMany({ where: { expiresAt: past } }),
    sessions: await deps.db.session.deleteMany({ where: { expiresAt: past } }),
    fetchHosts: await deps.db.fetchHost.deleteMany({
      where: { day: { lt: new Date(now - hostLife).toISOString().slice(0, 10) } },
    }),
    verifications: await deps.db.verification.deleteMany({ where: { expiresAt: past } }),
  };
  deps.log.debug(removed, "cleared what has run out");
}
