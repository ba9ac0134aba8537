import { arrange, arranger } from "./support/dashboard.ts";
import { seenFrames, watchFrames } from "./support/frames.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1680, height: 1400 } });

/** Across every arrangement and back, and a little within one. */
const widths = [1500, 1420, 1200, 1100, 900, 700, 375, 600, 1000, 1300, 1680, 375, 1680];

for (const mode of ["read", "arranged"] as const) {
  test.describe(`while it is ${mode}`, () => {
    // Arranging, widgets are seen moving, one through the place of another.
    test.use({ contextOptions: { reducedMotion: mode === "read" ? "no-preference" : "reduce" } });

    test("no frame shows widgets out of their grid or over each other, whatever the window does", async ({
      page,
      server,
    }) => {
      await watchFrames(page);
      await arranger(page, server);
      if (mode === "arranged") await arrange(page);
      await page.locator(".dashboard-widget").evaluateAll((all) => {
        for (const element of all) element.setAttribute("data-before", "");
      });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 1400 });
        await page.evaluate(
          () =>
            new Promise((resolve) => {
              setTimeout(() => requestAnimationFrame(resolve), 150);
            }),
        );
      }
      const { frames, bad } = await seenFrames(page);
      expect(frames).toBeGreaterThan(widths.length * 3);
      expect(bad).toEqual([]);
      await expect(page.locator(".dashboard-widget[data-before]")).toHaveCount(8);
    });
  });
}
