import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { registerPerson, signIn } from "./support/people.ts";
import type { RestClient } from "./support/rest.ts";
import type { TestServer } from "./support/start-server.ts";
import { expect, test, undoOf } from "./support/test.ts";

interface Wanted {
  title: string;
  company: string;
  stage?: string;
}

/** Somebody signed in on the page, with these applications. */
async function seeker(page: Page, server: TestServer, applications: Wanted[]) {
  const person = await registerPerson(server);
  const ids: string[] = [];
  for (const application of applications) ids.push(await add(person.call, application));
  await signIn(page, person);
  return { person, ids };
}

async function add(call: RestClient, application: Wanted): Promise<string> {
  const { status, body } = await call("POST", "/applications", { ...application });
  expect(status).toBe(201);
  return String(body["id"]);
}

const acme = { title: "Platform engineer", company: "Acme" };
const globex = { title: "Data analyst", company: "Globex", stage: "applied" };
const initech = { title: "Site lead", company: "Initech", stage: "offer" };

const rows = (page: Page) => page.getByRole("table").getByRole("link");
const timeline = (page: Page) => page.getByRole("region", { name: "Timeline" });

test("a second application that looks like the first is warned about, and can be kept", async ({
  page,
  server,
}) => {
  await seeker(page, server, [acme]);
  await page.goto("/applications");
  await page.getByRole("link", { name: "Add application" }).click();
  const dialog = page.getByRole("dialog", { name: "Add an application" });
  await dialog.getByLabel("Job title").fill("Platform Engineer");
  await dialog.getByLabel("Company").fill("ACME");
  await expect(dialog.getByText("the same title at the same company")).toBeVisible();
  await dialog.getByRole("button", { name: "Add application" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("You may have it already:")).toBeVisible();
  await expect(rows(page)).toHaveText(["Platform Engineer", "Platform engineer"]);
});

test("applications are found by words and by stage, and the address keeps the question", async ({
  page,
  server,
}) => {
  await seeker(page, server, [acme, globex, initech]);
  await page.goto("/applications");
  await expect(rows(page)).toHaveCount(3);
  const bar = page.getByRole("search", { name: "Applications" });
  await bar.getByRole("searchbox").fill("globex");
  await expect(rows(page)).toHaveText(["Data analyst"]);
  await page.reload();
  await expect(rows(page)).toHaveText(["Data analyst"]);
  await bar.getByRole("searchbox").fill("nothing like it");
  await expect(page.getByText("No application matches.")).toBeVisible();
  await bar.getByRole("searchbox").fill("");
  await expect(rows(page)).toHaveCount(3);
  await expect(bar.getByRole("searchbox")).toBeFocused();
  await bar.getByRole("button", { name: /^Offer/ }).click();
  await expect(rows(page)).toHaveText(["Site lead"]);
  await bar.getByRole("searchbox").fill("globex");
  await expect(page.getByText("No application matches.")).toBeVisible();
  await bar.getByRole("button", { name: "Clear the filters" }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole("columnheader", { name: "Job" }).getByRole("button").click();
  await expect(rows(page)).toHaveText(["Data analyst", "Platform engineer", "Site lead"]);
});

test("a card is dragged to another column by mouse, and the move is undone", async ({
  page,
  server,
}) => {
  await seeker(page, server, [acme, globex]);
  await page.goto("/pipeline");
  const column = (name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });
  const card = column("Saved").getByRole("listitem").filter({ hasText: "Acme" });
  await card.hover({ position: { x: 12, y: 44 } });
  await page.mouse.down();
  const target = await column("Applied").boundingBox();
  if (!target) throw new Error("The column is not on screen.");
  await page.mouse.move(target.x + target.width / 2, target.y + 80, { steps: 12 });
  await page.mouse.up();
  await expect(column("Applied")).toContainText("Platform engineer");
  await expect(column("Saved")).not.toContainText("Platform engineer");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(column("Saved")).toContainText("Platform engineer");
  await page.reload();
  await expect(column("Saved")).toContainText("Platform engineer");
});

test("a status gets an earlier date, is corrected, taken back and brought back", async ({
  page,
  server,
}) => {
  const { ids } = await seeker(page, server, [acme]);
  await page.goto(`/applications/${ids[0]}`);
  await page.getByRole("button", { name: /^Status of Platform engineer/ }).click();
  await page.getByRole("menuitem", { name: "Interviewing" }).click();
  await expect(page.getByRole("button", { name: /: Interviewing/ })).toBeVisible();

  await page.getByRole("button", { name: /^Status of Platform engineer/ }).click();
  await page.getByRole("menuitem", { name: "On an earlier date…" }).click();
  const dialog = page.getByRole("dialog", { name: "Change the status" });
  await dialog.getByRole("combobox").selectOption({ label: "Offer" });
  await dialog.getByLabel("When it happened").fill("2026-01-14T10:00");
  await dialog.getByLabel("Note").fill("Not this");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole("button", { name: /^Status of Platform engineer/ }).click();
  await page.getByRole("menuitem", { name: "On an earlier date…" }).click();
  await expect(dialog.getByRole("combobox").locator(":checked")).toHaveText("Interviewing");
  await expect(dialog.getByLabel("When it happened")).not.toHaveValue(/^2026-01-14/);
  await expect(dialog.getByLabel("Note")).toHaveValue("");
  await dialog.getByRole("combobox").selectOption({ label: "Applied" });
  await dialog.getByLabel("When it happened").fill("2026-01-15T10:00");
  await dialog.getByLabel("Note").fill("By mail");
  await dialog.getByRole("button", { name: "Change status" }).click();
  await expect(page.getByText(/The status stays Interviewing, which is newer/)).toBeVisible();
  await expect(timeline(page)).toContainText("By mail");
  // The entry it was made with stays, though this one has an earlier date.
  const takeBack = (status: string) =>
    timeline(page).getByRole("button", { name: `Take back the change to ${status}` });
  await expect(takeBack("Applied")).toBeVisible();
  await expect(takeBack("Interviewing")).toBeVisible();
  await expect(takeBack("Saved")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /: Interviewing/ })).toBeVisible();

  await timeline(page).getByRole("button", { name: "Correct the change to Applied" }).click();
  const correct = page.getByRole("dialog", { name: "Correct the history" });
  await correct.getByLabel("Note").fill("By letter");
  await correct.getByRole("button", { name: "Save" }).click();
  await expect(timeline(page)).toContainText("By letter");

  await takeBack("Interviewing").click();
  await expect(page.getByRole("button", { name: /: Interviewing/ })).toBeHidden();
  await undoOf(page, /^Taken back/).click();
  await expect(page.getByRole("button", { name: /: Interviewing/ })).toBeVisible();
});

test("notes are written, changed, deleted and brought back", async ({ page, server }) => {
  const { ids } = await seeker(page, server, [acme]);
  await page.goto(`/applications/${ids[0]}`);
  await page.getByLabel("Add a note").fill("Kim sounded friendly");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(timeline(page).getByText("Kim sounded friendly")).toBeVisible();
  await timeline(page).getByRole("button", { name: "Edit this note" }).click();
  await timeline(page).getByLabel("Note", { exact: true }).fill("Kim was friendly");
  await timeline(page).getByRole("button", { name: "Save", exact: true }).click();
  await expect(timeline(page).getByText("Kim was friendly")).toBeVisible();
  await timeline(page).getByRole("button", { name: "Delete this note" }).click();
  await expect(timeline(page).getByText("Kim was friendly")).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(timeline(page).getByText("Kim was friendly")).toBeVisible();
});

test("a file is kept, downloaded as it was, deleted and brought back", async ({ page, server }) => {
  const { ids } = await seeker(page, server, [acme]);
  await page.goto(`/applications/${ids[0]}`);
  const content = Buffer.from([0, 1, 2, 250, 251, 10, 13, 195, 164]);
  await page.getByRole("button", { name: "Add document" }).click();
  const dialog = page.getByRole("dialog", { name: "Add document" });
  const choosing = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "File" }).click();
  await (await choosing).setFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer: content });
  await dialog.getByRole("button", { name: "Add document" }).click();
  await expect(dialog).toBeHidden();

  const documents = page.getByRole("region", { name: "Documents" });
  const download = async () => {
    const arrives = page.waitForEvent("download");
    await documents.getByRole("button", { name: "Download cv.pdf" }).click();
    const file = await arrives;
    expect(file.suggestedFilename()).toBe("cv.pdf");
    expect(await readFile(await file.path())).toEqual(content);
  };
  await download();
  await documents.getByRole("button", { name: "Delete cv.pdf" }).click();
  await expect(documents).toContainText("None yet");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(documents).toContainText("cv.pdf");
  await download();
});

test("a deleted application comes back whole, and the dashboard's figures follow", async ({
  page,
  server,
}) => {
  const { person, ids } = await seeker(page, server, [acme, globex]);
  const go = (place: string) =>
    page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: place, exact: true })
      .click();
  const figures = page.getByRole("list", { name: "Applications by stage" }).getByRole("listitem");
  await page.goto("/dashboard");
  await expect(figures.filter({ hasText: "Saved" })).toContainText("1");
  await go("Applications");
  await page.getByRole("button", { name: "Actions for Platform engineer" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(rows(page)).toHaveText(["Data analyst"]);
  expect((await person.call("GET", `/applications/${ids[0]}`)).status).toBe(404);
  await go("Dashboard");
  await expect(figures.filter({ hasText: "Saved" })).toContainText("0");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(figures.filter({ hasText: "Saved" })).toContainText("1");
  await go("Applications");
  await expect(rows(page)).toHaveCount(2);
  expect((await person.call("GET", `/applications/${ids[0]}`)).body["title"]).toBe(
    "Platform engineer",
  );
});

test("demo data comes and goes in one click each, and leaves one's own entries", async ({
  page,
  server,
}) => {
  const { person } = await seeker(page, server, []);
  await page.goto("/dashboard");
  await page.getByRole("button", { name: "Try it with demo data" }).click();
  await expect(page.getByText("Demo data is loaded")).toBeVisible();
  await add(person.call, acme);
  await page.goto("/applications");
  await expect(page.getByRole("table").getByText("Demo", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Remove demo data" }).click();
  await expect(rows(page)).toHaveText(["Platform engineer"]);
});
