import type { Locator, Page } from "@playwright/test";
import { registerPerson, signIn } from "./people.ts";
import type { TestServer } from "./start-server.ts";
import { expect } from "./test.ts";

/** Somebody on their dashboard. */
interface Arranger {
  person: Awaited<ReturnType<typeof registerPerson>>;
  /** Where the visible widgets stand on wide screens, as the server has it: [x, y, w, h] by id. */
  places: () => Promise<Record<string, number[]>>;
}

/** Signs somebody in whose dashboard shows only these widgets. */
export async function arranger(
  page: Page,
  server: TestServer,
  shown?: readonly string[],
): Promise<Arranger> {
  const person = await registerPerson(server);
  const headers = {
    authorization: `Bearer ${person.token}`,
    "content-type": "application/json",
  };
  const read = async () => {
    const answer = await fetch(`${server.url}/trpc/dashboard.get`, { headers });
    const { result }: { result: { data: Dashboard } } = JSON.parse(await answer.text());
    return result.data.document;
  };
  if (shown) {
    const { widgets } = await read();
    const away = Object.keys(widgets).filter((id) => !shown.includes(id));
    const answer = await fetch(`${server.url}/trpc/dashboard.applyIntents`, {
      method: "POST",
      headers,
      body: JSON.stringify({
        baseRevision: 0,
        intents: away.map((id) => ({ type: "hide", id })),
      }),
    });
    if (!answer.ok) throw new Error(`hiding answered ${await answer.text()}`);
  }
  await signIn(page, person);
  await page.goto("/dashboard");
  await settled(page);
  return {
    person,
    places: async () => {
      const { widgets, layouts } = await read();
      return Object.fromEntries(
        layouts.lg
          .filter(({ i }) => widgets[i]?.hidden === false)
          .map(({ i, x, y, w, h }) => [i, [x, y, w, h]]),
      );
    },
  };
}

interface Dashboard {
  document: {
    widgets: Record<string, { hidden: boolean }>;
    layouts: { lg: { i: string; x: number; y: number; w: number; h: number }[] };
  };
}

/** Every widget shows something. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator(".dashboard-widget").first()).toBeVisible();
  await expect(page.locator(".dashboard-widget [aria-busy=true]")).toHaveCount(0);
}

/** Fills the account with examples. */
export async function withDemoData(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try it with demo data" }).click();
  await expect(page.getByText("Demo data is loaded")).toBeVisible();
  await settled(page);
}

export const widget = (page: Page, title: string): Locator =>
  page.getByRole("region", { name: title, exact: true });
export const handle = (page: Page, title: string): Locator =>
  page.getByRole("button", { name: `Move ${title}`, exact: true });

/** Whether a widget is seen from its handle to its end, with nothing over it. */
export async function isSeen(page: Page, title: string): Promise<boolean> {
  return widget(page, title).evaluate((element) => {
    const { left, width, bottom } = element.getBoundingClientRect();
    const grip = element.querySelector(".widget-handle")?.getBoundingClientRect();
    if (!grip) return false;
    const points = [
      [grip.x + grip.width / 2, grip.y + grip.height / 2],
      [left + width / 2, bottom - 4],
    ] as const;
    return points.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
  });
}

/** The middle of a widget's handle in the window, once the widget stands at the top of it. */
export async function gripOf(page: Page, title: string): Promise<{ x: number; y: number }> {
  await widget(page, title).evaluate((element) => element.scrollIntoView());
  return middleOf(handle(page, title));
}

export async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error(`${String(target)} is not shown.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export const announcements = (page: Page): Locator => page.getByTestId("dashboard-announcements");

/** Begins edit mode. */
export async function arrange(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Arrange", exact: true }).click();
  await expect(page.getByRole("region", { name: "Arrange the dashboard" })).toBeVisible();
}

/** Everything is at the server. */
export async function saved(page: Page): Promise<void> {
  await expect(
    page.getByRole("region", { name: "Arrange the dashboard" }).getByText("Saved", { exact: true }),
  ).toBeVisible();
}

/** The menu stays open for the next one. */
const step = /^Move (?:up|down|left|right)$/u;

/** Chooses from a widget's menu; it is closed afterwards. */
export async function choose(page: Page, title: string, ...items: string[]): Promise<void> {
  await page.getByRole("button", { name: `Arrange ${title}`, exact: true }).click();
  for (const item of items) await page.getByRole("menuitem", { name: item, exact: true }).click();
  // Elsewhere Escape would meet what the item opened.
  if (step.test(items.at(-1) ?? "")) await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
}

/** The widgets in the order in which a reader comes to them. */
export async function reading(page: Page): Promise<string[]> {
  return page
    .locator(".dashboard-widget")
    .evaluateAll((all) => all.map((element) => element.dataset["widgetId"] ?? ""));
}

/** The pixels of a cell with its gap. */
export async function cellSize(page: Page): Promise<{ column: number; row: number }> {
  const width = await page
    .locator(".react-grid-layout")
    .evaluate((grid) => grid.getBoundingClientRect().width);
  return { column: (width + 16) / 12, row: 76 };
}

/** Takes the answer to one procedure out of each batch and puts a failure there, until what it answers with is called. */
export async function fail(page: Page, procedure: string): Promise<() => void> {
  let failing = true;
  await page.route(new RegExp(RegExp.escape(procedure), "u"), async (route) => {
    if (!failing) return route.continue();
    const asked = decodeURIComponent(new URL(route.request().url()).pathname)
      .replace("/trpc/", "")
      .split(",");
    const response = await route.fetch();
    const answers: unknown[] = JSON.parse(await response.text());
    const data = { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, appCode: null, details: {} };
    answers[asked.indexOf(procedure)] = {
      error: { message: "Out of order", code: -32_603, data: { ...data, path: procedure } },
    };
    return route.fulfill({ response, status: 207, body: JSON.stringify(answers) });
  });
  return () => {
    failing = false;
  };
}
