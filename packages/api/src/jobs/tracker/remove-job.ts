import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { byId } from "../schemas.ts";
import { lockJob } from "./locks.ts";

/** Takes a job out of every list; restoreJob brings it back within 30 days. Its application stays as it is. */
export async function removeJob(
  deps: Deps,
  input: z.output<typeof byId> & { userId: string },
): Promise<{ id: string }> {
  return deps.db.$transaction(async (tx) => {
    const { updatedAt } = await lockJob(tx, input);
    return tx.job.update({
      where: { id: input.id },
      data: { deletedAt: new Date(deps.clock.now()), updatedAt },
      select: { id: true },
    });
  });
}
