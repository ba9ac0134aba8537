import {
  type Breakpoint,
  breakpointNames,
  type Cell,
  columns,
  type LayoutDocument,
} from "./document.ts";
import { deriveLayout } from "./derive.ts";
import { bottomOf, compact, fit, type Size } from "./grid.ts";

/** The smallest and usual sizes of a widget's kind; of one that is not known, a cell. */
export type SizesOf = (type: string) => { smallest: Size; usual: Size };

/**
 * Makes a document whole: cells of widgets that are not there go, missing ones are derived from the next wider breakpoint,
 * all lie within the columns, and the visible ones are compacted. A whole document stays as it is.
 */
export function normalise(document: LayoutDocument, sizesOf: SizesOf): LayoutDocument {
  const smallestOf = (id: string) => sizesOf(document.widgets[id]?.type ?? "").smallest;
  const layouts: Partial<Record<Breakpoint, Cell[]>> = {};
  let wider: { name: Breakpoint; cells: Cell[] } | null = null;
  for (const name of breakpointNames) {
    const known = firstOfEach(document.layouts[name]).filter(({ i }) => i in document.widgets);
    const missing = Object.keys(document.widgets).filter((id) => !known.some(({ i }) => i === id));
    const derived =
      missing.length > 0 && wider !== null
        ? deriveLayout(wider.cells, { from: wider.name, to: name, smallestOf })
        : [];
    const added = missing.map((id, index): Cell => {
      const usual = sizesOf(document.widgets[id]?.type ?? "").usual;
      const like = derived.find(({ i }) => i === id);
      // Below all that is placed already, unless nothing is: then the derived arrangement is taken whole.
      const y = bottomOf(known) + (like?.y ?? index);
      return { i: id, x: like?.x ?? 0, w: like?.w ?? usual.w, h: like?.h ?? usual.h, y };
    });
    const cells = [...known, ...added].map((cell) => fit(cell, columns[name], smallestOf(cell.i)));
    layouts[name] = compactVisible(cells, document, name);
    wider = { name, cells: layouts[name] };
  }
  const { lg = [], md = [], sm = [], xs = [] } = layouts;
  return { ...document, layouts: { lg, md, sm, xs } };
}

/** Compacts what is shown; hidden cells keep their place for when they come back. */
export function compactVisible(
  cells: readonly Cell[],
  document: Pick<LayoutDocument, "widgets">,
  name: Breakpoint,
): Cell[] {
  const isVisible = ({ i }: Cell) => document.widgets[i]?.hidden === false;
  const visible = compact(cells.filter(isVisible), columns[name]);
  const placed = new Map(visible.map((cell) => [cell.i, cell]));
  return cells.map((cell) => placed.get(cell.i) ?? cell);
}

function firstOfEach(cells: readonly Cell[]): Cell[] {
  const seen = new Set<string>();
  return cells.filter(({ i }) => !seen.has(i) && seen.add(i));
}
