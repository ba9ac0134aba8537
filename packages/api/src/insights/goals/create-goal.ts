import type { z } from "zod";
import { AppError } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { createGoalInput, GoalItem } from "../schemas.ts";
import { nowIn, readBasis } from "../zone.ts";
import { checkGoal } from "./check-goal.ts";
import { getGoal } from "./get-goal.ts";

const maxGoals = 200;

/** Adds a goal at the end. Without a day it starts today, in the person's zone. */
export async function createGoal(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof createGoalInput> & { userId: string },
): Promise<GoalItem> {
  const { userId, kind, title, target, period } = input;
  const { zone } = await readBasis(deps, userId);
  const goal = {
    kind,
    title,
    target,
    period,
    skillKey: kind === "skill" ? (input.skillKey ?? null) : null,
    unit: kind === "custom" ? (input.unit ?? null) : null,
    deadline: input.deadline ?? null,
    startsOn: input.startsOn ?? nowIn(deps, zone).toPlainDate().toString(),
  };
  checkGoal(goal);
  const { _count: kept, _max: last } = await deps.db.goal.aggregate({
    where: { userId, deletedAt: null },
    _count: true,
    _max: { position: true },
  });
  if (kept >= maxGoals)
    throw new AppError("too_large", `You have ${maxGoals} goals. Remove one to add another.`);
  const now = new Date(deps.clock.now());
  const { id } = await deps.db.goal.create({
    data: {
      ...goal,
      userId,
      restDays: [...new Set(input.restDays)],
      position: (last.position ?? -1) + 1,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  });
  return getGoal(deps, { userId, id });
}
