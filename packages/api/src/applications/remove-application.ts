import type { Deps } from "../core/deps.ts";
import { applicationSelect, toApplicationItem } from "./application-row.ts";
import { lockApplication } from "./locks.ts";
import type { ApplicationItem } from "./schemas.ts";

/** Takes an application out of every list; restoreApplication brings it back within 30 days. Its events stay as they are. */
export async function removeApplication(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<ApplicationItem> {
  const row = await deps.db.$transaction(async (tx) => {
    const { updatedAt } = await lockApplication(tx, input);
    return tx.application.update({
      where: { id: input.id },
      data: { deletedAt: new Date(deps.clock.now()), updatedAt },
      select: applicationSelect,
    });
  });
  return toApplicationItem(row);
}
