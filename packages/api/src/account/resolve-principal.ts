import { z } from "zod";
import type { Deps } from "../core/deps.ts";
import type { Principal } from "../core/principal.ts";
import { hashToken, isWellFormedApiToken, looksLikeApiToken } from "../core/tokens.ts";

const touchInterval = 60_000;
const tokenScope = z.enum(["read", "write"]);

/**
 * Who calls. A bearer (RFC 6750) is a session's signed token or an API token; it wins over the cookie, also when it is no
 * good. Other authorization schemes are a proxy's business and say nothing here. Without a cookie header (null) only bearers count.
 */
export async function resolvePrincipal(
  deps: Pick<Deps, "db" | "auth" | "clock">,
  request: { authorization: string | null; cookieHeader: string | null },
): Promise<Principal | null> {
  const bearer = readBearer(request.authorization);
  if (bearer !== null) {
    return looksLikeApiToken(bearer) ? readApiToken(deps, bearer) : readSession(deps, bearer);
  }
  const cookie = deps.auth.cookies.readSession(request.cookieHeader);
  return cookie === null ? null : readSession(deps, cookie);
}

function readBearer(authorization: string | null): string | null {
  const [, token] = /^bearer(?:\s+(.*))?$/is.exec(authorization?.trim() ?? "") ?? [null, null];
  return token === null ? null : (token ?? "").trim();
}

async function readSession(deps: Pick<Deps, "auth">, token: string): Promise<Principal | null> {
  const session = await deps.auth.readSession(token);
  return session && { kind: "session", ...session };
}

async function readApiToken(
  deps: Pick<Deps, "db" | "clock">,
  token: string,
): Promise<Principal | null> {
  // Garbage costs no query.
  if (!isWellFormedApiToken(token)) return null;
  const found = await deps.db.apiToken.findUnique({
    where: { tokenHash: hashToken("api-token", token) },
    select: {
      id: true,
      userId: true,
      scope: true,
      expiresAt: true,
      revokedAt: true,
      lastUsedAt: true,
    },
  });
  const now = deps.clock.now();
  if (!found || found.revokedAt || found.expiresAt.getTime() <= now) return null;
  const touchBefore = new Date(now - touchInterval);
  if (!found.lastUsedAt || found.lastUsedAt <= touchBefore) {
    await deps.db.apiToken.updateMany({
      where: { id: found.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: touchBefore } }] },
      data: { lastUsedAt: new Date(now) },
    });
  }
  return {
    kind: "token",
    userId: found.userId,
    tokenId: found.id,
    scope: tokenScope.parse(found.scope),
  };
}
