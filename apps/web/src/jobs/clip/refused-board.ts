import type { BoardItem } from "../job-item.ts";

type Board = Pick<BoardItem, "kind" | "label" | "hosts" | "routes">;

/** The board that a page belongs to; null for other sites, and for what is no address. */
export function boardOf<T extends Pick<BoardItem, "hosts">>(
  boards: readonly T[],
  address: string,
): T | null {
  const host = URL.parse(address)?.hostname.replace(/\.$/, "");
  if (host === undefined || host === "") return null;
  return (
    boards.find(({ hosts }) =>
      hosts.some((known) => host === known || host.endsWith(`.${known}`)),
    ) ?? null
  );
}

/** The board that does not allow the bookmark on this page, with the reason; null where it may be used. */
export function refusedBoard(
  boards: readonly Board[],
  address: string,
): { label: string; why: string } | null {
  const board = boardOf(boards, address) ?? boards.find(({ kind }) => kind === "generic") ?? null;
  const route = board?.routes.find((each) => each.route === "bookmarklet");
  return board && route?.on === false ? { label: board.label, why: route.why } : null;
}
