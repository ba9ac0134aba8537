import { clearView, type View } from "./page-view.ts";

/** Pixels from where the view ends in which the page scrolls; it keeps 16 more clear of its bars. */
const zone = 48;
/** Pixels in a second at the very edge. */
const fastest = 1100;
/** Pixels below the grid that can be reached, so that there is a place under the last widget. */
const below = 128;

/** How fast the page scrolls, in pixels in a second and upwards below zero: faster the nearer the pointer is to an edge. */
export function scrollSpeed(y: number, view: View): number {
  const [up, down] = [view.top + zone - y, y - (view.bottom - zone)];
  const depth = Math.min(1, Math.max(up, down, 0) / zone);
  return (up > down ? -1 : 1) * depth * fastest;
}

/**
 * Scrolls the page while a pointer carries a widget near the top or the bottom of the window. `onScroll` hears of every
 * scroll in the meantime, the mouse wheel's too: what is carried stands elsewhere in the page then.
 */
export function createEdgeScroll(onScroll: () => void) {
  let frame = 0;
  let from: number | null = null;
  let y = 0;
  let before = 0;

  const step = (now: number): void => {
    frame = requestAnimationFrame(step);
    const seconds = Math.min(0.1, (now - before) / 1000);
    before = now;
    const view = clearView();
    const speed = scrollSpeed(y, view);
    // Who takes a widget by a handle near an edge does not want to go there yet.
    if (from === null || speed === 0 || Math.sign(y - from) !== Math.sign(speed)) return;
    const grid = document.querySelector(".react-grid-layout")?.getBoundingClientRect();
    const room = Math.max(0, (grid?.bottom ?? 0) + below - view.bottom);
    // Whole pixels: less would be lost.
    window.scrollBy(0, Math.min(room, Math.round(speed * seconds) || Math.sign(speed)));
  };

  return {
    begin: (): void => {
      from = null;
      window.addEventListener("scroll", onScroll);
    },
    /** Where the pointer is in the window. */
    point: (clientY: number): void => {
      y = clientY;
      if (from !== null) return;
      from = y;
      before = performance.now();
      frame = requestAnimationFrame(step);
    },
    end: (): void => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", onScroll);
    },
  };
}
