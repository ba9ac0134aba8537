import { z } from "zod";
import type { GoalItem, GoalProgress } from "../items.ts";
import { goalKinds, goalPeriods } from "../vocabulary.ts";

/** The columns a goal is made of. */
export const goalSelect = {
  id: true,
  kind: true,
  title: true,
  target: true,
  period: true,
  skillKey: true,
  unit: true,
  deadline: true,
  restDays: true,
  startsOn: true,
  position: true,
  archivedAt: true,
  revision: true,
  isDemo: true,
  createdAt: true,
  updatedAt: true,
} as const;

const kind = z.enum(goalKinds);
const period = z.enum(goalPeriods);

export interface GoalRow extends Omit<
  GoalItem,
  "kind" | "period" | "archivedAt" | "createdAt" | "updatedAt" | "progress" | "skillName"
> {
  kind: string;
  period: string;
  archivedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** A goal as people see it. */
export function toGoalItem(
  row: GoalRow,
  { progress, skillName }: { progress: GoalProgress; skillName: string | null },
): GoalItem {
  return {
    ...row,
    kind: kind.parse(row.kind),
    period: period.parse(row.period),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    skillName,
    progress,
  };
}
