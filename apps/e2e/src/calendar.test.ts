import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { connectCalendar, type Person, registerPerson, signIn } from "./support/people.ts";
import type { RestClient } from "./support/rest.ts";
import { sandboxOf } from "./support/sandbox.ts";
import type { TestServer } from "./support/start-server.ts";
import { expect, test, undoOf } from "./support/test.ts";

const google = "Google Calendar · sandbox";

/** Somebody signed in on the page, with a calendar of the sandbox's Google connected. */
async function connectedPerson(page: Page, server: TestServer) {
  const person = await registerPerson(server);
  const account = await connectCalendar(server, person, "google");
  await signIn(page, person);
  return { person, account, inGoogle: () => inGoogle(server, account) };
}

/** What the sandbox's own list holds of an account: the title and the instant of the start. */
async function inGoogle(server: TestServer, account: string): Promise<string[]> {
  const events = await sandboxOf(server).listEvents("google", account);
  return events.map(({ title, start }) => `${title}, ${new Date(start).toISOString()}`);
}

/** An event made over REST, 2027-03-10 12:00 to 13:00 UTC; answers its id. */
async function addEvent(person: { call: RestClient }, title: string): Promise<string> {
  const { status, body } = await person.call("POST", "/calendar/events", {
    title,
    start_time: "2027-03-10T12:00:00Z",
    end_time: "2027-03-10T13:00:00Z",
    provider: "google",
  });
  expect(status).toBe(201);
  return String(body["id"]);
}

const details = (page: Page) => page.getByRole("region", { name: "Event Details" });

test.describe("events", () => {
  test("a new event is made, changed, deleted and brought back, and the calendar agrees each time", async ({
    page,
    server,
  }) => {
    const { inGoogle: found } = await connectedPerson(page, server);
    await page.goto("/calendar?view=month");
    await page.getByRole("button", { name: "New Event" }).click();
    const dialog = page.getByRole("dialog", { name: "New Event" });
    await dialog.getByLabel("Event Title").fill("Call with Kim");
    await dialog.getByLabel("Time zone").fill("UTC");
    await dialog.getByLabel("Start").fill("2027-03-10T12:00");
    await expect(dialog.getByLabel("End", { exact: true })).toHaveValue("2027-03-10T13:00");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await expect(details(page)).toContainText("Call with Kim");
    await expect.poll(found).toEqual(["Call with Kim, 2027-03-10T12:00:00.000Z"]);

    await details(page).getByRole("button", { name: "Edit" }).click();
    const edit = page.getByRole("dialog", { name: "Edit Event" });
    await edit.getByLabel("Event Title").fill("Call with Robin");
    await edit.getByLabel("Start").fill("2027-03-10T15:30");
    await edit.getByRole("button", { name: "Save" }).click();
    await expect(edit).toBeHidden();
    await expect.poll(found).toEqual(["Call with Robin, 2027-03-10T15:30:00.000Z"]);

    await details(page).getByRole("button", { name: "Delete" }).click();
    await expect.poll(found).toEqual([]);
    await undoOf(page, /^Deleted /).click();
    await expect.poll(found).toEqual(["Call with Robin, 2027-03-10T15:30:00.000Z"]);
    await expect(page.locator("[data-event-id]")).toContainText("Call with Robin");
  });

  test.describe("in a clock change", () => {
    test.use({ refusals: [400, 409, 422] });

    test("a time that comes twice is asked about, and the chosen one is kept", async ({
      page,
      server,
    }) => {
      const { inGoogle: found } = await connectedPerson(page, server);
      await page.goto("/calendar?view=agenda");
      await page.getByRole("button", { name: "New Event" }).click();
      const dialog = page.getByRole("dialog", { name: "New Event" });
      await dialog.getByLabel("Event Title").fill("Night shift");
      await dialog.getByLabel("Time zone").fill("Europe/Berlin");
      await dialog.getByLabel("Start").fill("2027-10-31T02:30");
      await dialog.getByRole("button", { name: "Save" }).click();
      const question = dialog.getByRole("radiogroup", { name: /show 02:30 twice/ });
      await question.getByRole("radio", { name: /the second 02:30/ }).check();
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(dialog).toBeHidden();
      await expect.poll(found).toEqual(["Night shift, 2027-10-31T01:30:00.000Z"]);
    });

    test("a time that is skipped is asked about, and the chosen one is kept", async ({
      page,
      server,
    }) => {
      const { inGoogle: found } = await connectedPerson(page, server);
      await page.goto("/calendar?view=agenda");
      await page.getByRole("button", { name: "New Event" }).click();
      const dialog = page.getByRole("dialog", { name: "New Event" });
      await dialog.getByLabel("Event Title").fill("Night shift");
      await dialog.getByLabel("Time zone").fill("Europe/Berlin");
      await dialog.getByLabel("Start").fill("2027-03-28T02:30");
      await dialog.getByRole("button", { name: "Save" }).click();
      const question = dialog.getByRole("radiogroup", { name: /skip 02:30/ });
      await question.getByRole("radio", { name: /03:30/ }).check();
      await dialog.getByLabel("End", { exact: true }).fill("2027-03-28T04:30");
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(dialog).toBeHidden();
      await expect.poll(found).toEqual(["Night shift, 2027-03-28T01:30:00.000Z"]);
    });
  });

  test.describe("after a drag", () => {
    test.use({ refusals: [404] });

    test("an event goes back by Undo, which says so where it cannot", async ({ page, server }) => {
      const { person, inGoogle: found } = await connectedPerson(page, server);
      const id = await addEvent(person, "Panel");
      await page.goto(`/calendar?view=month&event=${id}`);
      const day = (date: string) => page.locator(`[data-date="${date}"]`).first();
      await drag(page, page.locator(`[data-event-id="${id}"]`), day("2027-03-18"));
      await expect.poll(found).toEqual(["Panel, 2027-03-18T12:00:00.000Z"]);
      // The calendar has it before the page is told, and who moves on from what was there before is refused.
      const told = page.waitForResponse((response) =>
        response.url().includes("calendar.events.update"),
      );
      await page.getByRole("button", { name: "Undo" }).click();
      await expect.poll(found).toEqual(["Panel, 2027-03-10T12:00:00.000Z"]);
      await told;

      await details(page).getByRole("button", { name: "Next day" }).click();
      await expect.poll(found).toEqual(["Panel, 2027-03-11T12:00:00.000Z"]);
      expect((await person.call("DELETE", `/calendar/events/${id}`)).status).toBe(204);
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(page.getByText(/^Not taken back\. /)).toBeVisible();
      await expect(page.locator("[data-event-id]")).toHaveCount(0);
    });
  });

  test("an event is moved by buttons, without dragging", async ({ page, server }) => {
    const { person, inGoogle: found } = await connectedPerson(page, server);
    await page.goto(`/calendar?view=month&event=${await addEvent(person, "Panel")}`);
    for (const [name, start] of [
      ["Later 15 min", "2027-03-10T12:15:00.000Z"],
      ["Next day", "2027-03-11T12:15:00.000Z"],
      ["Earlier 15 min", "2027-03-11T12:00:00.000Z"],
      ["Previous day", "2027-03-10T12:00:00.000Z"],
    ] as const) {
      await details(page).getByRole("button", { name, disabled: false }).click();
      await expect.poll(found, name).toEqual([`Panel, ${start}`]);
    }
  });

  test("on a phone, the notice of a new event leads to it and covers no navigation", async ({
    page,
    server,
  }) => {
    const { person } = await connectedPerson(page, server);
    const { body } = await person.call("POST", "/applications", {
      title: "Clerk",
      company: "Acme",
    });
    await page.setViewportSize({ width: 375, height: 700 });
    await page.goto(`/applications/${String(body["id"])}`);
    await page.getByRole("button", { name: "Add to Calendar" }).click();
    const dialog = page.getByRole("dialog", { name: "Add to Calendar" });
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    const link = page.getByRole("region", { name: "Notices" }).getByRole("link");
    const notice = await link.boundingBox();
    const places = await page.getByRole("navigation", { name: "Main" }).boundingBox();
    expect((notice?.y ?? 0) + (notice?.height ?? 0)).toBeLessThan(places?.y ?? 0);
    await link.click();
    await page.waitForURL("**/calendar?event=*");
    await expect(page.getByRole("dialog", { name: "Event Details" })).toContainText(
      "Interview: Clerk at Acme",
    );
  });

  test("an event is downloaded as a file that other calendars read", async ({ page, server }) => {
    const { person } = await connectedPerson(page, server);
    await page.goto(`/calendar?event=${await addEvent(person, "Panel, with cake")}`);
    const arrives = page.waitForEvent("download");
    await details(page).getByRole("button", { name: "Download .ics" }).click();
    const download = await arrives;
    expect(download.suggestedFilename()).toMatch(/\.ics$/);
    const lines = (await readFile(await download.path(), "utf8"))
      .replaceAll(/\r\n[ \t]/g, "")
      .split("\r\n");
    expect(lines.slice(0, 1)).toEqual(["BEGIN:VCALENDAR"]);
    expect(lines.filter((line) => line.startsWith("BEGIN:VEVENT"))).toHaveLength(1);
    expect(lines).toContain("SUMMARY:Panel\\, with cake");
    expect(lines.find((line) => line.startsWith("DTSTART"))).toMatch(/20270310T120000/);
    expect(lines.findLast((line) => line !== "")).toBe("END:VCALENDAR");
  });
});

test.describe("the connection", () => {
  test("a refused consent is told in words, and can be tried again", async ({ page, server }) => {
    const person = await registerPerson(server);
    const account = await sandboxOf(server).addAccount("google", { email: person.email });
    await signIn(page, person);
    await page.goto("/settings/calendar");
    await card(page).getByRole("button", { name: "Connect" }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByRole("heading", { name: "Not connected" })).toBeVisible();
    await expect(page.getByRole("alert")).toContainText(/nothing was connected/i);
    await page.getByRole("button", { name: "Try again" }).click();
    await allow(page, server, account.id);
    await expect(card(page)).toContainText(person.email);
  });

  test("a disconnected calendar keeps its events, and Huntboard keeps them too", async ({
    page,
    server,
  }) => {
    const { person, inGoogle: found } = await connectedPerson(page, server);
    await addEvent(person, "Panel");
    await expect.poll(found).toHaveLength(1);
    await page.goto("/settings/calendar");
    await card(page).getByRole("button", { name: "Disconnect" }).click();
    await page
      .getByRole("dialog", { name: `Disconnect ${google}?` })
      .getByRole("button", { name: "Disconnect" })
      .click();
    const told = page.getByRole("dialog", { name: `${google} is disconnected` });
    await told.getByRole("button", { name: "Done" }).click();
    await expect(card(page).getByRole("button", { name: /^Connect / })).toBeVisible();
    expect(await found()).toHaveLength(1);
    const grants = await sandboxOf(server).grants("google");
    expect(JSON.stringify(grants)).toContain("endedBy");
    await page.goto("/calendar?view=agenda");
    await expect(page.getByText("Panel").first()).toBeVisible();
  });

  test("what leaving a calendar could not delete there is told until it was read", async ({
    page,
    server,
  }) => {
    const { person } = await connectedPerson(page, server);
    const sandbox = sandboxOf(server);
    await sandbox.planFaults({ provider: "google", path: "*/events*", kind: "status" });
    await addEvent(person, "Panel");
    await page.goto("/settings/calendar");
    await expect(card(page)).toContainText("1 event waits");
    await card(page).getByRole("button", { name: "Disconnect" }).click();
    const asked = page.getByRole("dialog", { name: `Disconnect ${google}?` });
    await asked.getByRole("checkbox", { name: /^Also delete/ }).check();
    await asked.getByRole("button", { name: "Disconnect" }).click();
    const told = page.getByRole("dialog", { name: `${google} is disconnected` });
    await expect(told.getByRole("status")).toContainText("1 event is still in Google");
    // The card behind it hears of the end while the dialog stands: it asks again as long as an event waits.
    await expect(page.getByText(`${person.email} is disconnected.`)).toBeVisible();
    await expect(told.getByRole("status")).toContainText("1 event is still in Google");
    await sandbox.clearFaults();
    await told.getByRole("button", { name: "Done" }).click();
    await expect(told).toBeHidden();
  });

  test("after the grant died, reconnecting brings the waiting event over once", async ({
    page,
    server,
  }) => {
    const { account, inGoogle: found } = await connectedPerson(page, server);
    const sandbox = sandboxOf(server);
    await sandbox.revokeGrants("google", account);
    await sandbox.expireAccessTokens("google", account);

    await page.goto("/calendar?view=agenda");
    await page.getByRole("button", { name: "New Event" }).click();
    const dialog = page.getByRole("dialog", { name: "New Event" });
    await dialog.getByLabel("Event Title").fill("Final round");
    await dialog.getByLabel("Time zone").fill("UTC");
    await dialog.getByLabel("Start").fill("2027-03-10T12:00");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await expect(details(page).getByRole("region", { name: "Sync" })).toContainText(/reconnect/i);
    expect(await found()).toEqual([]);

    await page.goto("/settings/calendar");
    await expect(card(page)).toContainText("Sign in again");
    await card(page).getByRole("button", { name: "Reconnect" }).click();
    await allow(page, server, account);
    await expect(card(page)).toContainText("Everything is in sync");
    await expect.poll(found).toEqual(["Final round, 2027-03-10T12:00:00.000Z"]);
  });

  test("a sign-in begun beside an event form leads back to its page, where the text is kept", async ({
    page,
    server,
  }) => {
    const person: Person & { call: RestClient } = await registerPerson(server);
    const account = await sandboxOf(server).addAccount("google", { email: person.email });
    await signIn(page, person);
    await page.goto("/calendar?view=agenda");
    await page.getByRole("button", { name: "New Event" }).click();
    const dialog = page.getByRole("dialog", { name: "New Event" });
    await dialog.getByLabel("Event Title").fill("Final round");
    await dialog.getByRole("link", { name: "Connect in settings" }).click();
    await card(page).getByRole("button", { name: "Connect" }).click();
    await allow(page, server, account.id);
    await page.waitForURL("**/calendar?view=agenda");
    await page.getByRole("button", { name: "New Event" }).click();
    await expect(dialog.getByLabel("Event Title")).toHaveValue("Final round");
  });
});

const card = (page: Page) => page.getByRole("region", { name: google });

/** Says yes on the sandbox's page. */
async function allow(page: Page, server: TestServer, account: string): Promise<void> {
  await page.getByRole("combobox", { name: "Account" }).selectOption({ value: account });
  await page.getByRole("button", { name: "Allow" }).click();
  await page.waitForURL(
    (url) => url.origin === server.url && url.pathname !== "/calendar/callback",
  );
}

/** Drags by mouse, in steps, as FullCalendar wants to see them. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  await from.hover();
  await page.mouse.down();
  const box = await to.boundingBox();
  if (!box) throw new Error("The target is not on screen.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
  await page.mouse.up();
}
