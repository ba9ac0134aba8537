import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { connectCalendar, registerPerson, signInPage } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

/** Violations as short lines, so that a failure says where. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
}

const open = [
  "/login",
  "/login?mode=register",
  "/login?mode=forgot",
  "/login/reset?token=x",
  "/nowhere",
];
const pages = [
  "/dashboard",
  "/applications",
  "/applications?new=true",
  "/pipeline",
  "/calendar?view=month",
  "/calendar?view=week",
  "/calendar?view=day",
  "/calendar?view=agenda",
  "/calendar/callback",
  "/settings/calendar",
  "/settings/profile",
  "/settings/appearance",
  "/settings/sign-in",
  "/settings/tokens",
  "/settings/statuses",
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("every page before signing in passes axe", async ({ page }) => {
      for (const url of open) {
        await page.goto(url);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await violations(page), url).toEqual([]);
      }
    });

    test("every page passes axe while there is nothing yet", async ({ page, server }) => {
      await signInPage(page, await registerPerson(server));
      for (const url of pages) {
        await page.goto(url);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
        expect(await violations(page), url).toEqual([]);
      }
    });

    test("every page passes axe with a search under way, and reflows at 320 px", async ({
      page,
      server,
    }) => {
      const person = await registerPerson(server);
      await connectCalendar(server, person, "google");
      await signInPage(page, person);
      await page.getByRole("button", { name: "Try it with demo data" }).click();
      await expect(page.getByRole("heading", { name: "Next interviews" })).toBeVisible();
      const { body } = await person.call("GET", "/applications");
      const [first]: { id: string }[] = JSON.parse(JSON.stringify(body["items"]));
      for (const url of [...pages, `/applications/${first?.id}`]) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(url);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
        expect(await violations(page), url).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `${url} at 320 px`,
        ).toBeLessThanOrEqual(320);
        expect(await violations(page), `${url} at 320 px`).toEqual([]);
      }
    });
  });
}
