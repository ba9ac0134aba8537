import type { Page } from "@playwright/test";

/** A frame in which widgets did not stand well. */
export interface BadFrame {
  width: number;
  faults: string[];
}

/** From the next page load on, looks at the widgets in every frame, right before it is painted. */
export async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: { frames: number; bad: BadFrame[] } = { frames: 0, bad: [] };
    Reflect.set(globalThis, "seenFrames", seen);
    const look = (grid: Element) => {
      const bounds = grid.getBoundingClientRect();
      const boxes = [...grid.querySelectorAll<HTMLElement>(".dashboard-widget")].map((element) => ({
        id: element.dataset["widgetId"] ?? "",
        box: element.getBoundingClientRect(),
      }));
      const faults: string[] = [];
      for (const [at, { id, box }] of boxes.entries()) {
        if (box.left < bounds.left - 1 || box.right > bounds.right + 1)
          faults.push(`${id} is out of bounds`);
        if (box.bottom > bounds.bottom + 1) faults.push(`${id} is below the end`);
        for (const { id: other, box: later } of boxes.slice(at + 1))
          if (
            box.left < later.right - 1 &&
            later.left < box.right - 1 &&
            box.top < later.bottom - 1 &&
            later.top < box.bottom - 1
          )
            faults.push(`${id} is over ${other}`);
      }
      seen.frames += 1;
      if (faults.length > 0) seen.bad.push({ width: innerWidth, faults });
    };
    const everyFrame = () => {
      requestAnimationFrame(everyFrame);
      const grid = document.querySelector(".react-grid-layout");
      if (!grid) return;
      // A new observer is called in this very frame, after the layout and after those that were there before it.
      const observer = new ResizeObserver(() => {
        observer.disconnect();
        look(grid);
      });
      observer.observe(grid);
    };
    requestAnimationFrame(everyFrame);
  });
}

/** The frames since it was asked last: how many, and the bad ones. */
export async function seenFrames(page: Page): Promise<{ frames: number; bad: BadFrame[] }> {
  return page.evaluate(() => {
    const seen: { frames: number; bad: BadFrame[] } = Reflect.get(globalThis, "seenFrames");
    const { frames, bad } = seen;
    Object.assign(seen, { frames: 0, bad: [] });
    return { frames, bad };
  });
}
