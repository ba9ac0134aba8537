import type { DbTx } from "@huntboard/db";
import { invalidField, notFound } from "../core/app-error.ts";
import type { Stage } from "./schemas.ts";

/** The label of a status of this person, held until the transaction ends; it must stand on the stage. */
export async function readOwnStatus(
  tx: DbTx,
  input: { userId: string; stage: Stage; statusId: string | null },
): Promise<{ statusId: string | null; statusLabel: string | null }> {
  const { userId, stage, statusId } = input;
  if (statusId === null) return { statusId: null, statusLabel: null };
  await tx.$executeRaw`SELECT id FROM application_statuses WHERE id = ${statusId}::uuid AND user_id = ${userId}::uuid FOR KEY SHARE`;
  const status = await tx.applicationStatus.findFirst({
    where: { id: statusId, userId },
    select: { stage: true, label: true },
  });
  if (!status) throw notFound("status");
  if (status.stage !== stage) throw invalidField("statusId", "Choose a status of this stage.");
  return { statusId, statusLabel: status.label };
}
