import type { Page } from "@playwright/test";
import {
  announcements,
  arrange,
  arranger,
  cellSize,
  gripOf,
  handle,
  isSeen,
  middleOf,
  saved,
  widget,
} from "./support/dashboard.ts";
import { expect, test } from "./support/test.ts";

// Lower than the dashboard, and with motion: what is followed is on its way.
test.use({ viewport: { width: 1680, height: 640 } });

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

/** Takes something with the mouse and holds it at a height of the window. */
async function carryTo(page: Page, from: { x: number; y: number }, y: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, y, { steps: 10 });
}

test("what is moved and resized by keys stays in view, dropped and put back too", async ({
  page,
  server,
}) => {
  await arranger(page, server);
  await arrange(page);
  await handle(page, "Status overview").focus();
  const press = async (key: string) => {
    await page.keyboard.press(key);
    await expect.poll(() => isSeen(page, "Status overview"), key).toBe(true);
  };
  await press("Enter");
  for (let step = 0; step < 5; step += 1) await press("ArrowDown");
  await press("Shift+ArrowDown");
  expect(await scrolled(page)).toBeGreaterThan(300);
  await press("Escape");
  await expect(announcements(page)).toHaveText("Status overview is back where it was.");
  await press("Enter");
  await press("Alt+ArrowDown");
  await press("Enter");
  await expect(announcements(page)).toHaveText(/^Dropped Status overview/);
  await expect(handle(page, "Status overview")).toBeFocused();
  await press("Enter");
  await press("Alt+ArrowUp");
  await press("Enter");
});

test("what is moved by its menu is followed, and the menu stays under the mouse", async ({
  page,
  server,
}) => {
  const { places } = await arranger(page, server);
  await arrange(page);
  await page.getByRole("button", { name: "Arrange Recent jobs", exact: true }).click();
  const { x, y } = await middleOf(page.getByRole("menuitem", { name: "Move down", exact: true }));
  let before = "";
  for (let step = 0; step < 3; step += 1) {
    await page.mouse.click(x, y);
    await expect(announcements(page)).not.toHaveText(before);
    before = (await announcements(page).textContent()) ?? "";
    expect(before).toMatch(/^Recent jobs: column/);
    await expect(page.getByRole("menu")).toBeVisible();
  }
  expect(await scrolled(page)).toBeGreaterThan(300);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Arrange Recent jobs" })).toBeInViewport();
  await saved(page);
  expect((await places())["recent-jobs"]?.[1]).toBeGreaterThan(8);
});

test("a widget is dragged by the mouse from the top to a place below the fold, and back", async ({
  page,
  server,
}) => {
  const { places } = await arranger(page, server, [
    "status-overview",
    "recent-jobs",
    "goals-tracker",
    "activity-timeline",
  ]);
  await arrange(page);
  const from = await gripOf(page, "Status overview");
  const start = await scrolled(page);
  await carryTo(page, from, 625);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(start + 100);
  // It is under the mouse all the way, and the page ends where there is a place under the last one.
  const grip = handle(page, "Status overview");
  await expect.poll(async () => Math.abs((await middleOf(grip)).y - 625)).toBeLessThan(20);
  await page.mouse.up();
  await expect(announcements(page)).toHaveText(
    /^Status overview moved to column 1 of 12, row [59],/,
  );
  await expect.poll(async () => (await places())["status-overview"]?.[1]).toBeGreaterThan(3);
  await expect.poll(() => isSeen(page, "Status overview")).toBe(true);

  const top = await scrolled(page);
  await carryTo(page, await middleOf(grip), 2);
  await expect.poll(() => scrolled(page)).toBe(0);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(announcements(page)).toHaveText("Status overview is back where it was.");
  await expect.poll(() => isSeen(page, "Status overview")).toBe(true);
  expect(top).toBeGreaterThan(0);
});

test("a widget is made higher than the window by its corner", async ({ page, server }) => {
  const { places } = await arranger(page, server, ["status-overview"]);
  await arrange(page);
  await gripOf(page, "Status overview");
  const corner = widget(page, "Status overview").locator(".react-resizable-handle");
  await carryTo(page, await middleOf(corner), 630);
  const { row } = await cellSize(page);
  await expect
    .poll(async () => (await widget(page, "Status overview").boundingBox())?.height)
    .toBeGreaterThan(row * 12);
  await page.mouse.up();
  await expect.poll(async () => (await places())["status-overview"]?.[3]).toBeGreaterThan(11);
});

test("undo, redo and whether all is saved stay in sight, and what has the focus is not under them", async ({
  page,
  server,
}) => {
  await arranger(page, server);
  await arrange(page);
  await handle(page, "Goals tracker").focus();
  const bar = page.getByRole("region", { name: "Arrange the dashboard" });
  for (const name of ["Undo", "Redo", "Done"])
    await expect(bar.getByRole("button", { name, exact: true })).toBeInViewport();
  await expect(bar.getByText("Saved", { exact: true })).toBeInViewport();
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press("Shift+Tab");
    const covered = await page.evaluate(() => {
      const focused = document.activeElement;
      const box = focused?.getBoundingClientRect();
      if (!box || box.height > innerHeight / 2) return null;
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return top && focused?.contains(top) ? null : focused?.outerHTML.slice(0, 120);
    });
    expect(covered).toBeNull();
  }
});
