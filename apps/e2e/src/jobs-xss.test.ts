import { sanitiseHtml } from "@huntboard/jobposting";
import { xssPayloads } from "@huntboard/jobposting/testing";
import type { BrowserContext, Page } from "@playwright/test";
import { type Person, registerPerson, signIn } from "./support/people.ts";
import type { TestServer } from "./support/start-server.ts";
import { expect, test } from "./support/test.ts";

/** So many payloads stand in one job; what the fields hold sets it: 50 places, 100 skills. */
const albumSize = 50;
const payloads = xssPayloads;
const albums = albumsOf(albumSize);

function albumsOf(size: number): string[][] {
  return Array.from({ length: Math.ceil(payloads.length / size) }, (_, index) =>
    payloads.slice(index * size, (index + 1) * size),
  );
}

// Snapshots of pages with thousands of elements take longer than all the rest.
test.use({ trace: "off" });

test("there are 500 payloads at least", () => {
  expect(payloads.length).toBeGreaterThanOrEqual(500);
});

for (const bypassCSP of [false, true]) {
  const policy = bypassCSP ? "without a content security policy" : "under the policy";

  test(`${policy}, no payload in any text of a saved job runs or loads anything`, async ({
    browser,
    server,
  }) => {
    const person = await registerPerson(server);
    const ids = await saveAlbums(server, person.token);
    const context = await browser.newContext({ baseURL: server.url, bypassCSP });
    const { page, seen } = await openWatched(context, server, person);
    for (const id of ids) {
      await page.goto(`/jobs/${id}`);
      await expect(page.getByRole("region", { name: "Description" })).toContainText("end");
      await provoke(page);
    }
    await page.goto("/jobs");
    await expect(cards(page).first()).toBeVisible();
    await provoke(page);
    expect(seen).toEqual({ executions: [], requests: [], active: [] });
    await context.close();
  });

  test(`${policy}, the pages withstand a server that cleans nothing`, async ({
    browser,
    server,
  }) => {
    const person = await registerPerson(server);
    const [id = ""] = await saveAlbums(server, person.token, albums.slice(0, 1));
    const context = await browser.newContext({ baseURL: server.url, bypassCSP });
    const { page, seen } = await openWatched(context, server, person);
    let album: string[] = [];
    await page.route("**/trpc/**", async (route) => {
      const { pathname } = new URL(route.request().url());
      const procedures = decodeURIComponent(pathname.replace("/trpc/", "")).split(",");
      if (!procedures.some((name) => name === "jobs.list" || name === "jobs.get"))
        return route.continue();
      const answer = await route.fetch();
      const body: unknown = await answer.json();
      for (const [index, name] of procedures.entries()) {
        const data = Object(body)[index]?.result?.data ?? Object(body).result?.data;
        if (name === "jobs.list")
          data.items = album.map((payload, number) => ({
            ...poisoned(data.items[0], payload),
            id: `01990000-0000-7000-8000-${String(number).padStart(12, "0")}`,
          }));
        if (name === "jobs.get")
          Object.assign(data, poisoned(data, album.join("\n")), { descriptionHtml: open(album) });
      }
      return route.fulfill({ response: answer, json: body });
    });

    for (album of albumsOf(100)) {
      await page.goto("/jobs");
      await expect(cards(page)).toHaveCount(album.length, { timeout: 60_000 });
      await provoke(page);
      await page.goto(`/jobs/${id}`);
      await expect(page.getByRole("region", { name: "Description" })).toBeVisible();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await provoke(page);
    }
    expect(seen).toEqual({ executions: [], requests: [], active: [] });
    await context.close();
  });
}

/** A description as it came. What a payload leaves open is closed behind it, so that it hides none of the next ones. */
function open(album: string[]): string {
  const closing = `--> ]]> '"></a></p></title></textarea></style></script></noscript></xmp></template></iframe></select></option></table></math></svg></button></form></frameset>`;
  return album.map((payload) => `<div>${payload}${closing}</div>`).join("\n");
}

/** By its attribute: roles and names of thousands of elements take long to be worked out. */
const cards = (page: Page) => page.locator('ul[aria-label="Your jobs"] > li');

/** As the fields without markup take it: the server refuses control characters and halves of characters there. */
function plain(payload: string, length: number): string {
  return payload
    .replaceAll(/(?![\t\n])\p{Cc}/gu, "")
    .slice(0, length)
    .toWellFormed();
}

/** Saves a job for each album, every text of it full of payloads; answers their ids. */
async function saveAlbums(
  server: TestServer,
  token: string,
  wanted: string[][] = albums,
): Promise<string[]> {
  const ids: string[] = [];
  for (const album of wanted) {
    const [first = ""] = album;
    const answer = await fetch(`${server.url}/trpc/jobs.create`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({
        title: plain(first, 500),
        company: plain(album[1] ?? first, 300),
        locations: album.map((payload) => ({ text: plain(payload, 300) })),
        skills: album.map((payload) => plain(payload, 100)),
        notes: plain(album.join("\n"), 50_000),
        // Each payload is cleaned by itself, as it would come; the server cleans the whole again, and that changes nothing.
        descriptionHtml: `${album.map((payload) => sanitiseHtml(payload)).join("\n")}<p>end</p>`,
      }),
    });
    const body: unknown = await answer.json();
    if (!answer.ok) throw new Error(`saving answered ${JSON.stringify(body)}`);
    ids.push(String(Object(body).result.data.job.id));
  }
  return ids;
}

/** What happened on the page that should not have. */
interface Seen {
  executions: string[];
  /** Requests to anybody but the server. */
  requests: string[];
  /** Elements and attributes that run, load or lead to a script. */
  active: string[];
}

const watched = new WeakMap<Page, Seen>();

/** A signed-in page that keeps account of scripts that ran: every payload that runs opens a dialog. */
async function openWatched(
  context: BrowserContext,
  server: TestServer,
  person: Person,
): Promise<{ page: Page; seen: Seen }> {
  const seen: Seen = { executions: [], requests: [], active: [] };
  const page = await context.newPage();
  watched.set(page, seen);
  page.on("dialog", (dialog) => {
    seen.executions.push(`${page.url()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("page", (opened) => seen.executions.push(`opened ${opened.url()}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== server.url && url.protocol !== "data:") seen.requests.push(url.href);
  });
  await signIn(page, person);
  return { page, seen };
}

/** Does to every element what payloads wait for, and looks for what is active without it. */
async function provoke(page: Page): Promise<void> {
  const found = await page.locator("main").evaluate((main) => {
    // A link that is clicked for its handlers shall not leave the page.
    window.addEventListener("click", (event) => event.preventDefault(), {
      capture: true,
      once: false,
    });
    const events = ["mouseover", "mouseenter", "pointerover", "focusin", "toggle", "animationend"];
    const active: string[] = [];
    for (const element of main.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        const leads = /^(?:href|src|action|formaction|xlink:href|data|srcset|poster)$/.test(name);
        const address = value.replaceAll(/[\s\u0000-\u001F]/g, "").toLowerCase();
        if (name.startsWith("on") || (leads && /^(?:javascript|vbscript|data):/.test(address)))
          active.push(`${element.tagName} ${name}=${value.slice(0, 80)}`);
      }
      if (/^(?:script|iframe|object|embed|base|meta|link|form|frame)$/i.test(element.tagName))
        active.push(element.outerHTML.slice(0, 120));
    }
    for (const element of main.querySelectorAll("p *, div[lang] *, dd *"))
      for (const type of events) element.dispatchEvent(new Event(type, { bubbles: true }));
    return active;
  });
  watched.get(page)?.active.push(...found);
}

/** The job with this in every text, its address included. */
function poisoned(job: object, payload: string): object {
  const reason = { kind: "skill", text: payload };
  return {
    ...job,
    title: payload,
    company: payload,
    url: "javascript:alert(1)",
    excerpt: payload,
    notes: payload,
    descriptionText: payload,
    lastOutcome: null,
    locations: [{ text: payload, city: payload, country: null }],
    skills: [{ key: "own:x", name: payload, need: "required" }],
    application: null,
    appliedBefore: { id: "x", title: payload, appliedAt: "2026-01-01T00:00:00Z" },
    repostOf: { id: "x", title: payload, createdAt: "2026-01-01T00:00:00Z" },
    match: {
      band: "good",
      hiddenBy: null,
      matched: [reason],
      missing: [reason],
      unknown: [reason],
    },
  };
}
