import { arranger, settled, widget, withDemoData } from "./support/dashboard.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1680, height: 1400 }, contextOptions: { reducedMotion: "reduce" } });

test("the activity shows one kind for a look, what is older, and the time of day", async ({
  page,
  server,
}) => {
  await arranger(page, server, ["activity-timeline"]);
  const activity = widget(page, "Activity timeline");
  await expect(activity).toContainText("What you do will be here, day by day.");
  const kind = activity.getByLabel("Kind of activity");
  await expect(kind).toHaveCount(0);
  await withDemoData(page);

  const entries = activity
    .getByRole("list")
    .getByRole("listitem")
    .filter({ has: page.locator("time") });
  const clocks = activity.locator("ul time");
  await expect(clocks).toHaveCount(15);
  for (const time of await clocks.allTextContents())
    expect(time).toMatch(/^\d\d:\d\d(?:\s[AP]M)?$/u);
  await activity.getByRole("button", { name: "Show more" }).click();
  await expect(clocks).toHaveCount(30);
  const more = activity.getByRole("button", { name: "Show more" });
  while ((await more.count()) > 0) {
    const before = await clocks.count();
    await more.click();
    await expect.poll(() => clocks.count()).toBeGreaterThan(before);
  }
  await expect(activity.getByText("That is everything.")).toBeFocused();

  await kind.focus();
  await kind.selectOption("Notes");
  await expect(clocks).toHaveCount(4);
  await expect(entries.filter({ hasText: "Noted:" })).not.toHaveCount(0);
  await kind.selectOption("Documents");
  await expect(activity).toContainText("Nothing of this kind has happened yet.");
  await expect(kind).toBeFocused();
  await page.reload();
  await settled(page);
  await expect(kind, "it is a look, and no setting").toHaveValue("everything");
  await expect(clocks).toHaveCount(15);
});
