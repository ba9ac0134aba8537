import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { type Person, registerPerson, signIn } from "./support/people.ts";
import { restClient } from "./support/rest.ts";
import type { TestServer } from "./support/start-server.ts";
import { expect, test } from "./support/test.ts";

const command = fileURLToPath(
  new URL("../../server/src/commands/reset-password.ts", import.meta.url),
);

/** What `npm run reset-password -- EMAIL` prints beside a running server. */
async function resetPassword(server: TestServer, email: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [command, email], {
    cwd: server.dataDir,
    env: { DATA_DIR: server.dataDir, PORT: new URL(server.url).port },
  });
  return stdout;
}

async function trySignIn(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("who signs out is out, and a wrong password is told so", async ({ page, server }) => {
  const person = await registerPerson(server);
  await signIn(page, person);
  await page.goto("/dashboard");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/login**");
  await page.goto("/applications");
  await page.waitForURL("**/login?next=**");

  await trySignIn(page, { ...person, password: "not the password" });
  await expect(page.getByRole("alert")).toContainText(/password/i);
  await expect(page.getByLabel("E-mail")).toHaveValue(person.email);
  await trySignIn(page, person);
  await page.waitForURL("**/applications");
});

test.describe("a forgotten password", () => {
  test.use({ refusals: [400, 404, 422] });

  test("is replaced with the link the command prints, which works once", async ({
    page,
    server,
  }) => {
    const person = await registerPerson(server);
    await page.goto("/login");
    await page.getByRole("link", { name: "Forgotten password" }).click();
    await expect(page.getByText("npm run reset-password -- EMAIL")).toBeVisible();

    const link = /http\S+/.exec(await resetPassword(server, person.email))?.[0] ?? "";
    const renewed = { ...person, password: `renewed ${person.password}` };
    const setPassword = async () => {
      await page.goto(link);
      await page.getByLabel("New password").fill(renewed.password);
      await page.getByRole("button", { name: "Set password" }).click();
    };
    await setPassword();
    await page.getByRole("link", { name: "Sign in" }).click();
    await trySignIn(page, person);
    await expect(page.getByRole("alert")).toBeVisible();
    await trySignIn(page, renewed);
    await page.waitForURL("**/dashboard");

    await setPassword();
    await expect(page.getByRole("alert")).toBeVisible();
    expect((await person.call("GET", "/applications")).status).toBe(401);
  });
});

test("a token is shown once, works within its scope, and ends when it is revoked", async ({
  page,
  server,
}) => {
  await signIn(page, await registerPerson(server));
  await page.goto("/settings/tokens");
  await page.getByRole("button", { name: "Create token" }).click();
  const dialog = page.getByRole("dialog", { name: "Create token" });
  await dialog.getByLabel("Name").fill("Backup script");
  await dialog.getByRole("button", { name: "Create token" }).click();
  const shown = page.getByRole("dialog", { name: "Your new token" });
  const token = (await shown.getByRole("code").textContent()) ?? "";
  await shown.getByRole("button", { name: "Done" }).click();

  const call = restClient(server.url, token);
  expect((await call("GET", "/applications")).status).toBe(200);
  expect((await call("POST", "/applications", { title: "A", company: "B" })).status).toBe(403);

  await page.reload();
  await expect(page.getByText("Backup script")).toBeVisible();
  expect(await page.content()).not.toContain(token);
  await page.getByRole("button", { name: "Revoke Backup script" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Backup script" })).toContainText(
    "Revoked",
  );
  expect((await call("GET", "/applications")).status).toBe(401);
});

test("another device is signed out from here", async ({ page, server, browser }) => {
  const person = await registerPerson(server);
  await signIn(page, person);
  const elsewhere = await browser.newContext({ baseURL: server.url });
  try {
    const there = await elsewhere.newPage();
    await signIn(there, person);
    await there.goto("/dashboard");
    await page.goto("/settings/sign-in");
    const devices = page.getByRole("region", { name: "Where you are signed in" });
    await devices.getByRole("button", { name: /^Sign out Chrome/ }).click();
    await expect(devices.getByRole("button", { name: /^Sign out Chrome/ })).toHaveCount(0);
    await there.goto("/applications");
    await there.waitForURL("**/login?next=**");
    await page.goto("/applications");
    await expect(page.getByRole("heading", { level: 1, name: "Applications" })).toBeVisible();
  } finally {
    await elsewhere.close();
  }
});
