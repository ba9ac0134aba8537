import {
  applyIntent,
  type Breakpoint,
  cellOf,
  type Direction,
  type Intent,
  layoutRules,
  type LayoutDocument,
  moveStep,
  moveToEdge,
  othersMoved,
  resizeStep,
} from "@huntboard/api/layout";
import type { LayoutStore } from "../layout/layout-store.ts";
import { letGoWords, othersWords, placeWords } from "./words.ts";

/** A widget that was picked up. */
export interface Grabbed {
  id: string;
  title: string;
  /** As it was when the widget was picked up. */
  from: LayoutDocument;
  /** What was done since; together one step of undo. */
  intents: Intent[];
  document: LayoutDocument;
}

/** What moves act on, as it is now. */
export interface MoveContext {
  store: Pick<LayoutStore, "state" | "dispatch">;
  breakpoint: Breakpoint;
  announce: (words: string) => void;
  /** Brings a widget into view. */
  reveal: (id: string) => void;
}

/** A key on a handle. */
export interface HandleKey {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
  preventDefault: () => void;
  stopPropagation: () => void;
}

const arrows: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/**
 * Moving and resizing a picked-up widget, by keys on its handle or by a finger that holds it: a preview until it is
 * dropped, then one step of undo; Escape gives back the exact start.
 */
export function createGridMoves(
  context: () => MoveContext,
  show: (grabbed: Grabbed | null) => void,
) {
  let latest: Grabbed | null = null;
  const hold = (next: Grabbed | null) => {
    latest = next;
    show(next);
  };

  const pickUp = (id: string, title: string): void => {
    const { store, breakpoint, announce } = context();
    const { document } = store.state();
    hold({ id, title, from: document, document, intents: [] });
    const cell = cellOf({ document, breakpoint, id });
    if (cell)
      announce(
        `Picked up ${title}: ${placeWords(cell, breakpoint)}. Arrows move it, Shift and arrows change its size, Enter drops it, Escape puts it back.`,
      );
  };

  const drop = (): void => {
    const { store, breakpoint, announce, reveal } = context();
    const held = latest;
    if (!held) return;
    hold(null);
    const moved = store.dispatch(held.intents, `${held.title} moved`);
    reveal(held.id);
    const cell = cellOf({ document: store.state().document, breakpoint, id: held.id });
    if (cell)
      announce(
        moved
          ? `Dropped ${held.title}: ${placeWords(cell, breakpoint)}.${othersWords(othersMoved(held.from, store.state().document, { breakpoint, id: held.id }))}`
          : `Dropped ${held.title} where it was.`,
      );
  };

  const cancel = (): void => {
    const { store, announce, reveal } = context();
    const held = latest;
    if (!held) return;
    hold(null);
    reveal(held.id);
    announce(letGoWords(held.title, store.state().document.widgets[held.id]));
  };

  /** One more intent on the preview; null: it cannot go there. */
  const step = (intent: Intent | null): void => {
    const { breakpoint, announce, reveal } = context();
    const held = latest;
    if (!held) return;
    if (!intent) {
      announce(`${held.title} cannot go further.`);
      return;
    }
    const document = applyIntent(held.document, intent, layoutRules);
    hold({ ...held, document, intents: [...held.intents, intent] });
    reveal(held.id);
    const cell = cellOf({ document, breakpoint, id: held.id });
    if (cell)
      announce(
        `${placeWords(cell, breakpoint)}.${othersWords(othersMoved(held.from, document, { breakpoint, id: held.id }))}`,
      );
  };

  /** The preview of the picked-up widget at a place, whatever was tried before. */
  const moveTo = (x: number, y: number): void => {
    const { breakpoint } = context();
    const held = latest;
    if (!held) return;
    const intent: Intent = { type: "move", breakpoint, id: held.id, x, y };
    const document = applyIntent(held.from, intent, layoutRules);
    hold({ ...held, document, intents: [intent] });
  };

  /** Picks it up, or drops it where it is: what a click on its handle does, and Enter. */
  const toggle = (id: string, title: string): void => {
    if (latest?.id === id) drop();
    else {
      pickUp(id, title);
      context().reveal(id);
    }
  };

  const onHandleKey = (event: HandleKey, id: string, title: string): void => {
    const { breakpoint } = context();
    const held = latest;
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      toggle(id, title);
      return;
    }
    if (held?.id !== id) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      cancel();
      return;
    }
    const target = { document: held.document, breakpoint, id, rules: layoutRules };
    const direction = arrows[event.key];
    if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      step(moveToEdge({ ...target, direction: event.key === "Home" ? "left" : "right" }));
    } else if (direction) {
      event.preventDefault();
      const choose = event.shiftKey ? resizeStep : event.altKey ? moveToEdge : moveStep;
      step(choose({ ...target, direction }));
    }
  };

  return { pickUp, drop, cancel, toggle, moveTo, onHandleKey };
}

export type GridMoves = ReturnType<typeof createGridMoves>;
