import type { z } from "zod";
import { AppError } from "../core/app-error.ts";
import type { Deps } from "../core/deps.ts";
import { applicationSelect, toApplicationItem } from "./application-row.ts";
import { patchColumns } from "./columns.ts";
import { lockApplication } from "./locks.ts";
import type { ApplicationItem, updateApplicationInput } from "./schemas.ts";

/** Changes the fields given. A `revision` that is no longer the newest is refused as lost_update, with the application as it is now. */
export async function updateApplication(
  deps: Deps,
  input: z.output<typeof updateApplicationInput> & { userId: string },
): Promise<ApplicationItem> {
  const { userId, id, revision, patch } = input;
  const row = await deps.db.$transaction(async (tx) => {
    const current = await lockApplication(tx, { userId, id });
    if (revision !== undefined && revision !== current.revision)
      throw new AppError(
        "lost_update",
        "This application was changed meanwhile. Look at it again.",
        {
          details: { current: toApplicationItem(current) },
        },
      );
    if (Object.values(patch).every((value) => value === undefined)) return current;
    return tx.application.update({
      where: { id },
      data: {
        ...patchColumns(current, patch),
        revision: { increment: 1 },
        updatedAt: new Date(deps.clock.now()),
      },
      select: applicationSelect,
    });
  });
  return toApplicationItem(row);
}
