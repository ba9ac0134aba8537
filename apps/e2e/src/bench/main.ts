import { type Browser, chromium, type Page } from "@playwright/test";
import { arrange, arranger, cellSize, handle, settled } from "../support/dashboard.ts";
import { startServer, type TestServer } from "../support/start-server.ts";

const rounds = 5;
const moves = 60;

/** Milliseconds that the page's thread spent for one move of the pointer. */
interface Cost {
  script: number;
  layout: number;
}

// The part of `npm run bench` that needs a browser: a widget is dragged on the full dashboard, and on the same grid with
// nothing in its tiles. Nothing is judged here.
const server = await startServer();
const browser = await chromium.launch({
  executablePath: process.env["HUNTBOARD_CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const full: Cost[] = [];
  const empty: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await openDashboard(browser, server);
    full.push(await drag(page));
    await page
      .locator(".dashboard-widget > [role=group]")
      .evaluateAll((bodies) => bodies.forEach((body) => body.replaceChildren()));
    empty.push(await drag(page));
    await page.context().close();
  }
  for (const part of ["script", "layout"] as const) {
    const [one, other] = [median(full, part), median(empty, part)];
    print(`drag of a widget: ${part} for one move, eight widgets`, one, "ms");
    print(`drag of a widget: ${part} for one move, empty tiles`, other, "ms");
    print(`drag of a widget: ${part}, widgets beside empty tiles`, one / other, "×");
  }
} finally {
  await browser.close();
  await server.close();
}

async function openDashboard(on: Browser, { url }: TestServer): Promise<Page> {
  const context = await on.newContext({
    baseURL: url,
    viewport: { width: 1680, height: 1400 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await arranger(page, server);
  await page.getByRole("button", { name: "Try it with demo data" }).click();
  await page.getByText("Demo data is loaded").waitFor();
  await settled(page);
  await arrange(page);
  return page;
}

/** Drags to and fro, once for the compiler and once for the clock. */
async function drag(page: Page): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const { column } = await cellSize(page);
  const grip = await handle(page, "Recent jobs").boundingBox();
  if (!grip) throw new Error("The handle is not shown.");
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  const toAndFro = async () => {
    for (const side of [-1, 1, -1])
      await page.mouse.move(x + side * column * 3, y, { steps: moves / 3 });
  };
  await page.mouse.move(x, y);
  await page.mouse.down();
  await toAndFro();
  const before = await spent();
  await toAndFro();
  const after = await spent();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await session.detach();
  return {
    script: (after.script - before.script) / moves,
    layout: (after.layout - before.layout) / moves,
  };

  async function spent(): Promise<Cost> {
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? 0) * 1000;
    return {
      script: of("ScriptDuration"),
      layout: of("LayoutDuration") + of("RecalcStyleDuration"),
    };
  }
}

function median(costs: Cost[], part: keyof Cost): number {
  return costs.map((cost) => cost[part]).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

function print(name: string, value: number, unit: string): void {
  process.stdout.write(`${name.padEnd(72)} median ${value.toFixed(2)} ${unit}\n`);
}
