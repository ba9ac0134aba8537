import { DndContext, DragOverlay } from "@dnd-kit/core";
import { VisuallyHidden } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Pipeline } from "../applications/status/application-cache.ts";
import { useMoveApplication } from "../applications/status/use-move-application.ts";
import type { ApplicationItem, Stage } from "../lib/stages.ts";
import { PipelineCardFace } from "./pipeline-card.tsx";
import { PipelineColumn } from "./pipeline-column.tsx";
import { sameTarget, startTarget, type Target } from "./pipeline-target.ts";
import { useKeyboardMove } from "./use-keyboard-move.ts";
import { usePointerDrag } from "./use-pointer-drag.ts";
import classes from "./pipeline.module.css";

/** The columns. Mouse, long press, keyboard and menus all end in the same move. */
export function PipelineBoard({ pipeline }: { pipeline: Pipeline }) {
  const { columns } = pipeline;
  const move = useMoveApplication();
  const [words, setWords] = useState("");
  const boardRef = useRef<HTMLDivElement>(null);
  const refocus = useRef<{ id: string; stage: Stage } | null>(null);

  const drop = (id: string, target: Target) => {
    const card = findCard(columns, id);
    if (!card || sameTarget(target, startTarget(columns, id))) return;
    const statusId = target.stage === card.stage ? card.statusId : null;
    move(card, { ...target, statusId }).catch(() => undefined);
  };
  const keyboard = useKeyboardMove({
    columns,
    announce: setWords,
    onDrop: (id, target) => {
      refocus.current = { id, stage: target.stage };
      drop(id, target);
    },
  });
  const pointer = usePointerDrag({ columns, onDrop: drop, announce: setWords });
  const heldId = keyboard.held?.id ?? pointer.draggedId;
  const target = keyboard.held?.target ?? pointer.target;
  const dragged = pointer.draggedId === null ? null : findCard(columns, pointer.draggedId);

  // A card that changed its column is a new element: its handle gets the focus back.
  useEffect(() => {
    const wanted = refocus.current;
    if (wanted === null || findCard(columns, wanted.id)?.stage !== wanted.stage) return;
    boardRef.current
      ?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(wanted.id)}"]`)
      ?.focus();
    refocus.current = null;
  });

  return (
    <DndContext {...pointer.context}>
      <VisuallyHidden role="status" aria-live="assertive">
        {words}
      </VisuallyHidden>
      <div ref={boardRef} className={classes.board} data-dragging={heldId !== null}>
        {columns.map((column) => (
          <PipelineColumn
            key={column.stage}
            column={column}
            heldId={heldId}
            target={target?.stage === column.stage ? target : null}
            onHandleKey={keyboard.onKeyDown}
            onHandleBlur={keyboard.cancel}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <div className={classes.card} data-overlay>
            <PipelineCardFace card={dragged} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

function findCard(columns: Pipeline["columns"], id: string): ApplicationItem | undefined {
  return columns.flatMap(({ items }) => items).find((item) => item.id === id);
}
