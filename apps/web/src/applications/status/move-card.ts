import type { ApplicationItem, Stage } from "../../lib/stages.ts";
import type { Pipeline } from "./application-cache.ts";

export interface CardMove {
  id: string;
  stage: Stage;
  statusId: string | null;
  status: string;
  /** Directly above this card; null: at the end; undefined: at the start of a new column, else unmoved. */
  beforeId?: string | null | undefined;
}

/** The pipeline after a move, as the server will have it. */
export function moveCard(pipeline: Pipeline, move: CardMove): Pipeline {
  const from = pipeline.columns.find(({ items }) => items.some(({ id }) => id === move.id));
  const card = from?.items.find(({ id }) => id === move.id);
  if (!from || !card) return pipeline;
  const moved = { ...card, stage: move.stage, statusId: move.statusId, status: move.status };
  return {
    ...pipeline,
    columns: pipeline.columns.map((column) => {
      const leaves = column.stage === from.stage;
      const enters = column.stage === move.stage;
      if (!leaves && !enters) return column;
      const rest = column.items.filter(({ id }) => id !== move.id);
      return {
        ...column,
        count: column.count - (leaves ? 1 : 0) + (enters ? 1 : 0),
        items: enters ? insertCard({ column: column.items, rest, moved, move, leaves }) : rest,
      };
    }),
  };
}

interface Insertion {
  column: ApplicationItem[];
  rest: ApplicationItem[];
  moved: ApplicationItem;
  move: CardMove;
  leaves: boolean;
}

function insertCard({ column, rest, moved, move, leaves }: Insertion): ApplicationItem[] {
  if (move.beforeId === undefined)
    return leaves ? column.map((item) => (item.id === moved.id ? moved : item)) : [moved, ...rest];
  const at = rest.findIndex(({ id }) => id === move.beforeId);
  return at === -1 ? [...rest, moved] : [...rest.slice(0, at), moved, ...rest.slice(at)];
}
