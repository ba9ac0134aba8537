import { z } from "zod";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { byId } from "../schemas.ts";

const seenRows = z.array(z.object({ seen_at: z.date() })).max(1);

/** Notes that a job was opened, the first time; it is no change of the job. */
export async function markJobSeen(
  deps: Deps,
  input: z.output<typeof byId> & { userId: string },
): Promise<{ id: string; seenAt: string }> {
  const { userId, id } = input;
  const [seen] = seenRows.parse(
    await deps.db.$queryRaw`
      UPDATE jobs SET seen_at = COALESCE(seen_at, ${new Date(deps.clock.now())}::timestamptz)
      WHERE id = ${id}::uuid AND user_id = ${userId}::uuid AND deleted_at IS NULL RETURNING seen_at`,
  );
  if (!seen) throw notFound("job");
  return { id, seenAt: seen.seen_at.toISOString() };
}
