import { notFound } from "../core/app-error.ts";
import type { Deps } from "../core/deps.ts";
import type { SessionItem } from "./schemas.ts";

/** A person's live sessions, the last used first; 100 at most. */
export async function listSessions(
  deps: Pick<Deps, "db" | "clock">,
  input: { userId: string; sessionId: string },
): Promise<SessionItem[]> {
  const rows = await deps.db.session.findMany({
    where: { userId: input.userId, expiresAt: { gt: new Date(deps.clock.now()) } },
    select: { id: true, userAgent: true, ipAddress: true, createdAt: true, updatedAt: true },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  return rows.map((row) => ({
    id: row.id,
    current: row.id === input.sessionId,
    userAgent: row.userAgent || null,
    ipAddress: row.ipAddress || null,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.updatedAt.toISOString(),
  }));
}

/** Ends one session of a person; the current one too, which is how signing out works. Refuses with not_found. */
export async function revokeSession(
  deps: Pick<Deps, "db">,
  input: { userId: string; id: string },
): Promise<{ revoked: true }> {
  const { count } = await deps.db.session.deleteMany({
    where: { id: input.id, userId: input.userId },
  });
  if (count === 0) throw notFound("session");
  return { revoked: true };
}

/** Ends all sessions of a person but the current one; says how many. */
export async function revokeOtherSessions(
  deps: Pick<Deps, "db">,
  input: { userId: string; sessionId: string },
): Promise<{ revoked: number }> {
  const { count } = await deps.db.session.deleteMany({
    where: { userId: input.userId, id: { not: input.sessionId } },
  });
  return { revoked: count };
}
