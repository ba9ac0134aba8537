import { applyIntent, type LayoutRules } from "./apply-intent.ts";
import { type Breakpoint, type Cell, columns, type LayoutDocument } from "./document.ts";
import { bottomOf, sameCell } from "./grid.ts";
import type { Intent } from "./intents.ts";

export type Direction = "left" | "right" | "up" | "down";
export const sizeNames = ["small", "medium", "large", "full"] as const;
export type SizeName = (typeof sizeNames)[number];

interface Target {
  document: LayoutDocument;
  breakpoint: Breakpoint;
  id: string;
  rules: LayoutRules;
}

const vectors = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
} as const satisfies Record<Direction, readonly [number, number]>;

/** The visible cells of a breakpoint. */
export function visibleCells(document: LayoutDocument, breakpoint: Breakpoint): Cell[] {
  return document.layouts[breakpoint].filter(({ i }) => document.widgets[i]?.hidden === false);
}

/** Where a widget stands on a breakpoint; null when it is not there. */
export function cellOf({ document, breakpoint, id }: Omit<Target, "rules">): Cell | null {
  return document.layouts[breakpoint].find(({ i }) => i === id) ?? null;
}

/**
 * The move that brings a widget one step further in a direction. Cells that change nothing once everything is compacted are
 * skipped, so that every step is seen; null at the edge.
 */
export function moveStep(target: Target & { direction: Direction }): Intent | null {
  const cell = cellOf(target);
  if (!cell) return null;
  const [dx, dy] = vectors[target.direction];
  const last = lastPlace(target, cell);
  for (let steps = 1; ; steps += 1) {
    const [x, y] = [cell.x + dx * steps, cell.y + dy * steps];
    if (x < 0 || y < 0 || x > last.x || y > last.y) return null;
    const intent = move(target, x, y);
    if (changes(target, intent, cell)) return intent;
  }
}

/** The move to the edge of a direction; null when it stands there. */
export function moveToEdge(target: Target & { direction: Direction }): Intent | null {
  const cell = cellOf(target);
  if (!cell) return null;
  const last = lastPlace(target, cell);
  const places: Record<Direction, [number, number]> = {
    left: [0, cell.y],
    right: [last.x, cell.y],
    up: [cell.x, 0],
    down: [cell.x, last.y],
  };
  const intent = move(target, ...places[target.direction]);
  return changes(target, intent, cell) ? intent : null;
}

/** The resize by one cell; null at the smallest or at the edge. */
export function resizeStep(target: Target & { direction: Direction }): Intent | null {
  const cell = cellOf(target);
  if (!cell) return null;
  const [dx, dy] = vectors[target.direction];
  return resizeTo(target, cell, cell.w + dx, cell.h + dy);
}

/** The move and resize to a named size; null when it has it. Small is the kind's smallest, medium its usual, large half again as wide, full the whole row. */
export function resizeToName(target: Target & { size: SizeName }): Intent[] | null {
  const cell = cellOf(target);
  const entry = target.document.widgets[target.id];
  if (!cell || !entry) return null;
  const { smallest, usual } = target.rules.sizesOf(entry.type);
  const cols = columns[target.breakpoint];
  const scale = cols / columns.lg;
  const width = (w: number) => {
    const scaled = Math.max(smallest.w, Math.round(w * scale));
    // Room in which no widget can stand is no room: on phones every width is the whole row.
    return cols - scaled < smallest.w ? cols : scaled;
  };
  const sizes: Record<SizeName, [number, number]> = {
    small: [width(smallest.w), smallest.h],
    medium: [width(usual.w), usual.h],
    large: [width(Math.round(usual.w * 1.5)), usual.h + 2],
    full: [cols, usual.h + 2],
  };
  const [w, h] = sizes[target.size];
  // A wider one has to begin further left.
  const x = Math.min(cell.x, cols - w);
  const { breakpoint, id } = target;
  const resize: Intent = { type: "resize", breakpoint, id, w, h };
  if (x < cell.x) return [move(target, x, cell.y), resize];
  return changes(target, resize, cell) ? [resize] : null;
}

/** How many other visible widgets stand elsewhere after a change. */
export function othersMoved(
  before: LayoutDocument,
  after: LayoutDocument,
  { breakpoint, id }: { breakpoint: Breakpoint; id: string },
): number {
  const places = new Map(before.layouts[breakpoint].map((cell) => [cell.i, cell]));
  return visibleCells(after, breakpoint).filter((cell) => {
    const known = places.get(cell.i);
    return cell.i !== id && known !== undefined && !sameCell(known, cell);
  }).length;
}

function lastPlace({ document, breakpoint }: Target, cell: Cell): { x: number; y: number } {
  const others = visibleCells(document, breakpoint).filter(({ i }) => i !== cell.i);
  return { x: columns[breakpoint] - cell.w, y: Math.max(cell.y, bottomOf(others)) };
}

function move({ breakpoint, id }: Target, x: number, y: number): Intent {
  return { type: "move", breakpoint, id, x, y };
}

function changes({ document, breakpoint, id, rules }: Target, intent: Intent, cell: Cell): boolean {
  const after = applyIntent(document, intent, rules);
  const moved = cellOf({ document: after, breakpoint, id });
  return moved !== null && !sameCell(moved, cell);
}

function resizeTo(target: Target, cell: Cell, w: number, h: number): Intent | null {
  if (w < 1 || h < 1) return null;
  const { breakpoint, id } = target;
  const intent: Intent = { type: "resize", breakpoint, id, w, h };
  return changes(target, intent, cell) ? intent : null;
}
