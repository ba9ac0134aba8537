import { type Breakpoint, type Cell, columns } from "./document.ts";
import { bottomOf, byPlace, compact, fit, type Size } from "./grid.ts";

/**
 * The arrangement of one breakpoint made from another's: the reading order stays, sizes follow the columns, and on the
 * narrowest everything stands below each other at full width. The same input gives the same result.
 */
export function deriveLayout(
  cells: readonly Cell[],
  options: { from: Breakpoint; to: Breakpoint; smallestOf: (id: string) => Size },
): Cell[] {
  const [from, to] = [columns[options.from], columns[options.to]];
  if (from === to) return compact(cells, to);
  const scaled: Cell[] = [];
  for (const cell of cells.toSorted(byPlace)) {
    const smallest = options.smallestOf(cell.i);
    // By its edges: what stood side by side without a gap still does.
    const scale = (edge: number) => Math.round((edge * to) / from);
    const x = scale(cell.x);
    const w = options.to === "xs" ? to : scale(cell.x + cell.w) - x;
    // Room below what is there already, so that no cell overtakes an earlier one.
    const y = bottomOf(scaled);
    scaled.push(fit({ ...cell, w, x, y }, to, smallest));
  }
  return inOrderOf(cells, compact(scaled, to));
}

function inOrderOf(order: readonly Cell[], cells: Cell[]): Cell[] {
  const at = new Map(order.map(({ i }, index) => [i, index]));
  return cells.toSorted((a, b) => (at.get(a.i) ?? 0) - (at.get(b.i) ?? 0));
}
