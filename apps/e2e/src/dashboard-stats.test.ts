import type { Page } from "@playwright/test";
import { arranger, settled, widget, withDemoData } from "./support/dashboard.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1680, height: 1400 }, contextOptions: { reducedMotion: "reduce" } });

const rowsOf = (page: Page) => page.getByRole("table").getByRole("row");

test("what the stats show is chosen in place, says how many it rests on, and nothing is saved", async ({
  page,
  server,
}) => {
  await arranger(page, server);
  await withDemoData(page);
  const writes: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") writes.push(request.url());
  });
  const stats = widget(page, "Application stats");
  const view = stats.getByLabel("Look at");
  await expect(view).toHaveValue("summary");

  await view.selectOption("Stage to stage");
  await expect(
    stats.getByRole("list", { name: "Stage to stage" }).getByRole("listitem"),
  ).toHaveText(["Interviewing60%, 6 of 10", "Offer33%, 2 of 6", "Accepted50%, 1 of 2"]);
  await expect(stats).toContainText("29% of the 7 old enough had an offer. 1 offer still open.");

  await view.selectOption("Effort");
  await expect(stats.getByRole("list", { name: "Effort" })).toContainText("Applied10");
  await expect(stats).toContainText(/For every 10 applied for: \d+ added, \d+ followed up\./u);

  await view.selectOption("By CV");
  await expect(stats.getByRole("listitem")).toContainText("No CV kept10, 100% of 7 answered");

  await view.selectOption("By source");
  await expect(stats).toContainText("7 sources, each with fewer than 5 applications.");
  await expect(stats.getByRole("button", { name: "Show as table" })).toHaveCount(0);
  await stats.getByRole("button", { name: "Show them" }).click();
  await expect(stats.getByRole("listitem")).toHaveCount(7);
  await stats.getByRole("button", { name: "Show as table" }).click();
  await expect(stats.getByRole("columnheader")).toHaveText([
    "Source",
    "Applied",
    "Answered",
    "Interviewed",
    "Offers",
  ]);
  expect(writes).toEqual([]);

  await stats.getByRole("link", { name: "Welcome to the Jungle" }).click();
  await expect(rowsOf(page)).toHaveCount(1 + 2);
  await page.goBack();
  await settled(page);
  await expect(view).toHaveValue("summary");
});

test("the first answer says who still waits, and its figures lead to what they count", async ({
  page,
  server,
}) => {
  await arranger(page, server);
  await withDemoData(page);
  const stats = widget(page, "Application stats");
  await expect(stats.getByRole("definition").filter({ hasText: "days" })).toContainText(
    "of 7, 3 still waiting",
  );
  await stats.getByRole("link", { name: "Applied in 12 weeks" }).click();
  await expect(rowsOf(page)).toHaveCount(1 + 10);
});
