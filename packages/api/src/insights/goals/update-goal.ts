import type { z } from "zod";
import { AppError } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { GoalItem, updateGoalInput } from "../schemas.ts";
import { checkGoal } from "./check-goal.ts";
import { getGoal } from "./get-goal.ts";

/** Changes what is given of a goal, archives it or takes it back. A revision that is no longer the newest is lost_update. */
export async function updateGoal(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof updateGoalInput> & { userId: string },
): Promise<GoalItem> {
  const { userId, id, revision } = input;
  const { archived, restDays, ...patch } = input.patch;
  // Where it stands in the list says nothing of what it is.
  const { position: _position, ...content } = { ...patch, restDays };
  const isMadeOwn = Object.values(content).some((value) => value !== undefined);
  const before = await getGoal(deps, { userId, id });
  checkGoal({ ...before, ...given(patch) }, "patch.");
  const now = new Date(deps.clock.now());
  const { count } = await deps.db.goal.updateMany({
    where: { id, userId, deletedAt: null, revision: revision ?? before.revision },
    data: {
      ...patch,
      ...(restDays === undefined ? {} : { restDays: [...new Set(restDays)] }),
      ...(archived === undefined ? {} : { archivedAt: archived ? now : null }),
      revision: { increment: 1 },
      ...(isMadeOwn ? { isDemo: false } : {}),
      updatedAt: now,
    },
  });
  const after = await getGoal(deps, { userId, id });
  if (count === 0)
    throw new AppError("lost_update", "This goal was changed meanwhile. Look at it again.", {
      details: { current: after },
    });
  return after;
}

type Given<Patch> = { [Key in keyof Patch]?: Exclude<Patch[Key], undefined> };

function given<Patch extends object>(patch: Patch): Given<Patch> {
  const result: Given<Patch> = { ...patch };
  return result;
}
