import { useEffect } from "react";
import { createEdgeScroll } from "./edge-scroll.ts";

/** While the grid's items are dragged or resized: the page scrolls at its edges, and what is dragged follows it. */
export function useDragScroll(dragging: boolean): void {
  useEffect(() => {
    if (!dragging) return;
    let pointer: MouseEvent | TouchEvent | null = null;
    // The page went on below the pointer: as if that had moved over the page.
    const edge = createEdgeScroll(() => pointer && document.dispatchEvent(pointer));
    const onPointer = (event: MouseEvent | TouchEvent) => {
      const at = "touches" in event ? event.touches[0] : event;
      if (!at || event === pointer) return;
      pointer = event;
      edge.point(at.clientY);
    };
    edge.begin();
    document.addEventListener("mousemove", onPointer);
    document.addEventListener("touchmove", onPointer);
    document.addEventListener("pointerup", swallowClick, { once: true });
    return () => {
      edge.end();
      document.removeEventListener("mousemove", onPointer);
      document.removeEventListener("touchmove", onPointer);
    };
  }, [dragging]);
}

/** A drag that ends on its handle is not a click on it: the click comes right after the pointer is let go. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => event.stopPropagation();
  document.addEventListener("click", swallow, { capture: true });
  setTimeout(() => document.removeEventListener("click", swallow, { capture: true }));
}
