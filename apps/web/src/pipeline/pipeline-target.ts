import type { Stage } from "../lib/stages.ts";

/** A place in the pipeline: directly above a card, or at the end of a column. */
export interface Target {
  stage: Stage;
  beforeId: string | null;
}

export interface TargetColumn {
  stage: Stage;
  items: readonly { id: string }[];
}

/** Where a card stands now. */
export function startTarget(columns: readonly TargetColumn[], id: string): Target | null {
  for (const { stage, items } of columns) {
    const index = items.findIndex((item) => item.id === id);
    if (index !== -1) return { stage, beforeId: items[index + 1]?.id ?? null };
  }
  return null;
}

/** The next place in the direction of a key; null for other keys. At an edge the place stays. */
export function stepTarget(
  columns: readonly TargetColumn[],
  id: string,
  target: Target,
  key: string,
): Target | null {
  const column = columns.findIndex(({ stage }) => stage === target.stage);
  const index = positionOf(columns, id, target) - 1;
  switch (key) {
    case "ArrowUp":
      return placeAt(columns, id, column, index - 1) ?? target;
    case "ArrowDown":
      return placeAt(columns, id, column, index + 1) ?? target;
    case "Home":
      return placeAt(columns, id, column, 0) ?? target;
    case "End":
      return placeAt(columns, id, column, othersOf(columns, id, target.stage).length) ?? target;
    case "ArrowLeft":
      return placeAt(columns, id, column - 1, index, true) ?? target;
    case "ArrowRight":
      return placeAt(columns, id, column + 1, index, true) ?? target;
    default:
      return null;
  }
}

function placeAt(
  columns: readonly TargetColumn[],
  id: string,
  column: number,
  index: number,
  clamp = false,
): Target | null {
  const stage = columns[column]?.stage;
  if (stage === undefined) return null;
  const others = othersOf(columns, id, stage);
  const at = clamp ? Math.min(index, others.length) : index;
  if (at < 0 || at > others.length) return null;
  return { stage, beforeId: others[at]?.id ?? null };
}

function othersOf(columns: readonly TargetColumn[], id: string, stage: Stage) {
  const items = columns.find((column) => column.stage === stage)?.items ?? [];
  return items.filter((item) => item.id !== id);
}

/** The card's place in the target column, from 1. */
export function positionOf(columns: readonly TargetColumn[], id: string, target: Target): number {
  const others = othersOf(columns, id, target.stage);
  const at = others.findIndex((item) => item.id === target.beforeId);
  return (at === -1 ? others.length : at) + 1;
}

/** "Applied, position 2 of 5", counting the card itself. */
export function targetWords(
  columns: readonly TargetColumn[],
  id: string,
  target: Target,
  names: Record<Stage, string>,
): string {
  const total = othersOf(columns, id, target.stage).length + 1;
  return `${names[target.stage]}, position ${positionOf(columns, id, target)} of ${total}`;
}

export function sameTarget(one: Target | null, other: Target | null): boolean {
  return one?.stage === other?.stage && one?.beforeId === other?.beforeId;
}
