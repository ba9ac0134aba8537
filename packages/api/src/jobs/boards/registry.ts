import type { BoardKind } from "../vocabulary.ts";
import type { Board, BoardLink } from "./board.ts";
import { generic } from "./generic/index.ts";
import { parseWebAddress } from "./web-address.ts";
import { welcometothejungle } from "./welcometothejungle/index.ts";
import { wellfound } from "./wellfound/index.ts";
import { xing } from "./xing/index.ts";

/** The one list of boards; a kind without an entry does not compile. `generic` takes what no other does, so it is last. */
export const boards = { xing, welcometothejungle, wellfound, generic } satisfies Record<
  BoardKind,
  Board
>;

export function boardOf(kind: BoardKind): Board {
  return boards[kind];
}

export interface FoundBoard extends BoardLink {
  kind: BoardKind;
}

/**
 * The board that an address belongs to and what it means there. Never throws: what is no web address comes back as it is, of
 * no board in particular and no posting.
 */
export function findBoard(address: string): FoundBoard {
  const url = parseWebAddress(address);
  if (url)
    for (const board of Object.values<Board>(boards)) {
      const link = board.match(url);
      if (link) return { kind: board.kind, ...link };
    }
  return { kind: "generic", externalId: null, canonicalUrl: address, isPosting: false };
}
