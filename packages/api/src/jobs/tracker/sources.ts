import type { DbTx } from "@huntboard/db";
import type { Route } from "../vocabulary.ts";
import { readAlreadySaved } from "./already-saved.ts";
import { findPosting, type PostingSource } from "./find-posting.ts";

/** A job's own sources first, then those that merges brought. */
export const sourceOrder = [
  { position: "asc" as const },
  { createdAt: "asc" as const },
  { id: "asc" as const },
];

/** The address that a job is opened and keyed by; null when no source has one. */
export async function firstUrl(tx: DbTx, jobId: string): Promise<string | null> {
  const first = await tx.jobSource.findFirst({
    where: { jobId, url: { not: null } },
    orderBy: sourceOrder,
    select: { url: true },
  });
  return first?.url ?? null;
}

/** Keeps one more place where a job was found; a place that is known already is brought up to date. */
export async function addSource(
  tx: DbTx,
  input: { userId: string; jobId: string; source: PostingSource; route: Route; now: Date },
): Promise<void> {
  const { userId, jobId, source, route, now } = input;
  const { board, externalId, url, urlKey } = source;
  const select = { id: true, jobId: true, urlKey: true };
  const byId =
    externalId === null
      ? null
      : await tx.jobSource.findUnique({
          where: { userId_board_externalId: { userId, board, externalId } },
          select,
        });
  const known =
    byId ??
    (urlKey === null ? null : await tx.jobSource.findFirst({ where: { jobId, urlKey }, select }));
  if (known === null) {
    const last = await tx.jobSource.aggregate({ where: { jobId }, _max: { position: true } });
    await tx.jobSource.create({
      data: { ...source, userId, jobId, route, position: last._max.position ?? 0, createdAt: now },
      select: { id: true },
    });
    return;
  }
  // The address and the id are of two jobs: which of them is right is not for us to say.
  if (known.jobId !== jobId) return;
  const moved = url !== null && urlKey !== known.urlKey;
  await tx.jobSource.update({
    where: { id: known.id },
    data: {
      ...(externalId === null ? {} : { board, externalId }),
      // Another address of the same posting: the newer one is where it is now.
      ...(moved ? { url, urlKey, etag: null, lastModified: null } : {}),
    },
    select: { id: true },
  });
}

/** Gives a job's first source another address, which no other job of the person may have; null takes the address away. */
export async function replaceFirstSource(
  tx: DbTx,
  input: { userId: string; jobId: string; source: PostingSource; now: Date },
): Promise<void> {
  const { userId, jobId, source, now } = input;
  const taken = await findPosting(tx, { userId, source });
  if (taken !== null && taken !== jobId) throw await readAlreadySaved(tx, taken);
  const first = await tx.jobSource.findFirst({
    where: { jobId },
    orderBy: sourceOrder,
    select: { id: true, urlKey: true },
  });
  if (first && first.urlKey === source.urlKey) return;
  // An address that the job has elsewhere among its sources becomes the first one.
  if (taken === jobId)
    await tx.jobSource.deleteMany({
      where: { jobId, id: { not: first?.id }, OR: samePlace(source) },
    });
  const place = { ...source, etag: null, lastModified: null, fetchedAt: null };
  if (first)
    await tx.jobSource.update({ where: { id: first.id }, data: place, select: { id: true } });
  else
    await tx.jobSource.create({
      data: { ...place, userId, jobId, route: "hand", createdAt: now },
      select: { id: true },
    });
}

function samePlace({ board, externalId, urlKey }: PostingSource) {
  return [
    ...(urlKey === null ? [] : [{ urlKey }]),
    ...(externalId === null ? [] : [{ board, externalId }]),
  ];
}
