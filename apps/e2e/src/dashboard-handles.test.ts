import {
  announcements,
  arrange,
  arranger,
  cellSize,
  choose,
  handle,
  reading,
  saved,
  settled,
  widget,
} from "./support/dashboard.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1680, height: 1400 }, contextOptions: { reducedMotion: "reduce" } });

test("a click on a handle picks up and drops, and one that ends a drag does not", async ({
  page,
  server,
}) => {
  const { places } = await arranger(page, server, ["status-overview", "recent-jobs"]);
  await arrange(page);
  const grip = handle(page, "Recent jobs");
  await grip.click();
  await expect(grip).toHaveAttribute("aria-pressed", "true");
  await expect(grip).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  // As readers and voice control click: without a mouse.
  await grip.dispatchEvent("click");
  await expect(grip).toHaveAttribute("aria-pressed", "false");
  await expect(announcements(page)).toHaveText(/^Dropped Recent jobs: column 1 of 12/);
  await expect.poll(async () => (await places())["recent-jobs"]?.[0]).toBe(0);

  await grip.dispatchEvent("click");
  await expect(grip).toHaveAttribute("aria-pressed", "true");
  const { column } = await cellSize(page);
  const box = await grip.boundingBox();
  if (!box) throw new Error("The handle is not shown.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + column * 6, y, { steps: 8 });
  await page.mouse.up();
  await expect(announcements(page)).toHaveText(/^Recent jobs moved to column 7 of 12/);
  await expect(grip).toHaveAttribute("aria-pressed", "false");
  await expect.poll(async () => (await places())["recent-jobs"]?.[0]).toBe(6);
  await grip.click();
  await expect(grip).toHaveAttribute("aria-pressed", "true");
  await grip.press("Space");
  await expect(grip).toHaveAttribute("aria-pressed", "false");
  await expect(announcements(page)).toHaveText("Dropped Recent jobs where it was.");
});

test("the keys of undo leave the dashboard alone behind a dialog and a menu", async ({
  page,
  server,
}) => {
  await arranger(page, server, ["status-overview", "recent-jobs"]);
  await arrange(page);
  await choose(page, "Recent jobs", "Hide");
  const openers = [
    ["Add widget", "dialog"],
    ["Layouts", "dialog"],
    ["Arrange Status overview", "menu"],
  ] as const;
  for (const [name, role] of openers) {
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.getByRole(role)).toBeVisible();
    // Some of them begin in a field, where the keys are the field's.
    await page.getByRole(role).focus();
    await page.keyboard.press("ControlOrMeta+z");
    await page.keyboard.press("Escape");
    await expect(page.getByRole(role)).toHaveCount(0);
    await expect(widget(page, "Recent jobs"), name).toHaveCount(0);
  }
  await page.keyboard.press("ControlOrMeta+z");
  await expect(widget(page, "Recent jobs")).toBeVisible();
});

test("further widgets of a kind have a number, wherever they stand", async ({ page, server }) => {
  await arranger(page, server, ["status-overview", "recent-jobs"]);
  await arrange(page);
  await choose(page, "Recent jobs", "Duplicate");
  await choose(page, "Recent jobs", "Duplicate");
  const names = ["Recent jobs", "Recent jobs 2", "Recent jobs 3"];
  const ids = async () =>
    Promise.all(names.map((name) => widget(page, name).getAttribute("data-widget-id")));
  const known = await ids();
  expect(new Set(known).size).toBe(3);
  for (const name of names) {
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
    await expect(handle(page, name)).toBeVisible();
  }
  await choose(page, "Recent jobs 3", "Move to the top");
  await expect(announcements(page)).toHaveText(/^Recent jobs 3: column 7 of 12, row 1/);
  await handle(page, "Recent jobs 2").press("Enter");
  await expect(announcements(page)).toHaveText(/^Picked up Recent jobs 2:/);
  await handle(page, "Recent jobs 2").press("Escape");
  await expect(announcements(page)).toHaveText("Recent jobs 2 is back where it was.");
  expect((await reading(page)).indexOf(known[2] ?? "")).toBe(1);
  expect(await ids()).toEqual(known);
  await saved(page);
  await page.reload();
  await settled(page);
  expect(await ids()).toEqual(known);
  await arrange(page);
  await choose(page, "Recent jobs", "Hide");
  await expect(widget(page, "Recent jobs 2")).toBeVisible();
});
