import type { Page } from "@playwright/test";
import {
  arrange,
  arranger,
  choose,
  saved,
  settled,
  widget,
  withDemoData,
} from "./support/dashboard.ts";
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

test("how far applications got says the share, and leads to a list that says how it is narrowed", async ({
  page,
  server,
}) => {
  await arranger(page, server);
  await withDemoData(page);
  const funnel = widget(page, "Status overview").getByRole("list", {
    name: "How far applications got",
  });
  await expect(funnel.getByRole("link", { name: "Interviewing" })).toHaveText("Interviewing6, 60%");
  await page.setViewportSize({ width: 375, height: 900 });
  await settled(page);
  await expect(funnel.getByRole("link", { name: "Interviewing" }).getByText("60%")).toBeHidden();
  await page.setViewportSize({ width: 1680, height: 1400 });
  await funnel.getByRole("link", { name: "Interviewing" }).click();
  await expect(rowsOf(page)).toHaveCount(1 + 6);
  const narrowed = page.getByRole("group", { name: "Narrowed by" });
  await narrowed.getByRole("button", { name: "Reached Interviewing: remove" }).click();
  await expect(rowsOf(page)).toHaveCount(1 + 12);
  await narrowed.getByRole("button", { name: /^Since .+: remove$/u }).click();
  await expect(narrowed).toHaveCount(0);
});

test("from how many days on an answer is missed is a setting, and its count leads to those", async ({
  page,
  server,
}) => {
  await arranger(page, server);
  await withDemoData(page);
  const overview = widget(page, "Status overview");
  await expect(overview.getByRole("link", { name: /without any answer/u })).toHaveCount(0);
  await arrange(page);
  await choose(page, "Status overview", "Settings");
  await page.getByLabel("Without any answer for").selectOption("7 days");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await saved(page);
  await overview.getByRole("link", { name: "1 without any answer for more than 7 days" }).click();
  await expect(rowsOf(page)).toHaveCount(1 + 1);
  await expect(rowsOf(page).last()).toContainText("Nordkai");
});
