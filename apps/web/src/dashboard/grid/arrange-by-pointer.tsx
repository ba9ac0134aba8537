import { useDragScroll } from "./use-drag-scroll.ts";
import { type TouchHoldOptions, useTouchHold } from "./use-touch-hold.ts";

interface ArrangeByPointerProps extends TouchHoldOptions {
  /** Whether the grid's own drag is under way. */
  dragging: boolean;
}

/** What fingers and the mouse need beyond the grid's own drag, while the dashboard is arranged. */
export function ArrangeByPointer({ dragging, ...hold }: ArrangeByPointerProps) {
  useDragScroll(dragging);
  useTouchHold(hold);
  return null;
}
