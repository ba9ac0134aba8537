import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { type Person, registerPerson, signIn } from "./people.ts";
import { startServer, type TestServer } from "./start-server.ts";

interface Options {
  /** Statuses of answers that a test brings about on purpose, or words of what follows; the browser logs each as an error. */
  refusals: (number | string)[];
}

interface Fixtures {
  /** An empty page of a person who is signed in. */
  signedIn: { page: Page; person: Person };
}

interface WorkerFixtures {
  /** What an operator would set in the environment; a whole file's, since another server is another worker. */
  settings: Record<string, string>;
  server: TestServer;
}

/** Playwright's test with a server per worker and a fresh person per test; what the page logs as an error fails it. */
export const test = base.extend<Fixtures & Options, WorkerFixtures>({
  refusals: [[], { option: true }],
  settings: [{}, { option: true, scope: "worker" }],
  server: [
    async ({ settings }, use) => {
      const server = await startServer(settings);
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  page: async ({ page, refusals }, use) => {
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => {
      // 401 is how the browser says that nobody is signed in yet.
      const expected = [401, ...refusals].some((refusal) =>
        message.text().includes(typeof refusal === "number" ? `status of ${refusal}` : refusal),
      );
      if (message.type() === "error" && !expected) problems.push(message.text());
    });
    await use(page);
    expect(problems, "the page logged errors").toEqual([]);
  },
  signedIn: async ({ page, server }, use) => {
    const person = await registerPerson(server);
    await signIn(page, person);
    await use({ page, person });
  },
});

/** Signs up on the sign-in page. */
export async function signUp(page: Page, person: Person): Promise<void> {
  await page.goto("/login?mode=register");
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL("**/dashboard");
}

/** The Undo of the notice that says this; an earlier notice may still offer its own. */
export function undoOf(page: Page, notice: string | RegExp): Locator {
  return page.getByText(notice).locator("xpath=..").getByRole("button", { name: "Undo" });
}

export { expect };
