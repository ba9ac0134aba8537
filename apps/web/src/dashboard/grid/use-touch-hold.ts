import { type RefObject, useEffect, useRef } from "react";
import { createEdgeScroll } from "./edge-scroll.ts";
import type { GridMoves } from "./grid-moves.ts";

/** A finger that rests this long on a handle picks the widget up; before that it scrolls. */
const holdFor = 300;
/** A finger that goes further than this has not rested. */
const slack = 10;

export interface TouchHoldOptions {
  container: RefObject<HTMLElement | null>;
  moves: Pick<GridMoves, "pickUp" | "drop" | "cancel" | "moveTo">;
  /** Where a widget stands, and how wide and high a cell is, in pixels with its gap. */
  placeOf: (id: string) => { x: number; y: number; column: number; row: number } | null;
  titleOf: (id: string) => string;
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
  const { container } = options;
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let start: { x: number; y: number; top: number } | null = null;
    let finger = { x: 0, y: 0 };
    let from: ReturnType<TouchHoldOptions["placeOf"]> = null;
    /** The widget goes as far over the page as the finger did, whichever of the two moved. */
    const carry = () => {
      if (!start || !from) return;
      const scrolled = start.top - element.getBoundingClientRect().top;
      const [dx, dy] = [finger.x - start.x, finger.y - start.y + scrolled];
      current.current.moves.moveTo(
        Math.max(0, from.x + Math.round(dx / from.column)),
        Math.max(0, from.y + Math.round(dy / from.row)),
      );
    };
    const edge = createEdgeScroll(carry);
    const end = () => {
      clearTimeout(timer);
      edge.end();
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
      // A finger that comes down while the page scrolls by itself only stops it.
      if (!touch || !id || event.touches.length > 1 || !event.cancelable) return;
      const { top } = element.getBoundingClientRect();
      finger = { x: touch.clientX, y: touch.clientY };
      start = { ...finger, top };
      timer = setTimeout(() => {
        from = current.current.placeOf(id);
        if (!from) return;
        current.current.moves.pickUp(id, current.current.titleOf(id));
        edge.begin();
      }, holdFor);
    };
    const onCancel = () => {
      if (from) current.current.moves.cancel();
      end();
    };
    const onMove = (event: TouchEvent) => {
      const [touch] = event.touches;
      if (!start || !touch) return;
      finger = { x: touch.clientX, y: touch.clientY };
      if (!from) {
        if (Math.hypot(finger.x - start.x, finger.y - start.y) > slack) end();
        return;
      }
      // The page was scrolling when the finger came down, and goes on.
      if (!event.cancelable) return onCancel();
      event.preventDefault();
      edge.point(finger.y);
      carry();
    };
    const onEnd = (event: TouchEvent) => {
      if (from) {
        // What is dropped is not clicked.
        if (event.cancelable) event.preventDefault();
        current.current.moves.drop();
      }
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
  }, [container]);
}
