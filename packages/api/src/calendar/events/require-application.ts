import type { DbTx } from "@huntboard/db";
import { notFound } from "../../core/app-error.ts";

/** Refuses an application that is not the person's, or not there. */
export async function requireApplication(
  tx: Pick<DbTx, "application">,
  input: { userId: string; applicationId: string },
): Promise<void> {
  const found = await tx.application.findFirst({
    where: { id: input.applicationId, userId: input.userId, deletedAt: null },
    select: { id: true },
  });
  if (!found) throw notFound("application");
}
