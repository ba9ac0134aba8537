import type { Page } from "@playwright/test";
import { passesInEveryLook, passesWide } from "./support/accessibility.ts";
import { connectCalendar, registerPerson, signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

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
    "/applications?reached=applied&appliedSince=2026-01-01T00:00:00.000Z",
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

test("every page before signing in is accessible, light and dark, wide and narrow", async ({
  page,
}) => {
  for (const url of open) {
    await page.goto(url);
    await settled(page);
    await passesInEveryLook(page, url);
  }
});

for (const [place, urls] of Object.entries(places)) {
  test(`the ${place} pages are accessible while there is nothing yet`, async ({ page, server }) => {
    await signIn(page, await registerPerson(server));
    for (const url of urls.filter((each) => !each.includes("ID"))) {
      await page.goto(url);
      await settled(page);
      await passesWide(page, url);
    }
  });

  test(`the ${place} pages are accessible with a search under way`, async ({ page, server }) => {
    const person = await registerPerson(server);
    await connectCalendar(server, person, "google");
    await signIn(page, person);
    await page.goto("/dashboard");
    await page.getByRole("button", { name: "Try it with demo data" }).click();
    await expect(page.getByText("Demo data is loaded")).toBeVisible();
    const ids = {
      "/applications/": await firstId(person, "/applications"),
      "/calendar?event=": await firstId(person, "/calendar/events"),
      "/jobs/": await firstId(person, "/jobs"),
      "/jobs?job=": await firstId(person, "/jobs"),
    };
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
      await passesInEveryLook(page, url);
    }
  });
}

async function firstId(
  person: { call: (method: string, path: string) => Promise<{ body: Record<string, unknown> }> },
  path: string,
): Promise<string> {
  const { body } = await person.call("GET", path);
  const [first]: { id: string }[] = JSON.parse(JSON.stringify(body["items"]));
  return first?.id ?? "none";
}
