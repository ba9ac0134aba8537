import { type RefObject, useEffect, useRef } from "react";
import type { GridMoves } from "./grid-moves.ts";

/** A finger that rests this long on a handle picks the widget up; before that it scrolls. */
const holdFor = 300;
/** A finger that goes further than this has not rested. */
const slack = 10;

interface TouchHoldOptions {
  container: RefObject<HTMLElement | null>;
  moves: Pick<GridMoves, "pickUp" | "drop" | "cancel" | "moveTo">;
  /** Where a widget stands, and how wide and high a cell is, in pixels with its gap. */
  placeOf: (id: string) => { x: number; y: number; column: number; row: number } | null;
  titleOf: (id: string) => string;
  enabled: boolean;
}

/**
 * Dragging by touch: a long press on a handle, then the finger. The grid's own drag starts with the first touch, so it
 * hears of touches on handles nothing.
 */
export function useTouchHold(options: TouchHoldOptions): void {
  const current = useRef(options);
  useEffect(() => {
    current.current = options;
  });
  const { container, enabled } = options;
  useEffect(() => {
    const element = container.current;
    if (!element || !enabled) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let start: { x: number; y: number; id: string } | null = null;
    let from: ReturnType<TouchHoldOptions["placeOf"]> = null;
    const end = () => {
      clearTimeout(timer);
      start = null;
      from = null;
    };
    const onStart = (event: TouchEvent) => {
      const handle =
        event.target instanceof Element ? event.target.closest(".widget-handle") : null;
      if (!handle) return;
      event.stopPropagation();
      const [touch] = event.touches;
      const id = handle.closest("[data-widget-id]")?.getAttribute("data-widget-id");
      if (!touch || !id || event.touches.length > 1) return;
      start = { x: touch.clientX, y: touch.clientY, id };
      timer = setTimeout(() => {
        from = current.current.placeOf(id);
        if (from) current.current.moves.pickUp(id, current.current.titleOf(id));
      }, holdFor);
    };
    const onMove = (event: TouchEvent) => {
      const [touch] = event.touches;
      if (!start || !touch) return;
      const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y];
      if (!from) {
        if (Math.hypot(dx, dy) > slack) end();
        return;
      }
      event.preventDefault();
      current.current.moves.moveTo(
        Math.max(0, from.x + Math.round(dx / from.column)),
        Math.max(0, from.y + Math.round(dy / from.row)),
      );
    };
    const onEnd = () => {
      if (from) current.current.moves.drop();
      end();
    };
    const onCancel = () => {
      if (from) current.current.moves.cancel();
      end();
    };
    element.addEventListener("touchstart", onStart, { capture: true, passive: true });
    element.addEventListener("touchmove", onMove, { passive: false });
    element.addEventListener("touchend", onEnd);
    element.addEventListener("touchcancel", onCancel);
    return () => {
      end();
      element.removeEventListener("touchstart", onStart, { capture: true });
      element.removeEventListener("touchmove", onMove);
      element.removeEventListener("touchend", onEnd);
      element.removeEventListener("touchcancel", onCancel);
    };
  }, [container, enabled]);
}
