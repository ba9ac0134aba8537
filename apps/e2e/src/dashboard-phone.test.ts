import type { Page } from "@playwright/test";
import {
  announcements,
  arranger,
  gripOf,
  handle,
  isSeen,
  middleOf,
  reading,
  widget,
} from "./support/dashboard.ts";
import { expect, test } from "./support/test.ts";

test.use({
  viewport: { width: 375, height: 667 },
  hasTouch: true,
  isMobile: true,
  contextOptions: { reducedMotion: "reduce" },
});

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

/** A finger on the screen. */
async function finger(page: Page) {
  const client = await page.context().newCDPSession(page);
  const send = (
    type: "touchStart" | "touchMove" | "touchEnd",
    touchPoints: { x: number; y: number }[],
  ) => client.send("Input.dispatchTouchEvent", { type, touchPoints });
  return {
    down: (x: number, y: number) => send("touchStart", [{ x, y }]),
    go: async (x: number, from: number, to: number) => {
      for (let step = 1; step <= 8; step += 1)
        await send("touchMove", [{ x, y: from + ((to - from) * step) / 8 }]);
    },
    up: () => send("touchEnd", []),
  };
}

async function begin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Arrange", exact: true }).tap();
  await expect(page.getByRole("region", { name: "Arrange the dashboard" })).toBeAttached();
}

test("a finger that rests on a handle carries the widget below the fold, one that goes on scrolls", async ({
  page,
  server,
}) => {
  await arranger(page, server);
  await begin(page);
  const { down, go, up } = await finger(page);
  const first = await gripOf(page, "Status overview");
  const start = await scrolled(page);
  await down(first.x, first.y);
  await go(first.x, first.y, first.y + 100);
  await up();
  await expect.poll(() => scrolled(page)).toBeLessThan(start - 50);
  await expect(announcements(page)).toHaveText("");
  // It goes on by itself for a while.
  let last = -1;
  const moved = async () => {
    const before = last;
    last = await scrolled(page);
    return last - before;
  };
  await expect.poll(moved, { intervals: [200] }).toBe(0);

  const { x, y } = await gripOf(page, "Status overview");
  await down(x, y);
  await expect(announcements(page)).toHaveText(/^Picked up Status overview/);
  await go(x, y, 590);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(1500);
  await up();
  await expect(announcements(page)).toHaveText(/^Dropped Status overview: column 1 of 4, row \d\d/);
  await expect.poll(() => isSeen(page, "Status overview")).toBe(true);
  expect((await reading(page)).indexOf("status-overview")).toBeGreaterThan(2);
  await expect(handle(page, "Status overview")).toHaveAttribute("aria-pressed", "false");
});

test("a corner is large enough for a finger, and goes on at the edge", async ({ page, server }) => {
  await arranger(page, server, ["status-overview"]);
  await begin(page);
  const corner = widget(page, "Status overview").locator(".react-resizable-handle");
  await gripOf(page, "Status overview");
  const box = await corner.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  const { down, go, up } = await finger(page);
  const { x, y } = await middleOf(corner);
  await down(x, y);
  await go(x, y, 600);
  await expect
    .poll(async () => (await widget(page, "Status overview").boundingBox())?.height)
    .toBeGreaterThan(1000);
  await up();
  await expect(announcements(page)).toHaveText(/^Status overview is 4 columns wide, 1\d rows high/);
});

test("a tap on a handle picks up and drops", async ({ page, server }) => {
  await arranger(page, server);
  await begin(page);
  const grip = handle(page, "Recent jobs");
  await grip.tap();
  await expect(grip).toHaveAttribute("aria-pressed", "true");
  await grip.tap();
  await expect(grip).toHaveAttribute("aria-pressed", "false");
});

test("a menu stands clear of the bars, whole, and offers what does something", async ({
  page,
  server,
}) => {
  await arranger(page, server);
  await begin(page);
  const menu = page.getByRole("menu");
  const items = page.getByRole("menuitem");
  const bar = page.getByRole("navigation", { name: "Main" });
  const undo = page.getByRole("button", { name: "Undo", exact: true }).first();
  for (const height of [667, 400]) {
    await page.setViewportSize({ width: 375, height });
    for (const title of ["Application stats", "Goals tracker"]) {
      const button = page.getByRole("button", { name: `Arrange ${title}`, exact: true });
      await button.evaluate((element) => element.scrollIntoView({ block: "end" }));
      await button.tap();
      await expect(items.first()).toBeVisible();
      for (const name of ["Move left", "Move right"])
        await expect(items.filter({ hasText: name })).toHaveCount(0);
      const box = await menu.boundingBox();
      expect(box?.y).toBeGreaterThan((await middleOf(undo)).y + 20);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan((await bar.boundingBox())?.y ?? 0);
      await items.filter({ hasText: "Hide" }).scrollIntoViewIfNeeded();
      await expect(items.filter({ hasText: "Hide" })).toBeInViewport({ ratio: 1 });
      await page.keyboard.press("Escape");
      await expect(menu).toHaveCount(0);
    }
  }
  await page.setViewportSize({ width: 375, height: 667 });
  const whole = page.getByRole("menuitem", { name: "Whole width" });
  const button = page.getByRole("button", { name: "Arrange Recent jobs", exact: true });
  await button.tap();
  await whole.tap();
  await button.tap();
  await expect(whole).toBeDisabled();
});
