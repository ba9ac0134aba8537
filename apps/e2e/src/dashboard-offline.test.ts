import type { Page } from "@playwright/test";
import { arrange, arranger, choose, saved, settled, widget } from "./support/dashboard.ts";
import { signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1680, height: 1400 }, contextOptions: { reducedMotion: "reduce" } });

/**
 * Hides a widget where nothing can be saved; the menus still come. What saves is stopped in the page itself: a request that is stopped
 * on its way is let go when its tab closes.
 */
async function hideOffline(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      return url.includes("dashboard.applyIntents")
        ? Promise.reject(new TypeError("Failed to fetch"))
        : real(input, init);
    };
  });
  await page.reload();
  await settled(page);
  await arrange(page);
  await choose(page, "Recent jobs", "Hide");
  await expect(page.getByText("Not saved yet: Huntboard does not answer.")).toBeVisible();
}

test("what a tab did offline is sent by the next one, which can take it back", async ({
  page,
  server,
  context,
}) => {
  const { places } = await arranger(page, server, ["status-overview", "recent-jobs"]);
  await hideOffline(page);
  await page.close();
  expect(Object.keys(await places())).toEqual(["status-overview", "recent-jobs"]);

  const next = await context.newPage();
  await next.goto("/dashboard");
  await settled(next);
  await expect(widget(next, "Recent jobs")).toHaveCount(0);
  await expect.poll(async () => Object.keys(await places())).toEqual(["status-overview"]);
  await arrange(next);
  await saved(next);
  await next.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(widget(next, "Recent jobs")).toBeVisible();
  await saved(next);
  expect(Object.keys(await places())).toEqual(["status-overview", "recent-jobs"]);
});

test("what was done offline goes with signing out", async ({ page, server, context }) => {
  await arranger(page, server, ["status-overview", "recent-jobs"]);
  await hideOffline(page);
  await page.close();
  const drafts = () =>
    next.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.startsWith("huntboard.draft")),
    );
  const next = await context.newPage();
  await next.goto("/settings");
  expect(await drafts()).toHaveLength(1);
  await next.getByRole("button", { name: "Sign out", exact: true }).first().click();
  await expect(next).toHaveURL(/login/);
  expect(await drafts()).toEqual([]);
});

test("who changed the same as another place may take theirs, or keep it as a layout", async ({
  page,
  server,
  browser,
}) => {
  const { places, person } = await arranger(page, server, ["status-overview", "recent-jobs"]);
  const other = await browser.newContext({
    viewport: { width: 1680, height: 1400 },
    baseURL: server.url,
    reducedMotion: "reduce",
  });
  const device = await other.newPage();
  await signIn(device, person);
  await device.goto("/dashboard");
  await settled(device);
  await arrange(device);
  await choose(device, "Recent jobs", "Whole width");
  await saved(device);
  await arrange(page);
  await choose(page, "Recent jobs", "Small");
  const notice = page.getByRole("region", { name: "Notices" });
  await expect(notice).toContainText(
    "Recent jobs was changed in another place too. Yours is kept.",
  );
  const small = (await places())["recent-jobs"]?.[2];
  await notice.getByRole("button", { name: "Take theirs" }).click();
  await expect.poll(async () => (await places())["recent-jobs"]?.[2]).toBe(12);
  await notice.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await places())["recent-jobs"]?.[2]).toBe(small);

  await choose(device, "Recent jobs", "Large");
  await saved(device);
  await choose(page, "Recent jobs", "Medium");
  await notice.getByRole("button", { name: "Keep both as a layout" }).click();
  await expect(notice).toContainText("Theirs is kept as the layout “From another place,");
  await page.getByRole("button", { name: "Layouts", exact: true }).click();
  await expect(page.getByRole("region", { name: "Your layouts" })).toContainText(
    "From another place,",
  );
  await other.close();
});
