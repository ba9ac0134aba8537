import type { Page } from "@playwright/test";
import { passesWide } from "./support/accessibility.ts";
import { arrange, arranger, choose, saved, settled, widget } from "./support/dashboard.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1680, height: 1400 }, contextOptions: { reducedMotion: "reduce" } });

const layoutsButton = (page: Page) => page.getByRole("button", { name: "Layouts", exact: true });
const galleryButton = (page: Page) => page.getByRole("button", { name: "Add widget", exact: true });

/** Does to the person's dashboard what a page does not offer. */
async function apply(url: string, token: string, intents: object[]): Promise<void> {
  const answer = await fetch(`${url}/trpc/dashboard.applyIntents`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ baseRevision: 0, intents }),
  });
  if (!answer.ok) throw new Error(`applying answered ${await answer.text()}`);
}

test.describe("kept layouts", () => {
  // A name that is taken is refused.
  test.use({ refusals: [409] });

  test("a kept layout is renamed, replaced and removed, each taken back in the dialog", async ({
    page,
    server,
  }) => {
    await arranger(page, server, ["status-overview", "goals-tracker"]);
    await arrange(page);
    await layoutsButton(page).click();
    const dialog = page.getByRole("dialog", { name: "Layouts" });
    const yours = dialog.getByRole("region", { name: "Your layouts" });
    const undo = dialog.getByRole("button", { name: "Undo", exact: true });
    const keep = async (name: string) => {
      await dialog.getByLabel("Keep the arrangement as it is under a name").fill(name);
      await dialog.getByRole("button", { name: "Save layout" }).click();
    };
    await keep("Two");
    await expect(dialog.getByRole("status")).toHaveText("Layout “Two” is kept.");
    await keep("Other");
    await dialog.getByRole("button", { name: "Rename Two" }).click();
    const name = dialog.getByLabel("New name of “Two”");
    await expect(name).toBeFocused();
    await name.fill("Other");
    await name.press("Enter");
    await expect(dialog.getByRole("alert")).toHaveText('You already keep a layout named "Other".');
    await name.fill("Pair");
    await name.press("Enter");
    await expect(dialog.getByRole("button", { name: "Rename Pair" })).toBeFocused();
    await passesWide(page, "kept layouts");
    await undo.click();
    await expect(yours).toContainText("Two");
    await page.keyboard.press("Escape");

    await choose(page, "Goals tracker", "Hide");
    await saved(page);
    await layoutsButton(page).click();
    await keep("Two");
    await expect(dialog.getByRole("status")).toContainText("Layout “Two” was there already");
    await undo.click();
    await expect(dialog.getByRole("status")).toHaveText("Taken back.");
    await dialog.getByRole("button", { name: "Remove Two" }).click();
    await expect(yours).not.toContainText("Two");
    // The way back outlives the dialog.
    await page.keyboard.press("Escape");
    const notice = page.getByRole("region", { name: "Notices" });
    await notice.getByRole("button", { name: "Undo" }).last().click();
    await layoutsButton(page).click();
    await dialog.getByRole("button", { name: "Look at it: Two" }).click();
    await page.getByRole("button", { name: "Use it" }).click();
    await expect(widget(page, "Goals tracker")).toBeVisible();
  });
});

test("a layout says what it will hide, and keeps it on the shelf", async ({ page, server }) => {
  await arranger(page, server);
  await arrange(page);
  await choose(page, "Application stats", "Duplicate");
  await saved(page);
  const duplicate = widget(page, "Application stats 2");
  await expect(duplicate).toBeVisible();
  await layoutsButton(page).click();
  await page.getByRole("button", { name: "Look at it: Offers" }).click();
  const dialog = page.getByRole("dialog", { name: "Use “Offers”?" });
  await expect(dialog.getByText("Will be hidden, to be had back under “Add widget”:")).toHaveText(
    /Application stats 2\.$/u,
  );
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(duplicate).toHaveCount(0);
  await galleryButton(page).click();
  await page.getByRole("button", { name: "Show: Application stats 2" }).click();
  await expect(duplicate).toBeVisible();
});

test("a file says what it looks like and which part of it is wrong", async ({ page, server }) => {
  await arranger(page, server);
  await arrange(page);
  await layoutsButton(page).click();
  const dialog = page.getByRole("dialog", { name: "Layouts" });
  const choosing = (value: object) =>
    dialog.locator("input[type=file]").setInputFiles({
      name: "mine.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(value)),
    });
  const goals = { id: "goals-tracker", type: "goals", x: 0, y: 0, w: 3, h: 4 };
  const status = { id: "status-overview", type: "status", x: 0, y: 0, w: 6, h: 4 };
  await choosing({ widgets: [{ ...goals, options: { limit: 99 } }] });
  await expect(dialog.getByRole("alert")).toHaveText(
    "This looks like the guide’s layout_config, but something in it is wrong. layout_config.widgets.0.options.limit: Use 20 or less.",
  );
  // Two in one place are looked at as they will be.
  await choosing({ widgets: [goals, status] });
  const rows = await page
    .getByRole("list", { name: "The widgets of this layout" })
    .getByRole("listitem")
    .evaluateAll((all) => all.map((cell) => cell.style.gridRow));
  expect(new Set(rows).size).toBe(2);
});

test("the gallery shows what is hidden, of whatever kind, beside further ones", async ({
  page,
  server,
}) => {
  const { person } = await arranger(page, server);
  await apply(server.url, person.token, [
    { type: "add", id: "future", widgetType: "from-the-future", settings: {} },
    { type: "hide", id: "future" },
    { type: "hide", id: "application-stats" },
  ]);
  await page.reload();
  await settled(page);
  await arrange(page);
  await galleryButton(page).click();
  const dialog = page.getByRole("dialog", { name: "Add a widget" });
  for (const title of ["Hidden widgets", "One more of"])
    await expect(dialog.getByRole("heading", { name: title })).toBeVisible();
  await passesWide(page, "gallery");
  await expect(dialog.getByRole("button", { name: "Show: Application stats" })).toBeVisible();
  await expect(
    dialog.getByRole("button", { name: "Add another: Application stats" }),
  ).toBeVisible();
  await dialog.getByRole("button", { name: "Show: from-the-future" }).click();
  await expect(page.locator('[data-widget-id="future"]')).toBeVisible();
});
