import { arrange, arranger, settled, widget, withDemoData } from "./support/dashboard.ts";
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

test("who has nothing yet sees what every widget says whole, in its middle, on phones and tablets", async ({
  page,
  server,
}) => {
  await arranger(page, server);
  for (const width of [375, 768]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    const widgets = await page.locator(".dashboard-widget").evaluateAll((all) =>
      all.map((element) => {
        const body = element.querySelector("[role=group]");
        const parts = [...(body?.firstElementChild?.children ?? [])].map((part) =>
          part.getBoundingClientRect(),
        );
        const box = body?.getBoundingClientRect();
        return {
          id: element.dataset["widgetId"],
          hidden: (body?.scrollHeight ?? 0) - (body?.clientHeight ?? 0),
          above: Math.round((parts[0]?.top ?? 0) - (box?.top ?? 0)),
          below: Math.round((box?.bottom ?? 0) - (parts.at(-1)?.bottom ?? 0)),
        };
      }),
    );
    expect(widgets).toHaveLength(8);
    for (const { id, hidden, above, below } of widgets) {
      expect(hidden, `${id} at ${width} scrolls`).toBe(0);
      expect(Math.abs(above - below), `${id} at ${width} is in the middle`).toBeLessThan(12);
      expect(below, `${id} at ${width} has no void`).toBeLessThan(90);
    }
  }
});

test("who has something at every stage sees all counts, how far they got and the weeks without scrolling", async ({
  page,
  server,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await arranger(page, server);
  await withDemoData(page);
  for (const width of [375, 768, 1440, 1680]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    await expect(
      widget(page, "Status overview")
        .getByRole("list", { name: "Applications by stage" })
        .getByRole("listitem"),
    ).toHaveCount(7);
    const tracks = await widget(page, "Status overview")
      .getByRole("list", { name: "How far applications got" })
      .locator("[class*=track]")
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().width));
    expect(tracks).toHaveLength(4);
    expect(new Set(tracks).size, "bars are compared by their length").toBe(1);
    const weeks = widget(page, "Application stats").getByRole("list", {
      name: /^Applied per week/,
    });
    await expect(weeks.getByRole("listitem")).toHaveCount(12);
    for (const title of ["Status overview", "Application stats"]) {
      const hidden = await widget(page, title)
        .getByRole("group")
        .evaluate((body) => body.scrollHeight - body.clientHeight);
      expect(hidden, `${title} at ${width} scrolls`).toBe(0);
    }
  }
});
