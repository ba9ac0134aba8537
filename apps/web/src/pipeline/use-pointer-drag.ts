import {
  type CollisionDetection,
  type DndContextProps,
  type DragMoveEvent,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useState } from "react";
import type { Pipeline } from "../applications/status/application-cache.ts";
import { stageNames } from "../lib/stages.ts";
import { type Target, targetWords } from "./pipeline-target.ts";

interface PointerDragOptions {
  columns: Pipeline["columns"];
  announce: (words: string) => void;
  onDrop: (id: string, target: Target) => void;
}

/** Cards before the column they stand in. */
const detect: CollisionDetection = (args) =>
  pointerWithin(args).toSorted(
    (a, b) =>
      Number(String(a.id).startsWith("column:")) - Number(String(b.id).startsWith("column:")),
  );

/** Dragging by mouse, or by a long press on touch screens. */
export function usePointerDrag({ columns, announce, onDrop }: PointerDragOptions) {
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  const end = () => {
    setDraggedId(null);
    setTarget(null);
  };
  const context: DndContextProps = {
    sensors,
    collisionDetection: detect,
    accessibility: { announcements: silent },
    onDragStart: ({ active }) => setDraggedId(String(active.id)),
    onDragMove: (event) => setTarget(targetOf(columns, event)),
    onDragOver: (event) => setTarget(targetOf(columns, event)),
    onDragCancel: end,
    onDragEnd: (event) => {
      const id = String(event.active.id);
      const place = targetOf(columns, event);
      end();
      if (!place) return;
      announce(`Dropped. ${targetWords(columns, id, place, stageNames)}.`);
      onDrop(id, place);
    },
  };
  return { draggedId, target, context };
}

/** The board has a live region of its own, shared with the keyboard. */
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

function targetOf(columns: Pipeline["columns"], { active, over }: DragMoveEvent): Target | null {
  if (!over) return null;
  const overId = String(over.id);
  for (const { stage, items } of columns) {
    if (overId === `column:${stage}`) return { stage, beforeId: null };
    const index = items.findIndex(({ id }) => id === overId);
    if (index === -1) continue;
    const rect = active.rect.current.translated;
    const lower =
      rect !== null && rect.top + rect.height / 2 > over.rect.top + over.rect.height / 2;
    const before = items.slice(lower ? index + 1 : index).find(({ id }) => id !== active.id);
    return { stage, beforeId: before?.id ?? null };
  }
  return null;
}
