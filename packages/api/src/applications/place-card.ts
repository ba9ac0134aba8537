import type { DbTx } from "@huntboard/db";
import { notFound } from "../core/app-error.ts";
import { rankBetween } from "./rank.ts";
import type { Stage } from "./schemas.ts";

/**
 * The rank of a place in a column: directly above `beforeId`, at the end (null), or at the start (absent, or when that card
 * has left the column meanwhile). Removed cards keep their ranks, so restoring one never collides. Needs lockPipeline.
 */
export async function placeCard(
  tx: DbTx,
  input: { userId: string; stage: Stage; id: string | null; beforeId: string | null | undefined },
): Promise<string> {
  const { userId, stage, beforeId } = input;
  const others = { userId, stage, ...(input.id === null ? {} : { id: { not: input.id } }) };
  const select = { rank: true };
  if (beforeId === null) {
    const last = await tx.application.findFirst({
      where: others,
      orderBy: { rank: "desc" },
      select,
    });
    return rankBetween(last?.rank ?? null, null);
  }
  if (beforeId !== undefined) {
    const next = await tx.application.findFirst({
      where: { id: beforeId, userId, deletedAt: null },
      select: { rank: true, stage: true },
    });
    if (!next) throw notFound("application");
    if (next.stage === stage) {
      const previous = await tx.application.findFirst({
        where: { ...others, rank: { lt: next.rank } },
        orderBy: { rank: "desc" },
        select,
      });
      return rankBetween(previous?.rank ?? null, next.rank);
    }
  }
  const first = await tx.application.findFirst({ where: others, orderBy: { rank: "asc" }, select });
  return rankBetween(null, first?.rank ?? null);
}
