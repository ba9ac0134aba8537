import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { byId, GoalItem } from "../schemas.ts";
import { getGoal } from "./get-goal.ts";

/** Brings a removed goal back. One that is there stays. */
export async function restoreGoal(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof byId> & { userId: string },
): Promise<GoalItem> {
  const { id, userId } = input;
  await deps.db.goal.updateMany({ where: { id, userId }, data: { deletedAt: null } });
  return getGoal(deps, { userId, id });
}
