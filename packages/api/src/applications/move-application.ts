import type { z } from "zod";
import type { Deps } from "../core/deps.ts";
import { toApplicationItem } from "./application-row.ts";
import { happenedAt, happensNow, recordedAt, rewriteHistory } from "./history/rewrite-history.ts";
import { readOwnStatus } from "./own-status.ts";
import type { ApplicationItem, moveApplicationInput } from "./schemas.ts";

/**
 * Moves an application to a stage and label, and to a place in the column. A move to where it stands already, without a time
 * or note, only places the card: `changeId` is null then. A back-dated move leaves it where its latest change put it.
 */
export async function moveApplication(
  deps: Deps,
  input: z.output<typeof moveApplicationInput> & { userId: string },
): Promise<{ application: ApplicationItem; changeId: string | null }> {
  const { userId, id, stage, beforeId, occurredAt, note } = input;
  let changeId: string | null = null;
  const place = beforeId === undefined ? undefined : { stage, beforeId };
  const row = await rewriteHistory(deps, { userId, id, place }, async (history) => {
    const { tx, application, entries, now } = history;
    const sameStage = stage === application.stage;
    const wanted =
      input.statusId === undefined && sameStage ? application.statusId : input.statusId;
    const statusId = wanted ?? null;
    const stays = sameStage && statusId === application.statusId;
    if (stays && occurredAt === undefined && !note) return false;
    const created = await tx.statusChange.create({
      data: {
        userId,
        applicationId: id,
        stage,
        ...(await readOwnStatus(tx, { userId, stage, statusId })),
        occurredAt:
          occurredAt === undefined ? happensNow(entries, now) : happenedAt(occurredAt, now),
        note: note ?? null,
        createdAt: recordedAt(entries, now),
        updatedAt: now,
      },
      select: { id: true },
    });
    changeId = created.id;
    return true;
  });
  return { application: toApplicationItem(row), changeId };
}
