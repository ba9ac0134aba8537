import { newPerson, serviceOf } from "./support/people.ts";
import { sandboxOf } from "./support/sandbox.ts";
import { expect, signUp, test } from "./support/test.ts";

const calendars = [
  { provider: "google", name: "Google Calendar · sandbox" },
  { provider: "outlook", name: "Outlook · sandbox" },
] as const;

for (const { provider, name } of calendars) {
  test(`a person signs up, tracks an application, connects ${name} and adds the interview to it`, async ({
    page,
    server,
  }) => {
    const person = newPerson();
    const sandbox = sandboxOf(server);
    const account = await sandbox.addAccount(serviceOf[provider], { email: person.email });
    await signUp(page, person);
    await page.getByRole("link", { name: "Add your first application" }).click();
    const add = page.getByRole("dialog", { name: "Add an application" });
    await add.getByLabel("Job title").fill("Platform engineer");
    await add.getByLabel("Company").fill("Acme");
    await add.getByLabel("Link to the posting").fill("https://acme.example/jobs/7");
    await add.getByRole("button", { name: "Add application" }).click();
    await expect(add).toBeHidden();

    await page.goto("/settings/calendar");
    await page.getByRole("region", { name }).getByRole("button", { name: "Connect" }).click();
    await expect(page.getByText("SANDBOX").first()).toBeVisible();
    await page.getByRole("combobox", { name: "Account" }).selectOption({ value: account.id });
    await page.getByRole("button", { name: "Allow" }).click();
    await page.waitForURL(`${server.url}/settings/calendar`);
    await expect(page.getByRole("region", { name })).toContainText(person.email);

    await page.goto("/applications");
    await page.getByRole("link", { name: "Platform engineer" }).click();
    await page.getByRole("button", { name: "Add to Calendar" }).click();
    const dialog = page.getByRole("dialog", { name: "Add to Calendar" });
    await expect(dialog.getByLabel("Event Title")).toHaveValue(
      "Interview: Platform engineer at Acme",
    );
    await dialog.getByLabel("Start").fill("2027-03-01T14:00");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText("Interview: Platform engineer at Acme").first()).toBeVisible();

    await expect
      .poll(async () =>
        (await sandbox.listEvents(serviceOf[provider], account.id)).map((event) => event.title),
      )
      .toEqual(["Interview: Platform engineer at Acme"]);
  });
}
