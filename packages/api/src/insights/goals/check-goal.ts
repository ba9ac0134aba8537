import { invalidField } from "../../core/app-error.ts";
import type { GoalKind, GoalPeriod } from "../vocabulary.ts";

/** Refuses what the parts of a goal do not say together, naming the field. */
export function checkGoal(
  goal: {
    kind: GoalKind;
    target: number;
    period: GoalPeriod;
    skillKey: string | null;
    deadline: string | null;
    startsOn: string;
  },
  prefix = "",
): void {
  if (goal.kind === "skill") {
    if (goal.skillKey === null) throw invalidField(`${prefix}skillKey`, "Choose a skill.");
    if (goal.target > 4)
      throw invalidField(`${prefix}target`, "Use a level from 1 (basic) to 4 (expert).");
    if (goal.period !== "once")
      throw invalidField(`${prefix}period`, "A skill's level is reached once: use once.");
  }
  if (goal.deadline !== null && goal.deadline < goal.startsOn)
    throw invalidField(`${prefix}deadline`, "Use a day after the goal begins.");
}
