import { test as base, expect, type Page } from "@playwright/test";
import { newPerson, type Person } from "./people.ts";
import { startServer, type TestServer } from "./start-server.ts";

interface Fixtures {
  /** A page of a person who has just signed up. */
  signedIn: { page: Page; person: Person };
}

interface WorkerFixtures {
  server: TestServer;
}

/** Playwright's test with a server per worker and a fresh person per test; what the page logs as an error fails it. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  page: async ({ page }, use) => {
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => {
      // How the browser says that nobody is signed in yet.
      const signedOut = message.text().includes("status of 401");
      if (message.type() === "error" && !signedOut) problems.push(message.text());
    });
    await use(page);
    expect(problems, "the page logged errors").toEqual([]);
  },
  signedIn: async ({ page }, use) => {
    const person = newPerson();
    await signUp(page, person);
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

export { expect };
