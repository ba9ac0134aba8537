import { arranger, widget, withDemoData } from "./support/dashboard.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1680, height: 1400 }, contextOptions: { reducedMotion: "reduce" } });

test("recent jobs say company, place, posted and source, and are dealt with in place", async ({
  page,
  server,
}) => {
  await arranger(page, server);
  await withDemoData(page);
  const jobs = widget(page, "Recent jobs").getByRole("listitem");
  const engineer = jobs.filter({ hasText: "Data engineer" });
  await expect(engineer).toContainText("Terrascope BV · Utrecht, Netherlands");
  await expect(engineer).toContainText(/Posted .+ ago · terrascope\.example\.com/u);
  const specialist = jobs.filter({ hasText: "Accessibility specialist" });
  await expect(specialist, "whose posting gives no date").toContainText("Added yesterday");

  const toast = page.getByRole("status").filter({ hasText: "Data engineer" });
  await engineer.getByRole("button", { name: "Save Data engineer" }).click();
  await expect(toast).toContainText("Saved: Data engineer");
  await expect(engineer.getByRole("button", { name: "Save Data engineer" })).toHaveCount(0);
  await engineer.getByRole("button", { name: "Dismiss Data engineer" }).click();
  await expect(engineer).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(engineer).toHaveCount(1);
  await engineer.getByRole("button", { name: "Apply: Data engineer" }).click();
  await expect(page.getByRole("link", { name: "See application" })).toBeVisible();
  await expect(engineer).toHaveCount(0);
});

test("a chart is shown as a table and back; a count leads to what it counts", async ({
  page,
  server,
}) => {
  await arranger(page, server);
  await withDemoData(page);
  const stats = widget(page, "Application stats");
  const weeks = stats.getByRole("list", { name: /^Applied per week, from/u });
  const told = await weeks
    .getByRole("listitem")
    .evaluateAll((all) => all.map((element) => element.getAttribute("title")));
  expect(told).toHaveLength(12);
  await stats.getByRole("button", { name: "Show as table" }).click();
  const rows = stats.getByRole("table", { name: /^Applied per week, from/u }).getByRole("row");
  const cells = await rows.evaluateAll((all) =>
    all.map(({ children }) => [...children].map(({ textContent }) => textContent).join(": ")),
  );
  expect(cells).toEqual(told);
  await stats.getByRole("button", { name: "Show as bars" }).click();
  await expect(weeks).toBeVisible();

  await widget(page, "Status overview").getByRole("link", { name: "Rejected" }).click();
  await expect(page).toHaveURL(/\/applications\?.*rejected/u);
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(3);
});
