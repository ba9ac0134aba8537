import type { GoalEntryItem } from "../items.ts";

export const entrySelect = {
  id: true,
  goalId: true,
  amount: true,
  occurredOn: true,
  note: true,
  createdAt: true,
} as const;

/** An entry as people see it. */
export function toEntryItem(
  row: Omit<GoalEntryItem, "createdAt"> & { createdAt: Date },
): GoalEntryItem {
  return { ...row, createdAt: row.createdAt.toISOString() };
}
