import { Prisma } from "@huntboard/db";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { GoalItem } from "../items.ts";
import { readGoalItems } from "./read-progress.ts";

/** One goal as it stands now; not there or not theirs is not_found. */
export async function getGoal(
  deps: Pick<Deps, "db" | "clock">,
  input: { userId: string; id: string },
): Promise<GoalItem> {
  const { userId, id } = input;
  const [item] = await readGoalItems(deps, {
    userId,
    where: Prisma.sql`goal.id = ${id}::uuid`,
    limit: 1,
  });
  if (!item) throw notFound("goal");
  return item;
}
