import type { z } from "zod";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { byId } from "../schemas.ts";

/** Notes that a job was opened, the first time; it is no change of the job. */
export async function markJobSeen(
  deps: Deps,
  input: z.output<typeof byId> & { userId: string },
): Promise<{ id: string; seenAt: string }> {
  const { userId, id } = input;
  const where = { id, userId, deletedAt: null };
  const row = await deps.db.job.findFirst({ where, select: { seenAt: true, updatedAt: true } });
  if (!row) throw notFound("job");
  const seenAt = row.seenAt ?? new Date(deps.clock.now());
  if (row.seenAt === null)
    await deps.db.job.updateMany({
      where: { ...where, seenAt: null },
      data: { seenAt, updatedAt: row.updatedAt },
    });
  return { id, seenAt: seenAt.toISOString() };
}
