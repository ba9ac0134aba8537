import {
  arrange,
  announcements,
  arranger,
  cellSize,
  choose,
  handle,
  reading,
  saved,
  settled,
  widget,
} from "./support/dashboard.ts";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1680, height: 1700 }, contextOptions: { reducedMotion: "reduce" } });

const shown = ["status-overview", "recent-jobs", "activity-timeline"];
const start = {
  "status-overview": [0, 0, 6, 4],
  "recent-jobs": [6, 0, 6, 4],
  "activity-timeline": [0, 4, 6, 4],
};
/** What every kind of input has to bring about. */
const target = {
  "recent-jobs": [0, 0, 6, 4],
  "status-overview": [0, 4, 6, 4],
  "activity-timeline": [0, 8, 12, 6],
};
const inOrder = ["recent-jobs", "status-overview", "activity-timeline"];

test("with the mouse only; it survives a reload, another device and a restart", async ({
  page,
  server,
  browser,
}) => {
  const { places, person } = await arranger(page, server, shown);
  expect(await places()).toEqual(start);
  await arrange(page);
  const { column, row } = await cellSize(page);
  const grip = await handle(page, "Recent jobs").boundingBox();
  if (!grip) throw new Error("The handle is not shown.");
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];

  // Escape on the way: nothing happened.
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - column * 3, y + 100, { steps: 6 });
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
  await page.keyboard.press("Escape");
  await expect(announcements(page)).toHaveText("Recent jobs is back where it was.");
  await page.mouse.up();
  expect(await handle(page, "Recent jobs").boundingBox()).toEqual(grip);

  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - column * 6, y, { steps: 8 });
  await page.mouse.up();
  await expect(announcements(page)).toHaveText(
    "Recent jobs moved to column 1 of 12, row 1, 6 columns wide, 4 rows high.",
  );
  const corner = await widget(page, "Activity timeline")
    .locator(".react-resizable-handle")
    .boundingBox();
  if (!corner) throw new Error("There is no corner to pull at.");
  await page.mouse.move(corner.x + 10, corner.y + 10);
  await page.mouse.down();
  await page.mouse.move(corner.x + 10 + column * 6, corner.y + 10 + row * 2, { steps: 8 });
  await page.mouse.up();
  await expect(announcements(page)).toHaveText(
    "Activity timeline is 12 columns wide, 6 rows high.",
  );
  await expect.poll(places).toEqual(target);
  expect(await reading(page)).toEqual(inOrder);
  await saved(page);

  await page.reload();
  await settled(page);
  expect(await reading(page)).toEqual(inOrder);
  await server.kill();
  await server.restart();
  const other = await browser.newContext({
    viewport: { width: 1680, height: 1700 },
    baseURL: server.url,
  });
  const device = await other.newPage();
  await signIn(device, person);
  await device.goto("/dashboard");
  await settled(device);
  expect(await reading(device)).toEqual(inOrder);
  await other.close();
});

test("with the keyboard only, every step announced", async ({ page, server }) => {
  const { places } = await arranger(page, server, shown);
  const heard: string[] = [];
  const press = async (key: string) => {
    const before = await announcements(page).textContent();
    await page.keyboard.press(key);
    await expect(announcements(page)).not.toHaveText(before ?? "");
    heard.push((await announcements(page).textContent()) ?? "");
  };
  const tabTo = async (label: string) => {
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(
        () =>
          document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
      );
      if (name === label) return;
    }
    throw new Error(`Tab does not reach ${label}`);
  };
  await tabTo("Arrange");
  await page.keyboard.press("Enter");
  await tabTo("Move Recent jobs");
  await press("Enter");
  await press("ArrowDown");
  await press("Escape");
  await press("Enter");
  await press("Alt+ArrowLeft");
  await press("Enter");
  // The widget stands elsewhere in the page now, and keeps the focus.
  await expect(handle(page, "Recent jobs")).toBeFocused();
  await tabTo("Move Activity timeline");
  await press("Space");
  for (let step = 0; step < 6; step += 1) await press("Shift+ArrowRight");
  await press("Shift+ArrowDown");
  await press("Shift+ArrowDown");
  await press("Shift+ArrowRight");
  await press("Space");
  await expect.poll(places).toEqual(target);
  expect(await reading(page)).toEqual(inOrder);
  expect(heard).toEqual([
    "Picked up Recent jobs: column 7 of 12, row 1, 6 columns wide, 4 rows high. Arrows move it, Shift and arrows change its size, Enter drops it, Escape puts it back.",
    "Recent jobs cannot go further.",
    "Recent jobs is back where it was.",
    "Picked up Recent jobs: column 7 of 12, row 1, 6 columns wide, 4 rows high. Arrows move it, Shift and arrows change its size, Enter drops it, Escape puts it back.",
    "column 1 of 12, row 1, 6 columns wide, 4 rows high. 2 other widgets moved.",
    "Dropped Recent jobs: column 1 of 12, row 1, 6 columns wide, 4 rows high. 2 other widgets moved.",
    "Picked up Activity timeline: column 1 of 12, row 9, 6 columns wide, 4 rows high. Arrows move it, Shift and arrows change its size, Enter drops it, Escape puts it back.",
    "column 1 of 12, row 9, 7 columns wide, 4 rows high.",
    "column 1 of 12, row 9, 8 columns wide, 4 rows high.",
    "column 1 of 12, row 9, 9 columns wide, 4 rows high.",
    "column 1 of 12, row 9, 10 columns wide, 4 rows high.",
    "column 1 of 12, row 9, 11 columns wide, 4 rows high.",
    "column 1 of 12, row 9, 12 columns wide, 4 rows high.",
    "column 1 of 12, row 9, 12 columns wide, 5 rows high.",
    "column 1 of 12, row 9, 12 columns wide, 6 rows high.",
    "Activity timeline cannot go further.",
    "Dropped Activity timeline: column 1 of 12, row 9, 12 columns wide, 6 rows high.",
  ]);
});

test("with single clicks only", async ({ page, server }) => {
  const { places } = await arranger(page, server, shown);
  await arrange(page);
  await choose(page, "Recent jobs", ...Array.from({ length: 6 }, () => "Move left"));
  await expect(announcements(page)).toHaveText(/^Recent jobs: column 1 of 12, row 1/);
  await choose(page, "Activity timeline", "Whole width");
  await expect(announcements(page)).toHaveText(/12 columns wide, 6 rows high/);
  await expect.poll(places).toEqual(target);
  expect(await reading(page)).toEqual(inOrder);
});

test.describe("by touch", () => {
  test.use({ hasTouch: true });

  test("with a long press on a handle; a finger that goes on at once scrolls", async ({
    page,
    server,
  }) => {
    const { places } = await arranger(page, server, shown);
    await page.getByRole("button", { name: "Arrange", exact: true }).tap();
    const { column } = await cellSize(page);
    const grip = await handle(page, "Recent jobs").boundingBox();
    if (!grip) throw new Error("The handle is not shown.");
    const at = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 };
    const client = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x = at.x, y = at.y) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x, y }],
      });
    await touch("touchStart");
    await touch("touchMove", at.x - column * 3);
    await touch("touchMove", at.x - column * 6);
    await touch("touchEnd");
    await expect(announcements(page)).toHaveText("");
    expect(await places()).toEqual(start);

    await touch("touchStart");
    await expect(announcements(page)).toHaveText(/^Picked up Recent jobs/);
    await touch("touchMove", at.x - column * 3);
    await touch("touchMove", at.x - column * 6);
    await touch("touchEnd");
    await expect(announcements(page)).toHaveText(/^Dropped Recent jobs: column 1 of 12, row 1/);
    await page.getByRole("button", { name: "Arrange Activity timeline" }).tap();
    await page.getByRole("menuitem", { name: "Whole width" }).tap();
    await expect.poll(places).toEqual(target);
    expect(await reading(page)).toEqual(inOrder);
  });
});
