import type { Page } from "@playwright/test";
import {
  announcements,
  arrange,
  arranger,
  choose,
  fail,
  handle,
  saved,
  settled,
  widget,
} from "./support/dashboard.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1680, height: 1400 }, contextOptions: { reducedMotion: "reduce" } });

/** The calls to the server from now on: method and procedures. */
function listen(page: Page): { method: string; procedures: string }[] {
  const calls: { method: string; procedures: string }[] = [];
  page.on("request", (request) => {
    const [, path] = new URL(request.url()).pathname.split("/trpc/");
    if (path !== undefined) calls.push({ method: request.method(), procedures: path });
  });
  return calls;
}

/** Takes a widget by its handle and goes some way with it. */
async function drag(page: Page, title: string): Promise<void> {
  const grip = await handle(page, title).boundingBox();
  if (!grip) throw new Error("The handle is not shown.");
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 200, y + 100, { steps: 6 });
  await expect(page.locator(".react-grid-placeholder")).toHaveCount(1);
}

test("a load changes nothing, asks for all widgets in one request, and edit mode asks for nothing", async ({
  page,
  server,
}) => {
  await arranger(page, server);
  const calls = listen(page);
  await page.goto("/dashboard");
  await settled(page);
  expect(calls.filter(({ method }) => method !== "GET")).toEqual([]);
  const widgets = calls.filter(({ procedures }) => procedures.includes("insights."));
  expect(widgets).toHaveLength(1);
  expect(widgets[0]?.procedures.split(",").length).toBeLessThanOrEqual(10);

  await page.locator(".dashboard-widget").evaluateAll((all) => {
    for (const element of all) element.setAttribute("data-before", "");
  });
  calls.length = 0;
  await arrange(page);
  await page
    .getByRole("region", { name: "Arrange the dashboard" })
    .getByRole("button", { name: "Done" })
    .click();
  await expect(page.locator(".dashboard-widget[data-before]")).toHaveCount(8);
  expect(calls).toEqual([]);
});

test("a widget whose data fails leaves the others alone, and can be tried again", async ({
  page,
  server,
}) => {
  await arranger(page, server, ["status-overview", "goals-tracker"]);
  const mend = await fail(page, "insights.goals.list");
  await page.goto("/dashboard");
  await expect(widget(page, "Goals tracker").getByText("This could not be loaded.")).toBeVisible({
    timeout: 60_000,
  });
  mend();
  await widget(page, "Goals tracker").getByRole("button", { name: "Try again" }).click();
  await expect(widget(page, "Goals tracker").getByText("Set yourself a goal")).toBeVisible();
  await expect(widget(page, "Status overview")).toBeVisible();
});

test("hiding is undone over a reload, and another tab sees it at once", async ({
  page,
  server,
}) => {
  await arranger(page, server, ["status-overview", "recent-jobs"]);
  const other = await page.context().newPage();
  await other.goto("/dashboard");
  await settled(other);
  await arrange(page);
  await choose(page, "Recent jobs", "Hide");
  await saved(page);
  await expect(widget(other, "Recent jobs")).toHaveCount(0);
  await other.close();

  await page.reload();
  await settled(page);
  await expect(widget(page, "Recent jobs")).toHaveCount(0);
  await arrange(page);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(widget(page, "Recent jobs")).toBeVisible();
  await saved(page);
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  await expect(widget(page, "Recent jobs")).toHaveCount(0);
});

test("undo leaves what another tab changed later, says so, and goes on with the step before", async ({
  page,
  server,
}) => {
  const { places } = await arranger(page, server, ["status-overview", "recent-jobs"]);
  const other = await page.context().newPage();
  await other.goto("/dashboard");
  await settled(other);
  await arrange(other);
  await arrange(page);
  await choose(page, "Status overview", "Small");
  await choose(page, "Recent jobs", "Small");
  await saved(page);
  await choose(other, "Recent jobs", "Whole width");
  await saved(other);
  const isWide = async () => (await places())["recent-jobs"]?.[2] === 12;
  await expect.poll(isWide).toBe(true);
  await expect(widget(page, "Recent jobs")).toHaveCSS("width", /^1[0-9]{3}/);

  await page.keyboard.press("ControlOrMeta+z");
  const notice = page.getByRole("region", { name: "Notices" });
  await expect(notice).toContainText(
    "Not undone: Recent jobs resized. This was changed in another",
  );
  await page.keyboard.press("ControlOrMeta+z");
  await saved(page);
  await expect.poll(async () => (await places())["status-overview"]?.[2]).toBe(6);
  expect(await isWide()).toBe(true);
});

test("a widget that another tab hides is let go, by the mouse and the keyboard", async ({
  page,
  server,
}) => {
  await arranger(page, server, ["status-overview", "recent-jobs", "goals-tracker"]);
  const other = await page.context().newPage();
  await other.goto("/dashboard");
  await settled(other);
  await arrange(other);
  await arrange(page);
  const escapes = () => page.evaluate(() => document.documentElement.dataset["escapes"]);
  await page.evaluate(() => {
    document.addEventListener("keydown", ({ key }) => {
      const { dataset } = document.documentElement;
      if (key === "Escape") dataset["escapes"] = `${dataset["escapes"] ?? ""}+`;
    });
  });

  await drag(page, "Recent jobs");
  await choose(other, "Recent jobs", "Hide");
  await expect(announcements(page)).toHaveText(
    "Recent jobs was taken off the dashboard in another place.",
  );
  await expect(page.locator(".react-grid-placeholder")).toHaveCount(0);
  await page.mouse.up();
  await page.keyboard.press("Escape");
  expect(await escapes()).toBe("+");

  await handle(page, "Goals tracker").press("Enter");
  await choose(other, "Goals tracker", "Hide");
  await expect(announcements(page)).toHaveText(
    "Goals tracker was taken off the dashboard in another place.",
  );
  await choose(page, "Status overview", "Small");
  await saved(page);
  await expect(widget(page, "Status overview")).toHaveCSS("width", /^[3-6]/);
});

test("what is dragged goes back where edit mode ends", async ({ page, server }) => {
  const { places } = await arranger(page, server, ["status-overview", "recent-jobs"]);
  const before = await places();
  const place = await widget(page, "Recent jobs").boundingBox();
  await arrange(page);
  await drag(page, "Recent jobs");
  await page.getByRole("button", { name: "Done", exact: true }).first().press("Enter");
  await expect(announcements(page)).toHaveText("Recent jobs is back where it was.");
  await expect(page.locator(".react-grid-placeholder")).toHaveCount(0);
  await expect.poll(() => widget(page, "Recent jobs").boundingBox()).toEqual(place);
  await page.mouse.up();
  expect(await places()).toEqual(before);
});

test("what was done last arrives when the tab is closed right after", async ({ page, server }) => {
  const { places } = await arranger(page, server, ["status-overview", "recent-jobs"]);
  await arrange(page);
  await choose(page, "Recent jobs", "Hide");
  await page.close();
  await expect.poll(async () => Object.keys(await places())).toEqual(["status-overview"]);
});

test("a preset is looked at, used, and taken back", async ({ page, server }) => {
  const { places } = await arranger(page, server);
  const before = await places();
  await arrange(page);
  await page.getByRole("button", { name: "Layouts", exact: true }).click();
  await page.getByRole("button", { name: "Look at it: Interview week" }).click();
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(page.locator(".dashboard-widget")).toHaveCount(4);
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect(page.locator(".dashboard-widget")).toHaveCount(8);
  await saved(page);
  expect(await places()).toEqual(before);
});

test("a goal is set, counted by hand, removed and brought back", async ({ page, server }) => {
  await arranger(page, server, ["goals-tracker"]);
  await page.goto("/goals?new=true");
  await page.getByLabel("What counts").selectOption("custom");
  await page.getByLabel("Name", { exact: false }).first().fill("Practice");
  await page.getByLabel("How many").fill("2");
  await page.getByRole("dialog").getByRole("button", { name: "Set the goal" }).click();
  const line = page.getByRole("list", { name: "Goals" });
  await expect(line.getByText("0 of 2 this week")).toBeVisible();
  await page.getByRole("button", { name: "+1 for Practice" }).click();
  await expect(line.getByText("1 of 2 this week")).toBeVisible();
  await page.getByRole("button", { name: "Remove Practice" }).click();
  await expect(line).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(line.getByText("1 of 2 this week")).toBeVisible();
  await page.goto("/dashboard");
  await expect(widget(page, "Goals tracker").getByText("1 of 2 this week")).toBeVisible();
});
