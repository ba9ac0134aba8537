import type { DoneStepItem } from "../schemas.ts";

export const doneStepSelect = {
  id: true,
  applicationId: true,
  eventId: true,
  text: true,
  dueAt: true,
  doneAt: true,
} as const;

type Row = Omit<DoneStepItem, "dueAt" | "doneAt"> & { dueAt: Date | null; doneAt: Date };

/** A done step as clients see it. */
export function toDoneStepItem(row: Row): DoneStepItem {
  return {
    ...row,
    dueAt: row.dueAt?.toISOString() ?? null,
    doneAt: row.doneAt.toISOString(),
  };
}
