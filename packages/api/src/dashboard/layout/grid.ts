import { type LayoutItem, moveElement, verticalCompactor } from "react-grid-layout/core";
import type { Cell } from "./document.ts";

/** The smallest size that a widget may have, in grid units. */
export interface Size {
  w: number;
  h: number;
}

/** Puts a cell into the columns and, at least, to its smallest size. */
export function fit(cell: Cell, cols: number, smallest: Size): Cell {
  const w = Math.min(cols, Math.max(cell.w, smallest.w));
  const h = Math.max(cell.h, smallest.h);
  return { i: cell.i, w, h, x: Math.min(Math.max(cell.x, 0), cols - w), y: Math.max(cell.y, 0) };
}

/** Moves every cell up as far as it goes, and apart where two overlap; the order of the cells stays. Doing it again changes nothing. */
export function compact(cells: readonly Cell[], cols: number): Cell[] {
  return verticalCompactor.compact(cells.map(toItem), cols).map(toCell);
}

/** Puts one cell somewhere, whatever stands there making room below, and compacts. */
export function place(cells: readonly Cell[], cell: Cell, cols: number): Cell[] {
  const others = cells.filter(({ i }) => i !== cell.i).map(toItem);
  // Coming from below everything: what stands there gives way downwards.
  const from = Math.max(0, ...others.map(({ y, h }) => y + h));
  const known = cells.find(({ i }) => i === cell.i);
  const item = toItem({ ...cell, ...(known ? { x: known.x, y: known.y } : { y: from }) });
  const layout = [...others, item];
  const moved =
    item.x === cell.x && item.y === cell.y
      ? layout
      : moveElement(layout, item, cell.x, cell.y, true, false, "vertical", cols);
  const order = new Map(cells.map(({ i }, index) => [i, index]));
  return compact(moved.map(toCell), cols).toSorted(
    (a, b) => (order.get(a.i) ?? order.size) - (order.get(b.i) ?? order.size),
  );
}

/** Reading order: by row, then column. */
export function byPlace(a: Cell, b: Cell): number {
  return a.y - b.y || a.x - b.x;
}

export function sameCell(a: Cell, b: Cell): boolean {
  return a.i === b.i && a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;
}

/** Where the arrangement ends, in rows. */
export function bottomOf(cells: readonly Cell[]): number {
  return cells.reduce((bottom, { y, h }) => Math.max(bottom, y + h), 0);
}

/** react-grid-layout changes its items in place: always copies. */
function toItem({ i, x, y, w, h }: Cell): LayoutItem {
  return { i, x, y, w, h };
}

function toCell({ i, x, y, w, h }: LayoutItem): Cell {
  return { i, x, y, w, h };
}
