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
// In groups, so that each case stays short.
const places = {
  search: [
    "/dashboard",
    "/goals",
    "/goals?new=true",
    "/applications",
    "/applications?new=true",
    "/pipeline",
    "/applications/ID",
  ],
  jobs: [
    "/jobs",
    "/jobs?view=recommended",
    "/jobs?view=dismissed",
    "/jobs?add=url",
    "/jobs?add=page",
    "/jobs?add=hand",
    "/jobs/ID",
    "/jobs?job=ID",
    "/settings/job-profile",
    "/settings/job-boards",
  ],
  calendar: [
    "/calendar?view=month",
    "/calendar?view=week",
    "/calendar?view=day",
    "/calendar?view=agenda",
    "/calendar?event=ID",
    "/calendar/callback",
  ],
  settings: [
    "/settings/calendar",
    "/settings/profile",
    "/settings/appearance",
    "/settings/sign-in",
    "/settings/tokens",
    "/settings/statuses",
  ],
};

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  if (/[?&](new|add)=/.test(page.url())) await expect(page.getByRole("dialog")).toBeVisible();
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("every page before signing in passes axe and reflows at 320 px", async ({ page }) => {
      for (const url of open) {
        await page.goto(url);
        await settled(page);
        expect(await violations(page), url).toEqual([]);
        await reflows(page, url);
      }
    });

    for (const [place, urls] of Object.entries(places)) {
      test(`the ${place} pages pass axe while there is nothing yet`, async ({ page, server }) => {
        await signInPage(page, await registerPerson(server));
        for (const url of urls.filter((each) => !each.includes("ID"))) {
          await page.goto(url);
          await settled(page);
          expect(await violations(page), url).toEqual([]);
        }
      });

      for (const [size, viewport] of Object.entries({
        "at 1280 px": { width: 1280, height: 900 },
        "at 320 px": { width: 320, height: 640 },
      }))
        test(`the ${place} pages pass axe with a search under way ${size}`, async ({
          page,
          server,
        }) => {
          const person = await registerPerson(server);
          await connectCalendar(server, person, "google");
          await signInPage(page, person);
          await page.getByRole("button", { name: "Try it with demo data" }).click();
          await expect(page.getByText("Demo data is loaded")).toBeVisible();
          const ids = {
            "/applications/": await firstId(person, "/applications"),
            "/calendar?event=": await firstId(person, "/calendar/events"),
            "/jobs/": await firstId(person, "/jobs"),
            "/jobs?job=": await firstId(person, "/jobs"),
          };
          await page.setViewportSize(viewport);
          for (const pattern of urls) {
            const stem = pattern.replace(/ID$/, "");
            const url =
              Object.entries(ids)
                .find(([start]) => start === stem)
                ?.join("") ?? pattern;
            await page.goto(url);
            await settled(page);
            if (stem.endsWith("event="))
              await expect(page.getByRole("heading", { name: "Event Details" })).toBeVisible();
            expect(await violations(page), url).toEqual([]);
            if (viewport.width === 320) await reflows(page, url);
          }
        });
    }
  });
}

/** Nothing needs scrolling in two directions on the narrowest screen (WCAG 1.4.10). */
async function reflows(page: Page, url: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(overflow, `${url} at 320 px`).toBeLessThanOrEqual(320);
  if (before) await page.setViewportSize(before);
}

async function firstId(
  person: { call: (method: string, path: string) => Promise<{ body: Record<string, unknown> }> },
  path: string,
): Promise<string> {
  const { body } = await person.call("GET", path);
  const [first]: { id: string }[] = JSON.parse(JSON.stringify(body["items"]));
  return first?.id ?? "none";
}
