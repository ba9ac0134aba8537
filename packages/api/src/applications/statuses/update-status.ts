import type { z } from "zod";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import type { StatusItem, updateStatusInput } from "../schemas.ts";
import { refusingDuplicates } from "./label-conflict.ts";
import { statusSelect, toStatusItem } from "./list-statuses.ts";

/** Renames or reorders a label. History keeps the name that it was recorded with. */
export async function updateStatus(
  deps: Deps,
  input: z.output<typeof updateStatusInput> & { userId: string },
): Promise<StatusItem> {
  const { userId, id, label, position } = input;
  const rows = await refusingDuplicates(label ?? "", () =>
    deps.db.applicationStatus.updateManyAndReturn({
      where: { id, userId },
      data: { label, position },
      select: statusSelect,
    }),
  );
  const row = rows[0];
  if (!row) throw notFound("status");
  return toStatusItem(row);
}
