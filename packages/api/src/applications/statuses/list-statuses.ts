import type { Prisma } from "@huntboard/db";
import type { Deps } from "../../core/deps.ts";
import { stage, stages, type StatusItem } from "../schemas.ts";

export const statusSelect = {
  id: true,
  stage: true,
  label: true,
  position: true,
} satisfies Prisma.ApplicationStatusSelect;

/** A person's own labels, in the order of the stages, then by position. */
export async function listStatuses(deps: Deps, input: { userId: string }): Promise<StatusItem[]> {
  const rows = await deps.db.applicationStatus.findMany({
    where: { userId: input.userId },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: statusSelect,
  });
  return rows
    .map(toStatusItem)
    .toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
}

export function toStatusItem(
  row: Prisma.ApplicationStatusGetPayload<{ select: typeof statusSelect }>,
): StatusItem {
  return { ...row, stage: stage.parse(row.stage) };
}
