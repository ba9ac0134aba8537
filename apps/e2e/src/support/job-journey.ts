import type { Locator, Page } from "@playwright/test";
import type { BoardName, ListedJob } from "@huntboard/sandbox";
import { connectCalendar, registerPerson, signIn } from "./people.ts";
import { sandboxOf } from "./sandbox.ts";
import type { TestServer } from "./start-server.ts";
import { expect } from "./test.ts";

/** Somebody who looks for work: signed in, with a calendar and wishes. */
export interface Seeker {
  account: string;
  call: Awaited<ReturnType<typeof registerPerson>>["call"];
}

/** Makes somebody who wishes for these titles and has these skills, and signs them in on the page. */
export async function seeker(
  page: Page,
  server: TestServer,
  { titles, skills }: { titles: string[]; skills: string[] },
): Promise<Seeker> {
  const person = await registerPerson(server);
  const account = await connectCalendar(server, person, "google");
  const tell = async (procedure: string, input: object) => {
    const answer = await fetch(`${server.url}/trpc/${procedure}`, {
      method: "POST",
      headers: { authorization: `Bearer ${person.token}`, "content-type": "application/json" },
      body: JSON.stringify(input),
    });
    if (!answer.ok) throw new Error(`${procedure} answered ${await answer.text()}`);
  };
  await tell("jobs.profile.update", { titles });
  for (const name of skills) await tell("jobs.skills.create", { name, level: 3 });
  await signIn(page, person);
  return { account, call: person.call };
}

/** A seeded job of a board of the sandbox. */
export async function jobAt(
  server: TestServer,
  board: BoardName,
  title: string,
): Promise<ListedJob> {
  const jobs = await sandboxOf(server).boards.jobs(board);
  const found = jobs.find((job) => job.title === title);
  if (!found) throw new Error(`${board} has no ${title}`);
  return found;
}

/** Opens the dialog that brings a job in. */
export async function addJob(page: Page): Promise<Locator> {
  await page.goto("/jobs");
  await page
    .getByRole("link", { name: /^Add (a|your first) job$/ })
    .first()
    .click();
  return page.getByRole("dialog", { name: "Add a job" });
}

/** Gives the posting's address, for the server to open. */
export async function bringLink(dialog: Locator, url: string): Promise<void> {
  await dialog.getByLabel("Link to the posting").fill(url);
  await dialog.getByRole("button", { name: "Read it" }).click();
}

/** Gives the page as a browser saved it, with its address. */
export async function bringPage(
  dialog: Locator,
  { url, source }: { url: string; source: string },
): Promise<void> {
  await dialog.getByRole("button", { name: "Page source" }).click();
  await dialog.getByLabel("Its link, if you have it").fill(url);
  await dialog.getByLabel("Or paste the page’s source").fill(source);
  await dialog.getByRole("button", { name: "Read it" }).click();
}

/** Checks the preview against the posting, and saves it. */
export async function savePreview(
  page: Page,
  dialog: Locator,
  { title, company, url }: ListedJob,
): Promise<void> {
  await expect(dialog.getByLabel("Job title")).toHaveValue(title);
  await expect(dialog.getByLabel("Company")).toHaveValue(company);
  await expect(dialog.getByLabel("Link to the posting")).toHaveValue(url);
  await dialog.getByRole("button", { name: "Save job" }).click();
  await expect(dialog).toBeHidden();
  await expect(cards(page, "Your jobs").filter({ hasText: title })).toBeVisible();
}

const cards = (page: Page, list: string) =>
  page.getByRole("list", { name: list }).locator(":scope > li");

/** Finds the job by words of its description, and not by others. */
export async function findByWords(page: Page, title: string, words: string): Promise<void> {
  await page.goto("/jobs");
  const search = page.getByRole("searchbox", { name: "Search jobs" });
  await search.fill("zeppelin");
  await expect(page.getByText("No job matches.")).toBeVisible();
  await search.fill(words);
  await expect(cards(page, "Your jobs")).toHaveCount(1);
  await expect(cards(page, "Your jobs")).toContainText(title);
}

/** The job is among the recommended ones, and says what fits. */
export async function seeRecommended(page: Page, title: string, fits: string[]): Promise<void> {
  await page.goto("/jobs?view=recommended");
  const card = cards(page, "Recommended jobs").filter({ hasText: title });
  await expect(card).toBeVisible();
  const reasons = card.locator("dl > div", { has: page.getByText("Fits", { exact: true }) });
  for (const reason of fits) await expect(reasons).toContainText(reason);
}

/** Makes the job an application, and puts its interview into the calendar. */
export async function applyAndMeet(
  page: Page,
  server: TestServer,
  { account }: Seeker,
  { title, company }: ListedJob,
): Promise<void> {
  await page.goto("/jobs");
  await page.getByRole("link", { name: title }).click();
  const open = page.getByRole("complementary", { name: "The open job" });
  await open.getByRole("button", { name: "Make an application" }).click();
  await expect(open.getByRole("link", { name: "See application" })).toBeVisible();
  await open.getByRole("button", { name: "Add to Calendar" }).click();
  const dialog = page.getByRole("dialog", { name: "Add to Calendar" });
  await dialog.getByLabel("Start").fill("2027-03-01T14:00");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(async () =>
      (await sandboxOf(server).listEvents("google", account)).map((event) => event.title),
    )
    .toEqual([`Interview: ${title} at ${company}`]);
  await open.getByRole("link", { name: "See application" }).click();
  await page.waitForURL("**/applications/*");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await expect(page.getByText(`Interview: ${title} at ${company}`).first()).toBeVisible();
}

/** How often a page of the board was asked for, robots.txt left out. */
export async function pageRequests(server: TestServer, url: string): Promise<number> {
  const requests = await sandboxOf(server).boards.requests(new URL(url).hostname);
  return requests.filter(({ path }) => path !== "/robots.txt").length;
}
