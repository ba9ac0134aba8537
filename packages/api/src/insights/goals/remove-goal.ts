import type { z } from "zod";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { byId } from "../schemas.ts";

/** Removes a goal; it can be brought back for 30 days. */
export async function removeGoal(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof byId> & { userId: string },
): Promise<{ id: string }> {
  const { id, userId } = input;
  const { count } = await deps.db.goal.updateMany({
    where: { id, userId, deletedAt: null },
    data: { deletedAt: new Date(deps.clock.now()) },
  });
  if (count === 0) throw notFound("goal");
  return { id };
}
