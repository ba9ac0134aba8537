import { notFound } from "../core/app-error.ts";
import type { Deps } from "../core/deps.ts";
import { applicationSelect, toApplicationItem } from "./application-row.ts";
import type { ApplicationItem } from "./schemas.ts";

/** Brings a removed application back to its place; one that is not removed stays as it is. */
export async function restoreApplication(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<ApplicationItem> {
  const { userId, id } = input;
  const row = await deps.db.$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE applications SET deleted_at = NULL WHERE id = ${id}::uuid AND user_id = ${userId}::uuid`;
    return tx.application.findFirst({ where: { id, userId }, select: applicationSelect });
  });
  if (!row) throw notFound("application");
  return toApplicationItem(row);
}
