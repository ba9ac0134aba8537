import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { passesInEveryLook, passesInForcedColours, passesWide } from "./support/accessibility.ts";
import {
  arrange,
  arranger,
  cellSize,
  choose,
  handle,
  saved,
  settled,
  widget,
  withDemoData,
} from "./support/dashboard.ts";
import { countRenders, renders } from "./support/renders.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1680, height: 1400 }, contextOptions: { reducedMotion: "reduce" } });

const layoutsButton = (page: Page) => page.getByRole("button", { name: "Layouts", exact: true });

test("every state of arranging is accessible, and so are forced colours", async ({
  page,
  server,
}) => {
  await arranger(page, server);
  await withDemoData(page);
  await passesInForcedColours(page, "dashboard");
  await arrange(page);
  await passesInForcedColours(page, "edit mode");
  await passesInEveryLook(page, "edit mode");
  const places = [
    [() => page.getByRole("button", { name: "Arrange Goals tracker", exact: true }), "menu"],
    [() => page.getByRole("button", { name: "Add widget", exact: true }), "dialog"],
    [() => layoutsButton(page), "dialog"],
  ] as const;
  for (const [button, role] of places) {
    await button().click();
    await expect(page.getByRole(role)).toBeVisible();
    await passesWide(page, String(button()));
    await page.keyboard.press("Escape");
    await expect(page.getByRole(role)).toHaveCount(0);
  }
  await choose(page, "Goals tracker", "Settings");
  await expect(page.getByRole("dialog")).toBeVisible();
  await passesWide(page, "settings");
});

test("dragging a widget renders no widget", async ({ page, server }) => {
  // What stands around a widget belongs to the grid: its place, and the corner that resizes it.
  await countRenders(page, ".dashboard-widget > header, .dashboard-widget > [role=group]");
  await arranger(page, server);
  await withDemoData(page);
  await arrange(page);
  expect(await renders(page), "the count sees renders").toBeGreaterThan(0);
  const { column } = await cellSize(page);
  const grip = await handle(page, "Recent jobs").boundingBox();
  if (!grip) throw new Error("The handle is not shown.");
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 5, y + 5);
  await renders(page);
  for (const side of [-1, 1, -1]) await page.mouse.move(x + side * column * 3, y, { steps: 10 });
  expect(await renders(page)).toBe(0);
  await page.mouse.up();
});

test.describe("with motion", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("widgets follow the window at once, and what makes place while arranging is seen moving", async ({
    page,
    server,
  }) => {
    await page.addInitScript(() => {
      addEventListener("transitionrun", ({ target }) => {
        if (target instanceof HTMLElement && target.matches(".react-grid-item"))
          target.dataset["moving"] = "";
      });
    });
    await arranger(page, server);
    const moved = page.locator(".react-grid-item[data-moving]");
    const width = async () => (await widget(page, "Goals tracker").boundingBox())?.width;
    for (const size of [1000, 375, 1680]) {
      const before = await width();
      await page.setViewportSize({ width: size, height: 1400 });
      await expect.poll(width).not.toBe(before);
    }
    await expect(moved).toHaveCount(0);
    await arrange(page);
    await choose(page, "Goals tracker", "Move up");
    await expect(moved).not.toHaveCount(0);
  });
});

test.describe("code that cannot be had", () => {
  test.use({ refusals: [404, "dynamically imported module"] });

  test("takes its widget along and no other, and a reload brings it", async ({ page, server }) => {
    await arranger(page, server);
    await withDemoData(page);
    await arrange(page);
    await choose(page, "Application stats", "Settings");
    await page.getByLabel("Show", { exact: true }).selectOption({ label: "Applied per week" });
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await saved(page);
    await page.route(/(?:goals-widget|stats-chart)-[\w-]+\.js$/, (route) =>
      route.fulfill({ status: 404 }),
    );
    await page.reload();
    const failed = ["Goals tracker", "Application stats"];
    for (const title of failed)
      await expect(widget(page, title).getByText(`${title} cannot be shown.`)).toBeVisible();
    await expect(page.getByText("cannot be shown.")).toHaveCount(failed.length);
    await expect(page.locator(".dashboard-widget")).toHaveCount(8);
    await page.unrouteAll();
    await widget(page, "Goals tracker").getByRole("button", { name: "Reload" }).click();
    await expect(widget(page, "Application stats").getByText("Show as table")).toBeVisible();
    await expect(widget(page, "Goals tracker").getByText("An application a week")).toBeVisible();
    await expect(page.getByText("cannot be shown.")).toHaveCount(0);
  });

  test("leaves the page as it is when it is a dialog's, and a reload brings it", async ({
    page,
    server,
  }) => {
    await arranger(page, server);
    await arrange(page);
    await page.route(/gallery-dialog-[\w-]+\.js$/, (route) => route.fulfill({ status: 404 }));
    const add = page.getByRole("button", { name: "Add widget", exact: true });
    await add.click();
    const notice = page.getByRole("region", { name: "Notices" });
    await expect(notice.getByText("The dialog could not be loaded.")).toBeVisible();
    await expect(page.locator(".dashboard-widget")).toHaveCount(8);
    await page.unrouteAll();
    await notice.getByRole("button", { name: "Reload" }).click();
    await settled(page);
    await arrange(page);
    await add.click();
    await expect(page.getByRole("dialog", { name: "Add a widget" })).toBeVisible();
  });
});

test("settings are kept and taken back, and everything can be reset", async ({ page, server }) => {
  const { places } = await arranger(page, server);
  const before = await places();
  await arrange(page);
  await choose(page, "Goals tracker", "Settings");
  const dialog = page.getByRole("dialog", { name: "Goals tracker: settings" });
  await dialog.getByLabel("At most").fill("99");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Use a whole number from 1 to 20.")).toBeVisible();
  await dialog.getByLabel("At most").fill("3");
  await dialog.getByRole("button", { name: "Save" }).click();
  await saved(page);
  await page.reload();
  await settled(page);
  await arrange(page);
  await choose(page, "Goals tracker", "Settings");
  await expect(dialog.getByLabel("At most")).toHaveValue("3");
  await page.keyboard.press("Escape");

  await choose(page, "Recent jobs", "Hide");
  await page.getByRole("button", { name: "Reset", exact: true }).click();
  await page.getByRole("menuitem", { name: "Everything" }).click();
  await expect(page.locator(".dashboard-widget")).toHaveCount(8);
  await saved(page);
  expect(await places()).toEqual(before);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(widget(page, "Recent jobs")).toHaveCount(0);
});

test("a layout is kept by name, exported, and read from its file", async ({ page, server }) => {
  const { places } = await arranger(page, server, ["status-overview", "goals-tracker"]);
  const before = await places();
  await arrange(page);
  await layoutsButton(page).click();
  const dialog = page.getByRole("dialog", { name: "Layouts" });
  await dialog.getByLabel("Keep the arrangement as it is under a name").fill("Two");
  await dialog.getByRole("button", { name: "Save layout" }).click();
  await expect(dialog.getByRole("region", { name: "Your layouts" })).toContainText("Two");
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export as a file" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  await page.keyboard.press("Escape");

  await choose(page, "Status overview", "Hide");
  await saved(page);
  await layoutsButton(page).click();
  await dialog.getByRole("button", { name: "Look at it: Two" }).click();
  await page.getByRole("button", { name: "Use it" }).click();
  await saved(page);
  expect(await places()).toEqual(before);

  await choose(page, "Status overview", "Hide");
  await saved(page);
  await layoutsButton(page).click();
  const chooser = dialog.locator("input[type=file]");
  const asFile = (buffer: string) => ({
    name: "mine.json",
    mimeType: "application/json",
    buffer: Buffer.from(buffer),
  });
  await chooser.setInputFiles(asFile("{"));
  await expect(dialog.getByRole("alert")).toBeVisible();
  await chooser.setInputFiles(asFile(file));
  await page.getByRole("button", { name: "Use it" }).click();
  await saved(page);
  expect(await places()).toEqual(before);
});

test("on paper the widgets stand below each other, without what is for arranging", async ({
  page,
  server,
}) => {
  await arranger(page, server);
  await withDemoData(page);
  await arrange(page);
  const screenOnly = [
    handle(page, "Goals tracker"),
    page.getByRole("region", { name: "Arrange the dashboard" }),
    page.getByRole("navigation", { name: "Main" }),
    page.getByText("Sandbox."),
    page.getByText("Demo data is loaded"),
    page.getByRole("link", { name: "Add application" }),
    page.getByRole("button", { name: "Dismiss Data engineer at Terrascope BV" }),
  ];
  for (const part of screenOnly) await expect(part).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const boxes = await page
    .locator(".dashboard-widget")
    .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().toJSON()));
  expect(boxes).toHaveLength(8);
  for (const [index, box] of boxes.entries()) {
    expect(box.x).toBe(boxes[0].x);
    expect(box.width).toBe(boxes[0].width);
    if (index > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1].bottom);
  }
  for (const part of screenOnly) await expect(part).toBeHidden();
});

test.describe("who likes it dark", () => {
  test.use({ colorScheme: "dark" });

  test("prints dark words on white, and has it dark again", async ({ page, server }) => {
    await arranger(page, server, ["status-overview"]);
    const colour = () =>
      page
        .getByRole("heading", { level: 1 })
        .evaluate((heading) => getComputedStyle(heading).color);
    const onScreen = await colour();
    await page.emulateMedia({ media: "print" });
    await expect.poll(colour).not.toBe(onScreen);
    await page.emulateMedia({ media: "screen" });
    await expect.poll(colour).toBe(onScreen);
  });
});
