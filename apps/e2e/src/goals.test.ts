import type { Page } from "@playwright/test";
import { passesInEveryLook } from "./support/accessibility.ts";
import { arranger, settled, widget } from "./support/dashboard.ts";
import { expect, test, undoOf } from "./support/test.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const goals = (page: Page) => page.getByRole("list", { name: "Goals" }).getByRole("listitem");

/** Sets a goal that is counted by hand. */
async function setGoal(page: Page, title: string, period = "Every week"): Promise<void> {
  await page.goto("/goals?new=true");
  const dialog = page.getByRole("dialog", { name: "Set a goal" });
  await dialog.getByLabel("What counts").selectOption("Something else, counted by hand");
  await dialog.getByLabel("Name").fill(title);
  await dialog.getByLabel("How many").fill("3");
  await dialog.getByLabel("How often").selectOption(period);
  await dialog.getByRole("button", { name: "Set the goal" }).click();
  await expect(dialog).toHaveCount(0);
}

test("a goal is counted up in its widget, and entries have an amount, a day and a note", async ({
  page,
  server,
}) => {
  await arranger(page, server, ["goals-tracker"]);
  await setGoal(page, "Practice");
  await page.goto("/dashboard");
  await settled(page);
  const tracker = widget(page, "Goals tracker");
  await tracker.getByRole("button", { name: "+1 for Practice" }).click();
  await expect(tracker).toContainText("1 of 3 this week");
  await expect(tracker.getByRole("button", { name: "+1 for Practice" })).toBeFocused();
  await undoOf(page, "One counted: Practice.").click();
  await expect(tracker).toContainText("0 of 3 this week");

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Goals" }).click();
  await page.getByRole("button", { name: "Entries of Practice" }).click();
  const dialog = page.getByRole("dialog", { name: "Entries of Practice" });
  await expect(dialog).toContainText("Nothing counted yet.");
  await dialog.getByLabel("How many").fill("many");
  await dialog.getByRole("button", { name: "Count", exact: true }).click();
  await expect(dialog.getByLabel("How many")).toBeFocused();
  await expect(dialog).toContainText("Use a whole number");
  await dialog.getByLabel("How many").fill("3");
  await dialog.getByLabel("Note, if you like").fill("With Sara");
  await dialog.getByRole("button", { name: "Count", exact: true }).click();
  const entry = dialog.getByRole("list", { name: "Entries" }).getByRole("listitem");
  await expect(entry).toContainText("3 · today · With Sara");
  await expect(dialog.getByLabel("How many")).toHaveValue("1");
  await expect(goals(page)).toContainText("3 of 3 this week · reached");
  await passesInEveryLook(page, "the entries");
  await entry.getByRole("button", { name: /^Remove the entry of 3/u }).click();
  await expect(entry).toHaveCount(0);
  await page.keyboard.press("Escape");
  await undoOf(page, "Entry removed: 3.").click();
  await expect(goals(page)).toContainText("3 of 3 this week · reached");
});

test("goals are put in order by the keyboard, and a met one that is hidden is told of", async ({
  page,
  server,
}) => {
  const { person } = await arranger(page, server, ["goals-tracker"]);
  for (const title of ["One", "Two", "Three"]) await setGoal(page, title);
  const order = () => goals(page).evaluateAll((all) => all.map((item) => item.textContent));
  const orderIs = (first: string, second: string, third: string) =>
    expect
      .poll(order)
      .toEqual([first, second, third].map((title) => expect.stringMatching(`^${title}0`)));
  await orderIs("One", "Two", "Three");
  await page.getByRole("button", { name: "Move One down" }).focus();
  await page.keyboard.press("Enter");
  await orderIs("Two", "One", "Three");
  await expect(page.getByRole("button", { name: "Move One down" })).toBeFocused();
  await page.keyboard.press("Enter");
  await orderIs("Two", "Three", "One");
  await expect(page.getByRole("button", { name: "Move One up" }), "at the end").toBeFocused();
  await page.reload();
  await orderIs("Two", "Three", "One");

  for (const title of ["One", "Two"])
    await page.getByRole("button", { name: `Remove ${title}` }).click();
  await expect(goals(page)).toHaveCount(1);
  for (const count of [1, 2, 3]) {
    await page.getByRole("button", { name: "+1 for Three" }).click();
    await expect(goals(page)).toContainText(`${count} of 3`);
  }
  const answer = await fetch(`${server.url}/trpc/dashboard.applyIntents`, {
    method: "POST",
    headers: { authorization: `Bearer ${person.token}`, "content-type": "application/json" },
    body: JSON.stringify({
      baseRevision: 1,
      intents: [{ type: "configure", id: "goals-tracker", settings: { met: false } }],
    }),
  });
  expect(await answer.text()).toContain('"met":false');
  await page.goto("/dashboard");
  await settled(page);
  await expect(widget(page, "Goals tracker")).toContainText("All your goals are met for now.");
});

test("rest days are asked for where they mean something", async ({ page, server }) => {
  await arranger(page, server, ["goals-tracker"]);
  await page.goto("/goals?new=true");
  const dialog = page.getByRole("dialog", { name: "Set a goal" });
  const rest = dialog.getByRole("group", { name: "Rest days" });
  await expect(rest).toHaveCount(0);
  await dialog.getByLabel("How often").selectOption("Every day");
  for (const day of ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]) await rest.getByLabel(day).check();
  await rest.getByLabel("Sun").check();
  await dialog.getByRole("button", { name: "Set the goal" }).click();
  await expect(dialog).toContainText("Leave at least one day that counts.");
  const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" });
  const tomorrow = weekday.format(new Date(Date.now() + 86_400_000));
  await rest.getByLabel(tomorrow).uncheck();
  await dialog.getByRole("button", { name: "Set the goal" }).click();
  await expect(goals(page)).toContainText("0 of 5 today · rest day");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 375, height: 740 } });

  test("the settings lead to the goals, and five places stand below", async ({ page, server }) => {
    await arranger(page, server, ["goals-tracker"]);
    await setGoal(page, "Practice");
    const places = page.getByRole("navigation", { name: "Main" }).getByRole("link");
    await expect(places).toHaveCount(5);
    await places.filter({ hasText: "Settings" }).click();
    await page
      .getByRole("navigation", { name: "Settings" })
      .getByRole("link", { name: "Goals" })
      .click();
    await expect(goals(page)).toHaveCount(1);
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWide, "wider than the phone").toBe(false);
  });
});
