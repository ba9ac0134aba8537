import type { Prisma } from "@huntboard/db";
import { z } from "zod";
import { invalidField, notFound } from "../core/app-error.ts";
import type { Deps } from "../core/deps.ts";
import { consume } from "../core/rate-limit.ts";
import { createApiToken, hashToken } from "../core/tokens.ts";
import type { ApiTokenItem, createTokenInput } from "./schemas.ts";

const columns = {
  id: true,
  name: true,
  hint: true,
  scope: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const satisfies Prisma.ApiTokenSelect;

const scope = z.enum(["read", "write"]);
const day = 24 * 3600_000;
const mostTokens = 50;

/** A person's API tokens, newest first, expired and revoked ones too; 200 at most. */
export async function listTokens(
  deps: Pick<Deps, "db" | "clock">,
  input: { userId: string },
): Promise<ApiTokenItem[]> {
  const rows = await deps.db.apiToken.findMany({
    where: { userId: input.userId },
    select: columns,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  return rows.map((row) => toItem(row, deps.clock.now()));
}

/** Makes an API token; its text is in this answer only. Refuses with invalid_input (50 active ones) or too_many_requests. */
export async function createToken(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof createTokenInput> & { userId: string },
): Promise<{ token: string; apiToken: ApiTokenItem }> {
  const { userId } = input;
  await consume(deps, { key: `api-tokens:${userId}`, limit: 20, windowMs: 60_000 });
  const now = deps.clock.now();
  const active = await deps.db.apiToken.count({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date(now) } },
  });
  if (active >= mostTokens)
    throw invalidField("name", `You have ${mostTokens} active tokens. Revoke one first.`);
  const token = createApiToken();
  const row = await deps.db.apiToken.create({
    data: {
      userId,
      name: input.name,
      tokenHash: hashToken("api-token", token),
      hint: token.slice(-4),
      scope: input.scope,
      createdAt: new Date(now),
      expiresAt: new Date(now + input.expiresInDays * day),
    },
    select: columns,
  });
  return { token, apiToken: toItem(row, now) };
}

/** Revokes an API token at once; twice is fine. Refuses with not_found. */
export async function revokeToken(
  deps: Pick<Deps, "db" | "clock">,
  input: { userId: string; id: string },
): Promise<ApiTokenItem> {
  const { userId, id } = input;
  const now = deps.clock.now();
  await deps.db.apiToken.updateMany({
    where: { id, userId, revokedAt: null },
    data: { revokedAt: new Date(now) },
  });
  const row = await deps.db.apiToken.findFirst({ where: { id, userId }, select: columns });
  if (!row) throw notFound("API token");
  return toItem(row, now);
}

function toItem(
  row: Prisma.ApiTokenGetPayload<{ select: typeof columns }>,
  now: number,
): ApiTokenItem {
  return {
    id: row.id,
    name: row.name,
    scope: scope.parse(row.scope),
    hint: row.hint,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    status: row.revokedAt ? "revoked" : row.expiresAt.getTime() <= now ? "expired" : "active",
  };
}
