import type { z } from "zod";
import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { getApplication } from "../get-application.ts";
import { readOwnStatus } from "../own-status.ts";
import {
  stage as stageSchema,
  type ApplicationDetail,
  type updateStatusChangeInput,
} from "../schemas.ts";
import { happenedAt, rewriteHistory } from "./rewrite-history.ts";

/** Corrects a recorded change: its stage, label, time or note. The application follows its history. */
export async function updateStatusChange(
  deps: Deps,
  input: z.output<typeof updateStatusChangeInput> & { userId: string },
): Promise<ApplicationDetail> {
  const { userId, id, note } = input;
  const applicationId = await findChange(deps, { userId, id });
  await rewriteHistory(deps, { userId, id: applicationId }, async ({ tx, entries, now }) => {
    const entry = entries.find((candidate) => candidate.id === id);
    if (!entry) throw notFound("status change");
    const stage = stageSchema.parse(input.stage ?? entry.stage);
    const kept = stage === entry.stage ? entry.statusId : null;
    const statusId = input.statusId === undefined ? kept : input.statusId;
    // The label as it was then stays, unless the entry gets another status.
    const relabelled =
      stage !== entry.stage || statusId !== entry.statusId || input.statusId === null;
    await tx.statusChange.update({
      where: { id },
      data: {
        stage,
        ...(relabelled ? await readOwnStatus(tx, { userId, stage, statusId }) : {}),
        ...(input.occurredAt === undefined
          ? {}
          : { occurredAt: happenedAt(input.occurredAt, now) }),
        ...(note === undefined ? {} : { note }),
        updatedAt: now,
      },
    });
    return true;
  });
  return getApplication(deps, { userId, id: applicationId });
}

/** The application that a change of this person belongs to. */
export async function findChange(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<string> {
  const change = await deps.db.statusChange.findFirst({
    where: { id: input.id, userId: input.userId, application: { deletedAt: null } },
    select: { applicationId: true },
  });
  if (!change) throw notFound("status change");
  return change.applicationId;
}
