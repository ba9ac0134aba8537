import type { z } from "zod";
import type { Deps } from "../core/deps.ts";
import { applicationSelect, toApplicationItem } from "./application-row.ts";
import { fieldColumns } from "./columns.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { deriveHistory } from "./history/derive-history.ts";
import { happenedAt } from "./history/rewrite-history.ts";
import { lockPipeline } from "./locks.ts";
import { readOwnStatus } from "./own-status.ts";
import { placeCard } from "./place-card.ts";
import type { ApplicationItem, createApplicationInput, DuplicateItem } from "./schemas.ts";
import { searchKeys } from "../core/search-keys.ts";

/**
 * Makes an application at the start of its column, with the first entry of its history, and names those it looks like. An
 * application made as applied has its entry at the given applied date.
 */
export async function createApplication(
  deps: Deps,
  input: z.output<typeof createApplicationInput> & {
    userId: string;
    /** Chosen by the caller, so that a request that is run again after a crash makes one application; by default a new one. */
    id?: string;
  },
): Promise<{ application: ApplicationItem; duplicates: DuplicateItem[] }> {
  const { userId, id, stage, statusId = null, occurredAt, ...fields } = input;
  const now = new Date(deps.clock.now());
  const changedAt = firstChangeAt({ stage, occurredAt, appliedAt: fields.appliedAt }, now);
  const row = await deps.db.$transaction(async (tx) => {
    await lockPipeline(tx, userId);
    const made =
      id === undefined
        ? null
        : await tx.application.findUnique({ where: { id, userId }, select: applicationSelect });
    if (made) return made;
    const status = await readOwnStatus(tx, { userId, stage, statusId });
    const columns = fieldColumns(fields);
    return tx.application.create({
      data: {
        ...columns,
        ...searchKeys({
          title: fields.title,
          company: fields.company,
          location: fields.location ?? null,
          tags: fields.tags ?? [],
          notes: fields.notes ?? null,
          url: fields.url ?? null,
        }),
        id,
        userId,
        title: fields.title,
        company: fields.company,
        stage,
        statusId: status.statusId,
        stageChangedAt: changedAt,
        ...deriveHistory([{ stage, occurredAt: changedAt }]),
        appliedAt: columns.appliedAt ?? (stage === "applied" ? changedAt : null),
        rank: await placeCard(tx, { userId, stage, id: null, beforeId: undefined }),
        createdAt: now,
        updatedAt: now,
        statusChanges: {
          create: {
            userId,
            stage,
            ...status,
            occurredAt: changedAt,
            createdAt: now,
            updatedAt: now,
          },
        },
      },
      select: applicationSelect,
    });
  });
  const application = toApplicationItem(row);
  const duplicates = await findDuplicates(deps, { userId, ...application, exceptId: row.id });
  return { application, duplicates };
}

function firstChangeAt(
  input: { stage: string; occurredAt?: string | undefined; appliedAt?: string | null | undefined },
  now: Date,
): Date {
  if (input.occurredAt !== undefined) return happenedAt(input.occurredAt, now);
  const applied = input.stage === "applied" && input.appliedAt ? new Date(input.appliedAt) : now;
  return applied < now ? applied : now;
}
