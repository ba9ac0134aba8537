import type { DbTx } from "@huntboard/db";
import { urlKey } from "../../core/search-keys.ts";
import { findBoard } from "../boards/registry.ts";
import type { BoardKind } from "../vocabulary.ts";

/** Where a posting is: what makes it this posting and no other. */
export interface PostingSource {
  board: BoardKind;
  externalId: string | null;
  /** The canonical address, or the one given. */
  url: string | null;
  urlKey: string | null;
}

/**
 * What an address, or a board and its id, say of where a posting is. An address of a board counts before what was said
 * beside it; ids of pages outside the boards are only theirs, so they tell nothing apart here.
 */
export function postingSource(given: {
  url?: string | null | undefined;
  board?: BoardKind | undefined;
  externalId?: string | null | undefined;
}): PostingSource {
  const found = given.url == null ? null : findBoard(given.url);
  const board =
    found && found.kind !== "generic" ? found.kind : (given.board ?? found?.kind ?? "generic");
  const said = given.board === undefined || given.board === board ? given.externalId : null;
  const ownId = found?.kind === board ? found.externalId : null;
  const url = found?.isPosting ? found.canonicalUrl : (given.url ?? null);
  return {
    board,
    externalId: board === "generic" ? null : (ownId ?? said ?? null),
    url,
    urlKey: url === null ? null : urlKey(url),
  };
}

/** The person's job that was found at this very place, removed ones too; by its address first. */
export async function findPosting(
  tx: DbTx,
  { userId, source }: { userId: string; source: PostingSource },
): Promise<string | null> {
  if (source.urlKey !== null) {
    const [same] = await tx.jobSource.findMany({
      where: { userId, urlKey: source.urlKey },
      select: { jobId: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: 1,
    });
    if (same) return same.jobId;
  }
  if (source.externalId === null) return null;
  const same = await tx.jobSource.findUnique({
    where: {
      userId_board_externalId: { userId, board: source.board, externalId: source.externalId },
    },
    select: { jobId: true },
  });
  return same?.jobId ?? null;
}
