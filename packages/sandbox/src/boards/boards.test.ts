import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createSandboxControl } from "../index.ts";
import type { BoardName, JobInput, ListedJob } from "../index.ts";
import { startForTest, tempFolder } from "../testing/start.ts";
import type { TestSandbox } from "../testing/start.ts";
import { boardNames } from "./registry.ts";

const browser = { "sec-fetch-dest": "document" };

/** Fetches as Huntboard does: the address at the board, asked of the stand-in. */
function get({ boards }: TestSandbox, url: string, headers: Record<string, string> = {}) {
  const { hostname, pathname, search } = new URL(url);
  return fetch(`${boards.mapHost(hostname) ?? "http://nobody.invalid"}${pathname}${search}`, {
    headers,
    redirect: "manual",
  });
}

/** The content of the page's data scripts. */
function dataOf(markup: string): unknown[] {
  return [...markup.matchAll(/<script[^>]*json[^>]*>([^<]*)<\/script>/g)].map(([, json]) =>
    JSON.parse(json ?? ""),
  );
}

const caseOf = async (sandbox: TestSandbox, board: BoardName, name: string) => {
  const found = (await sandbox.steer.boards.cases(board)).find((one) => one.name === name);
  if (!found) throw new Error(`no case ${name}`);
  return found.url;
};

const nasty = `</script><script>alert(1)</script><!-- "'&\u2028`;
const nastyJob: JobInput = { title: nasty, company: nasty, city: nasty, description: nasty };

describe("addresses", () => {
  it("stands in for the hosts of the boards and their twins, and for no other", async () => {
    const { boards, url } = await startForTest();
    for (const host of [
      "www.xing.com",
      "xing.com",
      "www.welcometothejungle.com",
      "www.welcomekit.co",
      "acme.welcomekit.co",
      "login.xing.com",
      "a.b.wellfound.com",
      "jobs.stationf.co",
      "wellfound.com",
      "angel.co",
    ])
      expect(boards.mapHost(host)).toBe(`${url}/boards/${host}`);
    expect(boards.mapHost("WWW.XING.COM")).toBe(`${url}/boards/www.xing.com`);
    for (const host of [
      "",
      ".welcomekit.co",
      "a..welcomekit.co",
      "evil/.welcomekit.co",
      "stationf.co",
      "notxing.com",
      "www.xing.com.evil.example",
      "canary",
      "127.0.0.1",
    ])
      expect(boards.mapHost(host)).toBeNull();
  });

  it("leads from the short name of a board to the long one", async () => {
    const sandbox = await startForTest();
    const moved = await get(sandbox, "https://xing.com/jobs/x-1?a=b");
    expect([moved.status, moved.headers.get("location")]).toEqual([
      301,
      "https://www.xing.com/jobs/x-1?a=b",
    ]);
    const jungle = await get(sandbox, "https://www.welcometothejungle.co/en/jobs");
    expect(jungle.headers.get("location")).toBe("https://www.welcometothejungle.com/en/jobs");
  });

  it("shows a job of Welcome to the Jungle on its white-label twins, and one of Wellfound at angel.co", async () => {
    const sandbox = await startForTest();
    const [job] = await sandbox.steer.boards.jobs("welcometothejungle");
    const { pathname } = new URL(job?.url ?? "");
    for (const twin of [
      `https://jobs.stationf.co${pathname.replace("/fr", "")}`,
      `https://site.welcomekit.co${pathname.replace("/fr", "/en")}`,
    ])
      expect(await (await get(sandbox, twin)).text()).toContain(job?.title);
    const [startup] = await sandbox.steer.boards.jobs("wellfound");
    const old = `https://angel.co/company/x/jobs/${startup?.id}-any-words`;
    expect(await (await get(sandbox, old, browser)).text()).toContain(startup?.title);
  });
});

describe("postings", () => {
  it("shows XING's as one JSON-LD block with shouting tags, German labels and half an address", async () => {
    const sandbox = await startForTest();
    const [job] = await sandbox.steer.boards.jobs("xing");
    const markup = await (await get(sandbox, job?.url ?? "")).text();
    expect(job?.url).toMatch(/^https:\/\/www\.xing\.com\/jobs\/berlin-backend-[a-z-]+-180000101$/);
    expect(markup).toContain(String.raw`\u003CP\u003E`);
    expect(dataOf(markup)).toEqual([
      expect.objectContaining({
        "@type": "JobPosting",
        title: "Backend-Entwickler Node.js (m/w/d)",
        employmentType: "Vollzeit",
        url: job?.url,
        jobLocation: [
          expect.objectContaining({
            address: expect.objectContaining({ streetAddress: null, addressCountry: "DE" }),
          }),
        ],
      }),
    ]);
  });

  it("shows one of XING's as the microdata of 2019, with dashes for what it does not say", async () => {
    const sandbox = await startForTest();
    const job = (await sandbox.steer.boards.jobs("xing")).find((one) => one.shape === "microdata");
    const markup = await (await get(sandbox, job?.url ?? "")).text();
    expect(markup).toContain('itemref="schemaHiringOrganization"');
    expect(markup).toContain('<meta itemprop="name" content="-" />');
    expect(dataOf(markup)).toEqual([]);
  });

  it("shows those of Welcome to the Jungle as JSON-LD, and all of a company's in WelcomeKit's feed", async () => {
    const sandbox = await startForTest();
    const [job] = await sandbox.steer.boards.jobs("welcometothejungle");
    const [posting, appData] = dataOf(await (await get(sandbox, job?.url ?? "")).text());
    expect(posting).toMatchObject({
      "@type": "JobPosting",
      employmentType: "FULL_TIME",
      identifier: { value: job?.id },
      baseSalary: { currency: "EUR", value: { minValue: 48_000, unitText: "YEAR" } },
    });
    const feed = `https://www.welcomekit.co/api/v1/embed?organization_reference=${job?.companySlug}`;
    const answer = await get(sandbox, feed);
    expect(answer.headers.get("content-type")).toContain("application/json");
    const fed: unknown = Object(await answer.json())[0];
    expect(fed).toMatchObject({ reference: job?.id, contract_type: { fr: "CDI" } });
    expect(appData).toEqual({ job: fed });
    const nobody = await get(sandbox, feed.replace(job?.companySlug ?? "", "nobody"));
    expect(await nobody.json()).toEqual([]);
  });

  it("shows Wellfound's in a cache of nodes beside others, with pay as text", async () => {
    const sandbox = await startForTest();
    const jobs = await sandbox.steer.boards.jobs("wellfound");
    const nodes = await Promise.all(
      jobs.map(async ({ id, url }) => {
        const [data] = dataOf(await sandbox.steer.boards.source(url));
        const state = Object(data).props.pageProps.apolloState.data;
        expect(Object.keys(state).filter((key) => key.startsWith("JobListing"))).toHaveLength(4);
        return state[`JobListing:${id}`];
      }),
    );
    expect(nodes.map(({ compensation }) => compensation)).toEqual([
      "$150k – $190k • 0.1% – 0.5%",
      "0.5% – 2.5%",
      "€70k – €90k • No equity",
      "",
      "",
    ]);
    expect(nodes[0]).toMatchObject({
      jobType: "full-time",
      remoteConfig: { kind: "ONSITE_OR_REMOTE" },
      locationNames: ["San Francisco", "New York City"],
      description: expect.stringContaining("**Requirements**"),
    });
  });

  it.each(boardNames)("keeps every text of a job at %s inside its data", async (board) => {
    const sandbox = await startForTest();
    const job = await sandbox.steer.boards.add(board, nastyJob);
    const answer = await get(sandbox, job.url, browser);
    const markup = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    const data = dataOf(markup);
    expect(data.length).toBeGreaterThan(0);
    expect(JSON.stringify(data)).toContain(JSON.stringify(nasty).slice(1, 40));
    expect(/<title>([^<]*)</.exec(markup)?.[1]).toContain("&lt;/script&gt;");
  });

  it.each(boardNames)(
    "says on every page of %s that it is the sandbox, outside of main",
    async (board) => {
      const sandbox = await startForTest();
      const { steer } = sandbox;
      const pages = [
        ...(await steer.boards.jobs(board)),
        // What only leads on has no page of its own.
        ...(await steer.boards.cases(board)).filter(
          ({ name, opens }) => opens && name !== "redirect",
        ),
      ];
      const silent: string[] = [];
      for (const { url } of pages) {
        const [before = ""] = (await steer.boards.source(url)).split("<main");
        if (!before.includes("SANDBOX")) silent.push(url);
      }
      expect(silent).toEqual([]);
    },
  );

  it("lets a browser in at Wellfound, and challenges programs", async () => {
    const sandbox = await startForTest();
    const [job] = await sandbox.steer.boards.jobs("wellfound");
    const program = await get(sandbox, job?.url ?? "", { "user-agent": "Mozilla/5.0" });
    expect([program.status, program.headers.get("cf-mitigated")]).toEqual([403, "challenge"]);
    expect(await program.text()).toContain("<title>Security Check</title>");
    expect((await get(sandbox, job?.url ?? "", browser)).status).toBe(200);
  });
});

describe("a posting that changes", () => {
  it.each(boardNames)("answers 304 at %s until it does", async (board) => {
    const sandbox = await startForTest();
    const job = await sandbox.steer.boards.add(board, { ...nastyJob, title: "First" });
    const first = await get(sandbox, job.url, browser);
    const etag = first.headers.get("etag") ?? "";
    const again = await get(sandbox, job.url, { ...browser, "if-none-match": `"other", ${etag}` });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const since = { ...browser, "if-modified-since": first.headers.get("last-modified") ?? "" };
    expect((await get(sandbox, job.url, since)).status).toBe(304);
    expect((await get(sandbox, job.url, { ...since, "if-none-match": '"other"' })).status).toBe(
      200,
    );

    await sandbox.steer.boards.edit(job, { description: "Second" });
    const changed = await get(sandbox, job.url, { ...browser, "if-none-match": etag });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain("Second");
  });

  it.each(boardNames)(
    "is gone at %s while it is closed, and there again when it is open",
    async (board) => {
      const sandbox = await startForTest();
      const [job] = await sandbox.steer.boards.jobs(board);
      if (!job) throw new Error("no job");
      const before = await sandbox.steer.boards.source(job.url);
      await sandbox.steer.boards.close(job);
      const gone = await sandbox.steer.boards.source(job.url);
      expect(gone).toMatch(/nicht mehr verfügbar|no longer available/);
      expect(gone).toContain("Andere Firma GmbH");
      expect((await sandbox.steer.boards.open(job)).closed).toBe(false);
      expect(await sandbox.steer.boards.source(job.url)).toBe(before);
    },
  );
});

describe("what goes wrong", () => {
  it.each(boardNames)(
    "shows, at %s, a posting that has the address it was asked for",
    async (board) => {
      const sandbox = await startForTest();
      for (const name of ["unchanged", "huge", "robots-denied"]) {
        const url = await caseOf(sandbox, board, name);
        expect(await sandbox.steer.boards.source(url)).toContain(url);
      }
    },
  );

  it.each(boardNames)("has, at %s, a page for each way of failing", async (board) => {
    const sandbox = await startForTest();
    const ask = async (name: string) => {
      const answer = await get(sandbox, await caseOf(sandbox, board, name));
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    };
    const gone = await ask("gone");
    expect(gone.status).toBe(200);
    expect(gone.text.match(/Andere Firma GmbH/g)?.length).toBeGreaterThanOrEqual(9);
    expect((await ask("not-found")).status).toBe(404);
    expect((await ask("wall")).text).toContain('type="password"');
    expect((await ask("challenge")).headers.get("cf-mitigated")).toBe("challenge");
    const limited = await ask("rate-limited");
    expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "120"]);
    const huge = await ask("huge");
    expect(huge.text.length).toBeGreaterThan(4_000_000);
    expect((await ask("shell")).text).not.toContain("JobPosting");
    expect((await ask("server-error")).status).toBe(500);
    expect((await ask("list")).text).not.toContain('JobPosting"');
    const away = await ask("redirect-away");
    expect(away.headers.get("location")).toBe("https://elsewhere.example/jobs/1");
    const bomb = await get(sandbox, await caseOf(sandbox, board, "gzip-bomb"));
    expect((await bomb.arrayBuffer()).byteLength).toBeGreaterThan(64 * 1024 * 1024);
    expect(Number(bomb.headers.get("content-length"))).toBeLessThan(100_000);
  });

  it.each(boardNames)(
    "leads to the posting at %s over three redirects, as the board's address and as its own",
    async (board) => {
      const sandbox = await startForTest();
      let url = await caseOf(sandbox, board, "redirect");
      const direct = url.replace("https:/", `${sandbox.url}/boards`);
      const statuses: number[] = [];
      for (let hops = 0; hops < 4; hops += 1) {
        const answer = await get(sandbox, url);
        statuses.push(answer.status);
        url = new URL(answer.headers.get("location") ?? "", url).href;
      }
      expect(statuses).toEqual([302, 302, 302, 200]);
      expect(await (await fetch(direct)).text()).toContain("Größe &amp; Maß");
    },
  );

  it("counts who follows a redirect to an address on this computer", async () => {
    const sandbox = await startForTest();
    const answer = await get(sandbox, await caseOf(sandbox, "xing", "redirect-private"));
    const location = answer.headers.get("location") ?? "";
    expect(new URL(location).hostname).toBe("127.0.0.1");
    expect(await sandbox.steer.boards.requests("canary")).toEqual([]);
    await fetch(location);
    expect(await sandbox.steer.boards.requests("canary")).toHaveLength(1);
  });

  it.each(boardNames)("sends windows-1252 under two other names at %s", async (board) => {
    const sandbox = await startForTest();
    for (const [name, charset] of [
      ["charset-utf8", "utf-8"],
      ["charset-latin1", "iso-8859-1"],
    ] as const) {
      const answer = await get(sandbox, await caseOf(sandbox, board, name));
      expect(answer.headers.get("content-type")).toBe(`text/html; charset=${charset}`);
      const text = new TextDecoder("windows-1252").decode(await answer.arrayBuffer());
      expect(text).toContain("„Größe &amp; Maß“");
      expect(text).not.toContain("<meta charset");
    }
  });

  it("drags its feet until the other side gives up, and closes in the middle of it", async () => {
    const sandbox = await startForTest();
    const url = await caseOf(sandbox, "xing", "slow");
    const answer = await get(sandbox, url);
    const reader = answer.body?.getReader();
    expect((await reader?.read())?.value?.length).toBeLessThanOrEqual(32);
    await reader?.cancel();
    const second = await get(sandbox, url);
    await sandbox.close();
    await expect(second.text()).rejects.toThrow();
  });
});

describe("robots.txt", () => {
  it("is the board's own, with the one path that is denied for trying", async () => {
    const sandbox = await startForTest();
    const texts = await Promise.all(
      ["www.xing.com", "www.welcometothejungle.com", "jobs.stationf.co", "wellfound.com"].map(
        async (host) => (await get(sandbox, `https://${host}/robots.txt`)).text(),
      ),
    );
    expect(texts.map((text) => text.split("\n")[1])).toEqual([
      "Allow: /jobs/",
      "Disallow: */jobs?query=*",
      "Disallow: */jobs?query=*",
      "Allow: /",
    ]);
    expect(texts[1]).toContain("Disallow: /*?\n");
    for (const [index, board] of boardNames.entries()) {
      const denied = new URL(await caseOf(sandbox, board, "robots-denied")).pathname;
      expect(texts.toSpliced(2, 1)[index]).toContain(`Disallow: ${denied}\n`);
    }
  });

  it("can be replaced for one host, and put back", async () => {
    const sandbox = await startForTest();
    const url = "https://www.xing.com/robots.txt";
    const own = await (await get(sandbox, url)).text();
    await sandbox.steer.boards.setRobots("www.xing.com", { status: 503 });
    expect((await get(sandbox, url)).status).toBe(503);
    expect((await get(sandbox, "https://wellfound.com/robots.txt")).status).toBe(200);
    await sandbox.steer.boards.setRobots("www.xing.com", { status: 200, body: "Disallow: /" });
    expect(await (await get(sandbox, url)).text()).toBe("Disallow: /");
    await sandbox.steer.boards.setRobots("www.xing.com", null);
    expect(await (await get(sandbox, url)).text()).toBe(own);
    await expect(
      sandbox.steer.boards.setRobots("elsewhere.example", { status: 200 }),
    ).rejects.toThrow(/There is no host/);
  });
});

describe("the control API", () => {
  it("tells of every request to a board, and of none that it made itself", async () => {
    const sandbox = await startForTest();
    const [job] = await sandbox.steer.boards.jobs("xing");
    await sandbox.steer.boards.source(job?.url ?? "");
    await get(sandbox, "https://www.xing.com/robots.txt", { "user-agent": "Huntboard/1" });
    await get(sandbox, `${job?.url}?q=1`, { "user-agent": "Huntboard/1", cookie: "a=b" });
    await get(sandbox, "https://wellfound.com/nothing");
    const requests = await sandbox.steer.boards.requests("www.xing.com");
    expect(requests).toMatchObject([
      { host: "www.xing.com", path: "/robots.txt", status: 200, userAgent: "Huntboard/1" },
      { path: new URL(job?.url ?? "").pathname, query: "?q=1", status: 200 },
    ]);
    expect(requests.map(({ headers }) => headers.includes("cookie"))).toEqual([false, true]);
    expect(await sandbox.steer.boards.requests()).toHaveLength(3);
    await sandbox.steer.boards.clearRequests();
    expect(await sandbox.steer.boards.requests()).toEqual([]);
  });

  it("keeps jobs over a restart, and starts with the first ones again after a reset", async () => {
    const dataDir = tempFolder();
    const first = await startForTest({ dataDir });
    const seeded = await first.steer.boards.jobs();
    const added = await first.steer.boards.add("xing", nastyJob);
    await first.steer.boards.close(added);
    await first.close();
    const second = await startForTest({ dataDir });
    expect(await second.steer.boards.jobs()).toEqual([
      ...seeded,
      { ...added, closed: true, updatedAt: expect.any(Number) },
    ]);
    await second.steer.reset();
    const withoutTimes = (jobs: ListedJob[]) =>
      jobs.map(({ updatedAt: _updated, postedAt: _posted, validThrough: _valid, ...rest }) => rest);
    expect(withoutTimes(await second.steer.boards.jobs())).toEqual(withoutTimes(seeded));
  });

  it("answers 404 and 400 in words", async () => {
    const { url, control, steer } = await startForTest();
    await expect(steer.boards.close({ board: "xing", id: "0" })).rejects.toThrow(
      /no job 0 at xing/,
    );
    await expect(steer.boards.source("nonsense")).rejects.toThrow(/answered 400/);
    await expect(steer.boards.source("https://elsewhere.example/")).rejects.toThrow(/answered 404/);
    const other = createSandboxControl({ ...control, token: "wrong" });
    await expect(other.boards.jobs()).rejects.toThrow(/answered 401/);
    expect((await fetch(`${url}/boards/elsewhere.example/`)).status).toBe(404);
    expect((await fetch(`${url}/boards/www.xing.com/jobs`, { method: "POST" })).status).toBe(405);
  });
});

it("lists every job and case on the start page, with a link wherever there is a page", async () => {
  const { url, steer } = await startForTest();
  const start = await (await fetch(`${url}/`)).text();
  const links = [...start.matchAll(/href="(\/boards\/[^"]*)"/g)].map(([, href]) => href ?? "");
  const jobs = await steer.boards.jobs();
  const cases = await steer.boards.cases();
  for (const one of [...jobs, ...cases]) expect(start).toContain(`<code>${one.url}</code>`);
  expect(links).toHaveLength(jobs.length + cases.filter(({ opens }) => opens).length);
  for (const href of links) {
    const answer = await fetch(url + href, { headers: browser });
    expect([href, answer.headers.get("content-type")]).toEqual([
      href,
      expect.stringContaining("text/html"),
    ]);
  }
});

it("names every job in the README", async () => {
  const { steer } = await startForTest();
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const words = readme.split(/[\s|]+/);
  expect((await steer.boards.jobs()).filter(({ url }) => !words.includes(url))).toEqual([]);
});
