import { describe, expect, it } from "vitest";
import { openDocument } from "./open-document.ts";
import { emptyReading, readPosting } from "./read-posting.ts";
import { description, jsonLd, now, page, posting, read } from "./testing/pages.ts";
import type { Candidate } from "./types.ts";

const url = "https://jobs.example/jobs/hamburg-backend-developer-4711";
const canonical = (address: string) => `<link rel="canonical" href="${address}">`;
const others = Array.from({ length: 9 }, (_, index) => ({
  ...posting,
  title: `Other job ${index}`,
  url: `https://jobs.example/jobs/other-job-${8000 + index}`,
}));
const idsOf = (address: string) =>
  /jobs\.example\/jobs\/[a-z-]+-(\d+)$/.exec(address)?.slice(1) ?? [];

describe("which posting is the one asked for", () => {
  it.each<[string, Record<string, unknown>]>([
    ["address", { url }],
    ["relative address", { url: "/jobs/hamburg-backend-developer-4711" }],
    [
      "address with tracking in another language",
      { url: `${url.replace("/jobs/", "/en/jobs/")}?utm_source=mail` },
    ],
    ["identifier", { identifier: { "@type": "PropertyValue", name: "Jobs", value: "4711" } }],
    ["identifier as a number", { identifier: 4711 }],
    ["@id", { "@id": url }],
    ["mainEntityOfPage", { mainEntityOfPage: { "@type": "WebPage", "@id": url } }],
  ])("is found among others by its %s", (_, over) => {
    const reading = read(page(jsonLd([...others, { ...posting, ...over }])), {
      url,
      externalId: "4711",
      idsOf,
    });
    expect(reading).toMatchObject({ outcome: "ok", job: { title: posting.title } });
  });

  it("is found by its address alone, without a board's help", () => {
    expect(read(page(jsonLd([...others, { ...posting, url }])), { url }).job?.title).toBe(
      posting.title,
    );
  });

  it("is found in a list that gives the addresses, not the postings", () => {
    const list = {
      "@type": "ItemList",
      itemListElement: [
        {
          "@type": "ListItem",
          url: "https://jobs.example/jobs/x-1",
          item: { ...posting, title: "X" },
        },
        { "@type": "ListItem", url, item: posting },
      ],
    };
    expect(read(page(jsonLd(list)), { url }).job?.title).toBe(posting.title);
  });

  it("is gone when the page has only others, whatever the page calls itself", () => {
    const head = `<title>${posting.title}</title>${canonical(url)}<h1>${posting.title}</h1>`;
    const twins = others.map((other) => ({ ...other, title: posting.title }));
    for (const found of [others, others.slice(0, 1), twins, twins.slice(0, 1)]) {
      const reading = read(page(head, jsonLd(found)), { url, externalId: "4711", idsOf });
      expect(reading).toMatchObject({ outcome: "gone", job: null, choices: [] });
      expect(read(page(head, jsonLd(found)), { url }).outcome).toBe("gone");
    }
  });

  it("is gone when several postings do not say which they are", () => {
    const nameless = others.map((other) => ({ ...other, url: undefined }));
    expect(read(page(jsonLd(nameless)), { url }).outcome).toBe("gone");
  });

  it("is gone when several give the page's own address as theirs", () => {
    const same = others.map((other) => ({ ...other, url }));
    expect(read(page(jsonLd(same)), { url }).outcome).toBe("gone");
    expect(read(page(`<h1>Other job 3</h1>`, jsonLd(same)), { url }).job?.title).toBe(
      "Other job 3",
    );
  });

  it("is the only one when that does not say which it is", () => {
    expect(read(page(jsonLd(posting)), { url }).outcome).toBe("ok");
    expect(read(page(canonical(url), jsonLd(posting)), { url }).outcome).toBe("ok");
    expect(
      read(page(jsonLd({ ...posting, identifier: "REQ-22" })), { url, externalId: "4711" }).outcome,
    ).toBe("ok");
    expect(
      read(page(jsonLd({ ...posting, url: "https://nordlager.example/careers" })), { url }).outcome,
    ).toBe("ok");
  });

  it.each([
    [
      "another page by its canonical address",
      canonical("https://jobs.example/jobs/other-job-8000"),
      {},
    ],
    ["a list by its canonical address", canonical("https://jobs.example/jobs"), {}],
    ["the front page by og:url", `<meta property="og:url" content="https://jobs.example/">`, {}],
    ["another posting by a number of the same kind", "", { identifier: "4712" }],
    ["another posting by its address", "", { url: "https://jobs.example/jobs/other-job-8000" }],
  ])("is gone when the only one is %s", (_, head, over) => {
    expect(
      read(page(head, jsonLd({ ...posting, ...over })), { url, externalId: "4711", idsOf }).outcome,
    ).toBe("gone");
  });

  it("is the one whose identifier the address has, without a board's help", () => {
    const numbered = others.map((other, index) => ({
      ...other,
      url: undefined,
      identifier: `${9000 + index}`,
    }));
    const found = [...numbered, { ...posting, identifier: { value: "4711" } }];
    expect(read(page(jsonLd(found)), { url }).job?.title).toBe(posting.title);
    expect(read(page(jsonLd({ ...posting, identifier: "9000" })), { url }).outcome).toBe("gone");
    const own = `${canonical(url)}<h1>${posting.title}</h1>`;
    expect(read(page(own, jsonLd({ ...posting, identifier: "9000" })), { url }).outcome).toBe("ok");
  });

  it("is behind a short link whose page has another address", () => {
    const reading = read(page(canonical(url), jsonLd(posting)), {
      url: "https://jobs.example/r/abc",
    });
    expect(reading.outcome).toBe("ok");
    expect(reading.warnings.map(({ code }) => code)).toEqual(["canonical_differs"]);
  });

  it("is the nameless one beside others only when the page names it", () => {
    const nameless = jsonLd(posting);
    expect(read(page(nameless, jsonLd(others)), { url }).outcome).toBe("gone");
    expect(
      read(page(canonical(url), `<h1>${posting.title}</h1>`, nameless, jsonLd(others)), { url }).job
        ?.title,
    ).toBe(posting.title);
  });

  it("may be written down twice, with more the second time", () => {
    const short = { ...posting, url, hiringOrganization: undefined, baseSalary: undefined };
    for (const found of [
      [short, { ...posting, url }],
      [{ ...posting, url }, short],
    ]) {
      expect(read(page(jsonLd(found)), { url })).toMatchObject({
        outcome: "ok",
        job: { company: "Nordlager GmbH", salary: { min: 60000 } },
      });
    }
  });
});

describe("a page without an address", () => {
  it("gives the one posting that it has", () => {
    expect(read(page(jsonLd(posting))).outcome).toBe("ok");
  });

  it("gives the one that its canonical address names", () => {
    expect(read(page(canonical(url), jsonLd([...others, { ...posting, url }]))).job?.title).toBe(
      posting.title,
    );
  });

  it("is ambiguous with several, and gives a hundred to choose from", () => {
    const many = Array.from({ length: 150 }, (_, index) => ({
      ...posting,
      title: `Job ${index}`,
      url: `https://jobs.example/jobs/job-${index}00`,
      identifier: `n${index}`,
    }));
    const reading = read(page(jsonLd(many)));
    expect(reading).toMatchObject({ outcome: "ambiguous", job: null });
    expect(reading.choices).toHaveLength(100);
    expect(
      reading.choices.every(
        ({ job, url: own, externalId }) =>
          job.company === "Nordlager GmbH" && own !== null && externalId !== null,
      ),
    ).toBe(true);
  });

  it("takes the address that a saved page carries", () => {
    const saved = `From: <Saved by Blink>\nSnapshot-Content-Location: ${url}\nMIME-Version: 1.0\nContent-Type: text/html\n\n${page(jsonLd(others))}`;
    expect(read(saved).outcome).toBe("gone");
  });
});

describe("a board's own state", () => {
  const state: Candidate = {
    source: "board-state",
    ids: ["4711"],
    urls: [],
    title: "Backend Developer",
    company: "Nordlager",
    remote: "hybrid",
    description: { text: "**Plan** the day\n\n- with us", format: "markdown" },
  };

  it("is found by its id and read like the rest", () => {
    const reading = read(page(), {
      url,
      externalId: "4711",
      idsOf,
      candidates: [{ ...state, ids: ["1"], title: "Other" }, state],
    });
    expect(reading).toMatchObject({
      outcome: "ok",
      job: { title: "Backend Developer", remote: "hybrid" },
      provenance: { title: { source: "board-state" } },
    });
    expect(reading.job?.descriptionHtml).toContain("<strong>Plan</strong>");
  });

  it("completes what the page states, and never replaces it", () => {
    const reading = read(page(jsonLd(posting)), {
      url,
      externalId: "4711",
      idsOf,
      candidates: [state],
    });
    expect(reading.job).toMatchObject({ company: "Nordlager GmbH", remote: "hybrid" });
    expect(reading.provenance).toMatchObject({
      company: { source: "json-ld" },
      remote: { source: "board-state" },
    });
  });

  it("with other ids only is another's", () => {
    expect(read(page(), { url, externalId: "4712", candidates: [state] }).outcome).toBe("gone");
  });

  it("says with its wall what the page is, unless the posting is there", () => {
    expect(read(page("<p>Hello</p>"), { url, wall: "login_required" }).outcome).toBe(
      "login_required",
    );
    expect(read(page(jsonLd(others)), { url, wall: "login_required" }).outcome).toBe(
      "login_required",
    );
    expect(read(page(jsonLd(posting)), { url, wall: "gone" }).outcome).toBe("ok");
  });
});

describe("what is enough", () => {
  it.each<[string, Record<string, unknown>, string, string[]]>([
    ["no title", { title: "-" }, "partial", ["title_missing"]],
    ["no employer", { hiringOrganization: "-" }, "partial", ["company_missing"]],
    ["no description", { description: null }, "partial", ["description_missing"]],
    ["a description of one line", { description: "Call us." }, "ok", ["description_teaser"]],
    [
      "a frame for a description",
      { description: '<iframe src="/d"></iframe>' },
      "partial",
      ["description_elsewhere"],
    ],
  ])("%s", (_, over, outcome, codes) => {
    const reading = read(page(jsonLd({ ...posting, ...over })));
    expect(reading.outcome).toBe(outcome);
    expect(
      reading.warnings.filter(({ code }) => code !== "guessed").map(({ code }) => code),
    ).toEqual(codes);
  });

  it("a teaser in the page's head is shown, but is no description", () => {
    const head = `<meta property="og:description" content="Join Nordlager in Hamburg and build tools for warehouses.">`;
    const reading = read(page(head, jsonLd({ ...posting, description: undefined })));
    expect(reading).toMatchObject({
      outcome: "partial",
      job: { descriptionText: expect.stringContaining("Join Nordlager") },
    });
    expect(reading.provenance.descriptionHtml).toEqual({ source: "open-graph", guessed: true });
    expect(reading.warnings.map(({ code }) => code)).toContain("description_teaser");
  });

  it("the head's title tells the place where nothing else does, as a guess", () => {
    const reading = read(
      page(
        `<title>${posting.title} in Wien | Jobs</title>`,
        jsonLd({ ...posting, jobLocation: undefined }),
      ),
    );
    expect(reading.job?.locations).toMatchObject([{ city: "Wien" }]);
    expect(reading.provenance.locations).toEqual({ source: "open-graph", guessed: true });
  });

  it("a posting that its own page calls gone is read, with a warning", () => {
    const reading = read(page("<p>This job is no longer available.</p>", jsonLd(posting)));
    expect(reading.outcome).toBe("ok");
    expect(reading.warnings.map(({ code }) => code)).toContain("says_gone");
  });

  it("a page with another canonical address is read with a warning where that is no other posting", () => {
    const reading = read(
      page(canonical("https://nordlager.example/careers/dev"), jsonLd({ ...posting, url })),
      { url },
    );
    expect(reading).toMatchObject({
      outcome: "ok",
      canonicalUrl: "https://nordlager.example/careers/dev",
    });
    expect(reading.warnings.map(({ code }) => code)).toEqual(["canonical_differs"]);
  });
});

describe("what no database takes", () => {
  it("is in no output", () => {
    const dirty = "a\u0000b\ud800\u0007";
    const reading = read(
      page(
        jsonLd(
          JSON.stringify({
            ...posting,
            title: dirty,
            hiringOrganization: dirty,
            jobLocation: dirty,
            identifier: dirty,
            description: `<p>${dirty}</p>${description}`,
          }),
        ),
      ),
    );
    expect(JSON.stringify(reading)).not.toMatch(/\\u0000|\\ud800|\\u0007/);
    expect(reading.job).toMatchObject({ title: "ab", company: "ab" });
  });
});

it("a document of more than 10 million characters is too large", () => {
  expect(read(" ".repeat(10_000_001)).outcome).toBe("too_large");
});

it("gives a board an empty reading to end with", () => {
  const document = openDocument(page(canonical(url)));
  expect(emptyReading("challenged", document)).toEqual({
    outcome: "challenged",
    job: null,
    provenance: {},
    canonicalUrl: url,
    choices: [],
    warnings: [],
  });
  expect(readPosting(document, { now }).outcome).toBe("not_a_job");
});
