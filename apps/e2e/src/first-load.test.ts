import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import { registerPerson, signIn } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

/** KiB of scripts under gzip: the first visit of the dashboard, a widget's own, the calendar's own. */
const budgets = { dashboard: 200, widget: 15, calendar: 95 };

interface Script {
  name: string;
  /** KiB under gzip. */
  size: number;
  /** How it came. */
  encoding: string | undefined;
}

/** Keeps account of the scripts that come to the page from now on; the browser's memory of one page ends with it. */
function watchScripts(page: Page): () => Promise<Script[]> {
  const scripts: Promise<Script>[] = [];
  page.on("response", (response) => {
    // 304 is for what the browser has kept.
    if (response.url().endsWith(".js") && response.status() === 200) scripts.push(read(response));
  });
  return () => Promise.all(scripts);
}

async function read(response: Response): Promise<Script> {
  return {
    name: response.url().replace(/.*\//, ""),
    size: gzipSync(await response.body()).length / 1024,
    encoding: response.headers()["content-encoding"],
  };
}

test("a first visit of the dashboard and of the calendar takes few scripts, and they come packed", async ({
  page,
  server,
}) => {
  const person = await registerPerson(server);
  const scriptsOf = watchScripts(page);
  await signIn(page, person);
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  const first = await scriptsOf();
  const total = first.reduce((sum, { size }) => sum + size, 0);
  expect(total, JSON.stringify(first)).toBeLessThanOrEqual(budgets.dashboard);
  const widgets = first.filter(({ name }) => name.includes("-widget-"));
  expect(widgets).toHaveLength(8);
  for (const { name, size } of widgets) expect(size, name).toBeLessThanOrEqual(budgets.widget);

  await page.goto("/calendar");
  await expect(page.locator(".fc-view, [class*=fc-]").first()).toBeVisible();
  const both = await scriptsOf();
  const calendar = both.find(({ name }) => name.startsWith("calendar-view-"));
  expect(calendar?.size).toBeLessThanOrEqual(budgets.calendar);

  // Below 1 KiB packing saves no packet.
  for (const { name, size, encoding } of both) if (size > 1) expect(encoding, name).toBe("br");
});
