/** The part of the window in which something is seen whole: the page's scroll padding keeps clear of its bars. */
export interface View {
  top: number;
  bottom: number;
}

/** Where that part begins and ends now, in pixels of the window. */
export function clearView(): View {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  return {
    top: Number.parseFloat(scrollPaddingTop) || 0,
    bottom: window.innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0),
  };
}

/** How far the page has to scroll until something is seen whole; what is higher than the view shows its beginning. */
export function wayToView({ top, bottom }: View, view: View): number {
  if (top < view.top || bottom - top > view.bottom - view.top) return top - view.top;
  return Math.max(0, bottom - view.bottom);
}

let frame = 0;

/** Scrolls in every frame until a widget and its grid have come to rest; what was followed before is not any more. */
function follow(id: string, way: (item: HTMLElement, grid: HTMLElement) => number): void {
  cancelAnimationFrame(frame);
  const next = () => {
    const item = itemOf(id);
    const grid = item?.parentElement;
    if (!item || !grid) return;
    window.scrollBy(0, way(item, grid));
    const moving = item.getAnimations().length + grid.getAnimations().length > 0;
    if (moving) frame = requestAnimationFrame(next);
  };
  frame = requestAnimationFrame(next);
}

/** Brings a widget into view, at the place that it is on its way to. */
export function reveal(id: string): void {
  follow(id, (item, grid) => {
    // The grid gives every item its last place; what is seen is on its way there.
    const top = grid.getBoundingClientRect().top + new DOMMatrix(item.style.transform).m42;
    return wayToView({ top, bottom: top + Number.parseFloat(item.style.height) }, clearView());
  });
}

/**
 * Takes what is done to a widget and scrolls so that the widget stays where it is in the window, as far as the page goes:
 * what is open beside it stays under the mouse.
 */
export function holdInView(id: string, change: () => void): void {
  const before = itemOf(id)?.getBoundingClientRect().top;
  change();
  if (before !== undefined) follow(id, (item) => item.getBoundingClientRect().top - before);
}

function itemOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-widget-id="${CSS.escape(id)}"]`);
}
