import {
  applyIntent,
  cellOf,
  type Intent,
  layoutRules,
  type LayoutDocument,
} from "@huntboard/api/layout";
import type { MoveContext } from "./grid-moves.ts";
import { letGoWords, placeWords, sizeWords, titleOf } from "./words.ts";

/** A widget on its way, by the mouse. */
export interface Dragged {
  id: string;
  kind: "move" | "resize";
  /** As it was when it began. */
  from: LayoutDocument;
  /** What it comes to where the mouse is now; null: nothing yet. */
  intent: Intent | null;
  document: LayoutDocument;
}

/**
 * Moving and resizing by the mouse: always a preview on what was there when it began, so that what made room stands where it
 * was as soon as the mouse is elsewhere. Escape lets go and nothing happened, and so does what takes the widget away.
 * `onBegin` is told before: nothing else is picked up then.
 */
export function createGridDrag(
  context: () => MoveContext,
  show: (dragged: Dragged | null) => void,
  onBegin: () => void,
) {
  let latest: Dragged | null = null;
  let cancelled = false;
  const hold = (next: Dragged | null) => {
    latest = next;
    show(next);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    cancel();
  };
  const release = () => document.removeEventListener("keydown", onKey, { capture: true });

  const begin = (kind: Dragged["kind"], id: string): void => {
    onBegin();
    const { document: from } = context().store.state();
    cancelled = false;
    document.addEventListener("keydown", onKey, { capture: true });
    hold({ id, kind, from, intent: null, document: from });
  };

  const to = (intent: Intent): void => {
    if (!latest) return;
    // Anew even at the same place: the widget itself follows the mouse.
    const same = JSON.stringify(intent) === JSON.stringify(latest.intent);
    const { from, document: shown } = latest;
    hold({
      ...latest,
      intent,
      document: same ? shown : applyIntent(from, intent, layoutRules),
    });
  };

  const end = (): void => {
    const { store, breakpoint, announce, reveal } = context();
    const held = latest;
    release();
    hold(null);
    if (!held) return;
    const { id, kind, intent } = held;
    reveal(id);
    const title = titleOf(held.from, id);
    if (cancelled) {
      announce(letGoWords(title, store.state().document.widgets[id]));
      return;
    }
    const done = kind === "move" ? "moved" : "resized";
    if (!intent || !store.dispatch([intent], `${title} ${done}`)) return;
    const cell = cellOf({ document: store.state().document, breakpoint, id });
    if (cell)
      announce(
        kind === "move"
          ? `${title} moved to ${placeWords(cell, breakpoint)}.`
          : `${title} is ${sizeWords(cell)}.`,
      );
  };

  const cancel = (): void => {
    if (!latest) return;
    cancelled = true;
    // The grid's items hear of a released mouse only, and one that went with its widget hears nothing.
    document.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
    if (latest) end();
  };

  return {
    beginMove: (id: string) => begin("move", id),
    beginResize: (id: string) => begin("resize", id),
    moveTo: (id: string, x: number, y: number) =>
      to({ type: "move", breakpoint: context().breakpoint, id, x, y }),
    resizeTo: (id: string, w: number, h: number) =>
      to({ type: "resize", breakpoint: context().breakpoint, id, w, h }),
    end,
    cancel,
    release,
  };
}
