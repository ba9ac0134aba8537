import { arrowTo, fill, press, tabTo } from "./support/keyboard.ts";
import { newPerson } from "./support/people.ts";
import { sandboxOf } from "./support/sandbox.ts";
import { expect, test, undoOf } from "./support/test.ts";

test("the whole main job goes with the keyboard alone", async ({ page, server }) => {
  const person = newPerson();
  const sandbox = sandboxOf(server);
  const account = await sandbox.addAccount("google", { email: person.email });

  await page.goto("/login?mode=register");
  await fill(page, page.getByLabel("Name"), person.name);
  await fill(page, page.getByLabel("E-mail"), person.email);
  await fill(page, page.getByLabel("Password", { exact: true }), person.password);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/dashboard");

  await press(page, page.getByRole("link", { name: "Add your first application" }));
  const add = page.getByRole("dialog", { name: "Add an application" });
  await fill(page, add.getByLabel("Job title"), "Platform engineer");
  await fill(page, add.getByLabel("Company"), "Acme");
  await page.keyboard.press("Enter");
  await expect(add).toBeHidden();

  await press(page, page.getByRole("link", { name: "Settings" }));
  await press(
    page,
    page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Calendar" }),
  );
  await expect(page).toHaveURL(/settings\/calendar/);
  await press(
    page,
    page
      .getByRole("region", { name: "Google Calendar · sandbox" })
      .getByRole("button", { name: "Connect" }),
  );
  await page.waitForURL(/\/oauth2\//);
  await tabTo(page, page.getByLabel("Account"));
  // The account that was added last.
  await page.keyboard.press("End");
  await press(page, page.getByRole("button", { name: "Allow" }));
  await page.waitForURL(`${server.url}/settings/calendar`);
  await expect(page.getByRole("region", { name: "Google Calendar · sandbox" })).toContainText(
    person.email,
  );

  await press(page, page.getByRole("link", { name: "Applications" }).first());
  await press(page, page.getByRole("link", { name: "Platform engineer" }));
  await press(page, page.getByRole("button", { name: "Add to Calendar" }));
  const dialog = page.getByRole("dialog", { name: "Add to Calendar" });
  await tabTo(page, dialog.getByLabel("Event Title"));
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await sandbox.listEvents("google", account.id)).length).toBe(1);

  await page.goto("/pipeline");
  await press(page, page.getByRole("button", { name: "Move to…" }));
  await arrowTo(page, page.getByRole("menuitem", { name: "Offer" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: /^Offer/ })).toContainText("Platform engineer");

  const handle = page.getByRole("button", { name: "Move Platform engineer with the arrow keys" });
  await press(page, handle);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: /^Accepted/ })).toContainText("Platform engineer");
  await press(page, undoOf(page, /Accepted\.$/));
  await expect(page.getByRole("region", { name: /^Offer/ })).toContainText("Platform engineer");
});
