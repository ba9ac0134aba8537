import type { DbTx } from "@huntboard/db";
import { invalidField } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { applicationSelect, type ApplicationRow } from "../application-row.ts";
import { lockApplication, lockPipeline } from "../locks.ts";
import { placeCard } from "../place-card.ts";
import { deriveHistory } from "./derive-history.ts";
import { stage as stageSchema, type Stage } from "../schemas.ts";

/** One recorded change, as far as it decides where an application stands. */
export interface HistoryEntry {
  id: string;
  stage: string;
  statusId: string | null;
  occurredAt: Date;
  createdAt: Date;
}

/** What a rewrite may look at: the locked application, its history in order of time, and the moment it happens. */
export interface History {
  tx: DbTx;
  application: ApplicationRow;
  entries: HistoryEntry[];
  now: Date;
}

/**
 * Changes the history of an application in one transaction, then makes the application repeat its latest entry. The change
 * answers whether it altered the history. `place` is a place in a column (see placeCard), taken when the application ends
 * up in that column.
 */
export async function rewriteHistory(
  deps: Deps,
  input: {
    userId: string;
    id: string;
    place?: { stage: Stage; beforeId: string | null } | undefined;
  },
  change: (history: History) => Promise<boolean>,
): Promise<ApplicationRow> {
  const { userId, id } = input;
  return deps.db.$transaction(async (tx) => {
    await lockPipeline(tx, userId);
    const application = await lockApplication(tx, { userId, id });
    const entries = await readEntries(tx, id);
    const now = new Date(deps.clock.now());
    const altered = await change({ tx, application, entries, now });
    const rewritten = altered ? await readEntries(tx, id) : entries;
    const standing = standingOf(rewritten, application);
    const place = input.place?.stage === standing.stage ? input.place : undefined;
    const moves = place ? place.beforeId !== id : standing.stage !== application.stage;
    const rank = moves
      ? await placeCard(tx, { userId, id, stage: standing.stage, beforeId: place?.beforeId })
      : application.rank;
    return tx.application.update({
      where: { id },
      data: altered
        ? {
            ...standing,
            rank,
            ...deriveHistory(rewritten),
            appliedAt: followAppliedAt(application.appliedAt, entries, rewritten),
            revision: { increment: 1 },
            updatedAt: now,
          }
        : // The order of cards is no change of the application.
          { rank, updatedAt: application.updatedAt },
      select: applicationSelect,
    });
  });
}

function readEntries(tx: DbTx, applicationId: string): Promise<HistoryEntry[]> {
  return tx.statusChange.findMany({
    where: { applicationId },
    orderBy: [{ occurredAt: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: { id: true, stage: true, statusId: true, occurredAt: true, createdAt: true },
  });
}

function standingOf(
  entries: HistoryEntry[],
  application: ApplicationRow,
): { stage: Stage; statusId: string | null; stageChangedAt: Date } {
  const latest = entries.at(-1);
  return {
    stage: stageSchema.parse(latest?.stage ?? application.stage),
    statusId: latest ? latest.statusId : application.statusId,
    stageChangedAt: latest?.occurredAt ?? application.stageChangedAt,
  };
}

/** When the application was first applied for, by its history. */
function firstApplied(entries: HistoryEntry[]): Date | null {
  return entries.find((entry) => entry.stage === "applied")?.occurredAt ?? null;
}

/** The applied date follows the history for as long as it says what the history says; one that the person set stays. */
function followAppliedAt(current: Date | null, before: HistoryEntry[], after: HistoryEntry[]) {
  const followed = current?.getTime() === firstApplied(before)?.getTime();
  return followed ? firstApplied(after) : current;
}

/** The entry made together with the application; it can be corrected, never removed. */
export function firstEntry(entries: HistoryEntry[]): HistoryEntry | undefined {
  return entries.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())[0];
}

/** When the next entry is recorded: later than every other, so that entries of one time keep the order they were made in. */
export function recordedAt(entries: HistoryEntry[], now: Date): Date {
  const latest = Math.max(...entries.map((entry) => entry.createdAt.getTime()), 0);
  return new Date(Math.max(now.getTime(), latest + 1));
}

/** The time of an entry for which the person gave none: now, and never before the latest, so that it is what counts. */
export function happensNow(entries: HistoryEntry[], now: Date): Date {
  return new Date(Math.max(now.getTime(), entries.at(-1)?.occurredAt.getTime() ?? 0));
}

const day = 86_400_000;

/** An instant that a person gave for something that happened; a day of leeway for clocks and time zones. */
export function happenedAt(occurredAt: string, now: Date): Date {
  const date = new Date(occurredAt);
  if (date.getTime() > now.getTime() + day)
    throw invalidField("occurredAt", "Use a time that has passed.");
  return date;
}
