import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

/** A posting on a site of its own, which answers the browser in the place of a network. */
interface Site {
  url: string;
  headers?: Record<string, string>;
}

const careers: Site = { url: "https://careers.acme.example/jobs/17" };
const posting = {
  "@context": "https://schema.org",
  "@type": "JobPosting",
  title: "Tide gauge engineer",
  description: "<p>You look after the gauges of a whole coast, by boat and in Python.</p>",
  datePosted: "2026-11-20",
  hiringOrganization: { "@type": "Organization", name: "Acme Tides" },
  jobLocation: { "@type": "Place", address: { addressLocality: "Cuxhaven", addressCountry: "DE" } },
};

/** Opens the posting, with the bookmark of the person's own settings as a link on it: what a bookmarks bar would press. */
async function openPosting(context: BrowserContext, code: string, site: Site): Promise<Page> {
  await context.route(`${new URL(site.url).origin}/**`, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: site.headers ?? {},
      body: `<!doctype html><title>A job</title><h1>A job</h1>
        <script type="application/ld+json">${JSON.stringify({ ...posting, url: site.url })}</script>
        <script>window.heard = []; addEventListener("message", (event) => heard.push(event.data));</script>`,
    }),
  );
  const page = await context.newPage();
  await page.goto(site.url);
  await page.evaluate((address) => {
    const bookmark = document.createElement("a");
    bookmark.href = address;
    bookmark.textContent = "The bookmark";
    document.body.append(bookmark);
  }, code);
  return page;
}

/** Presses the bookmark; answers the tab that it opens. */
async function press(page: Page): Promise<Page> {
  const opened = page.waitForEvent("popup");
  await page.getByText("The bookmark").click();
  const clip = await opened;
  await clip.waitForLoadState();
  return clip;
}

async function bookmarkOf(page: Page): Promise<string> {
  await page.goto("/settings/job-boards");
  const link = page.getByText("Add to Huntboard");
  await expect(link).toBeVisible();
  return link.evaluate((element) => element.closest("a")?.getAttribute("href") ?? "");
}

/** How many messages the posting's page got: none, when nothing was asked of it. */
const heard = (page: Page) => page.evaluate("heard.length");

test("the bookmark hands a page of another site over, and it is read once the person says so", async ({
  signedIn: { page },
  context,
}) => {
  const code = await bookmarkOf(page);
  const site = await openPosting(context, code, careers);
  const read: string[] = [];
  context.on("request", (request) => {
    if (request.url().includes("jobs.preview")) read.push(request.url());
  });
  const clip = await press(site);
  await expect(clip.getByRole("heading", { name: "Read this page?" })).toBeVisible();
  await expect(clip.getByText("careers.acme.example", { exact: true })).toBeVisible();
  await expect(clip.getByText(careers.url)).toBeVisible();
  expect(read, "nothing is read before the click").toEqual([]);

  await clip.getByRole("button", { name: "Read it" }).click();
  const dialog = clip.getByRole("dialog", { name: "Add a job" });
  await expect(dialog.getByLabel("Job title")).toHaveValue(posting.title);
  await expect(dialog.getByLabel("Link to the posting")).toHaveValue(careers.url);
  expect(read).toHaveLength(1);
  // From here on the two tabs know nothing of each other.
  expect(await clip.evaluate(() => window.opener === null)).toBe(true);
  await dialog.getByRole("button", { name: "Save job" }).click();
  await expect(dialog).toBeHidden();
  await expect(clip.getByRole("list", { name: "Your jobs" })).toContainText("Acme Tides");
  await expect(clip.getByText("By the bookmark").first()).toBeVisible();
});

test("a page that opens Huntboard keeps no hold of it after the hand-over", async ({
  signedIn: { page },
  context,
}) => {
  const code = await bookmarkOf(page);
  const site = await openPosting(context, code, careers);
  // The page watches what its own window.open gives it, as a hostile one would.
  await site.evaluate(() => {
    const open = window.open.bind(window);
    window.open = (...args) => {
      const opened = open(...args);
      Reflect.set(window, "held", opened);
      return opened;
    };
  });
  const clip = await press(site);
  await expect(clip.getByRole("button", { name: "Read it" })).toBeVisible();
  expect(await site.evaluate("held.closed")).toBe(false);
  await clip.getByRole("button", { name: "Read it" }).click();
  await expect(clip.getByLabel("Job title")).toHaveValue(posting.title);
  expect(await site.evaluate("held.closed")).toBe(true);
});

test("a board whose terms name add-ons is asked for nothing", async ({
  signedIn: { page },
  context,
}) => {
  const code = await bookmarkOf(page);
  const url = "https://www.welcometothejungle.com/en/companies/acme/jobs/engineer_paris";
  const site = await openPosting(context, code, { url });
  const clip = await press(site);
  await expect(clip.getByRole("heading", { name: "Not with the bookmark" })).toBeVisible();
  await expect(clip.getByRole("alert")).toContainText("Welcome to the Jungle");
  expect(await heard(site)).toBe(0);
  await clip.getByRole("link", { name: "Bring the saved page" }).click();
  await expect(clip.getByLabel("Its link, if you have it")).toHaveValue(url);
});

test("without somebody signed in, the page is asked for nothing", async ({
  signedIn: { page },
  context,
}) => {
  const code = await bookmarkOf(page);
  const site = await openPosting(context, code, careers);
  await context.clearCookies();
  const clip = await press(site);
  await expect(clip.getByRole("heading", { name: "Sign in first" })).toBeVisible();
  expect(await heard(site)).toBe(0);
});

test("a site that keeps its tabs apart loses the page and not the link", async ({
  signedIn: { page },
  context,
}) => {
  const code = await bookmarkOf(page);
  const site = await openPosting(context, code, {
    ...careers,
    headers: { "cross-origin-opener-policy": "same-origin" },
  });
  const opened = context.waitForEvent("page");
  await site.getByText("The bookmark").click();
  const clip = await opened;
  await expect(clip.getByRole("heading", { name: "No page was handed over" })).toBeVisible();
  await clip.getByRole("link", { name: "Paste the text" }).click();
  await expect(clip.getByLabel("Its link, if you have it")).toHaveValue(careers.url);
});

test("a page that answers with another site's address, or unasked, is not taken", async ({
  signedIn: { page, person: _person },
  context,
  baseURL,
}) => {
  await page.goto("/dashboard");
  const site = await openPosting(context, "#", careers);
  const popup = site.waitForEvent("popup");
  await site.evaluate((home) => {
    const opened = window.open(
      `${home}/jobs/clip#${encodeURIComponent("https://bank.example/")}`,
      "_blank",
    );
    const say = (nonce: unknown, url: string) =>
      opened?.postMessage({ type: "huntboard-clip", nonce, url, html: "<h1>Forged</h1>" }, "*");
    addEventListener("message", (event) => {
      say("a guess", location.href);
      say(event.data.nonce, "https://bank.example/transfer");
      say(event.data.nonce, location.href);
    });
  }, baseURL ?? "");
  const clip = await popup;
  await expect(clip.getByRole("heading", { name: "This page was not taken" })).toBeVisible();
  await expect(clip.getByText("Forged")).toHaveCount(0);
});
