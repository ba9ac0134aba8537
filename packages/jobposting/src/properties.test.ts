import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "./decode-bytes.ts";
import { readingSchema } from "./job-schema.ts";
import { openDocument } from "./open-document.ts";
import { readPosting } from "./read-posting.ts";
import { readText } from "./read-text.ts";
import { jsonLd, now, page, posting, read } from "./testing/pages.ts";
import type { Reading } from "./types.ts";

function expectFits(reading: Reading): void {
  readingSchema.parse(reading);
  const hasJob = reading.outcome === "ok" || reading.outcome === "partial";
  expect(reading.job !== null).toBe(hasJob);
  expect(reading.choices.length > 0).toBe(reading.outcome === "ambiguous");
}

/** Values as pages put them where something else is meant. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    "-",
    "n/a",
    "Confidential",
    "Remote",
    "Berlin, Germany",
    "2026-02-30",
    "45k–55k €",
    "FULL_TIME",
    0,
    -1,
    1e300,
    true,
    [],
    {},
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.record({
    "@type": fc.constantFrom("Place", "Organization", "PropertyValue", "MonetaryAmount"),
    name: fc.jsonValue(),
    value: fc.jsonValue(),
    address: fc.jsonValue(),
  }),
);
const names = [
  ...Object.keys(posting),
  "identifier",
  "url",
  "jobLocationType",
  "applicantLocationRequirements",
  "estimatedSalary",
  "skills",
  "mainEntityOfPage",
];
const oddPosting = fc
  .record(Object.fromEntries(names.map((name) => [name, odd])), { requiredKeys: [] })
  .map((over): Record<string, unknown> => ({ ...posting, ...over, "@type": "JobPosting" }));
const oddUrl = fc.option(
  fc.oneof(fc.webUrl(), fc.string(), fc.constant("https://jobs.example/jobs/dev-4711")),
);

const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom(
      "<div itemscope itemtype='http://schema.org/JobPosting'>",
      "<b itemprop=title>",
      "<i itemprop=hiringOrganization itemscope>",
      "<p itemprop=description>",
      "<div vocab='http://schema.org/' typeof=JobPosting>",
      "<u property=title>",
      "</div>",
      "</b>",
      "</p>",
      "<meta property='og:title' content='x'>",
      "<title>",
      "</title>",
      "<script type='application/ld+json'>",
      "</script>",
      '{"@type":"JobPosting","title":"a"',
      "}",
      "<!--",
      "-->",
      "<iframe>",
      "<svg>",
      "<![CDATA[",
      "&amp;",
      "&#0;",
      "itemref=a id=a",
      "<base href='//x'>",
      "<link rel=canonical href=/a>",
      "<h1>Cook (m/w/d)",
      "<a>Apply",
      "<h2>Requirements",
    ),
  ),
  { maxLength: 40 },
);

describe("reading", () => {
  it("never throws on a posting of any shape, and its output always fits the schema", () => {
    fc.assert(
      fc.property(fc.array(oddPosting, { minLength: 1, maxLength: 3 }), oddUrl, (postings, url) => {
        expectFits(read(page(jsonLd(postings)), { url }));
      }),
    );
  });

  it("never throws on arbitrary or mutated HTML, and its output always fits the schema", () => {
    const whole = page(
      `<title>A</title><div itemscope itemtype="http://schema.org/JobPosting"><h1 itemprop="title">B</h1></div>`,
      jsonLd(posting),
    );
    fc.assert(
      fc.property(
        pieces,
        oddUrl,
        fc.nat(whole.length),
        fc.nat(whole.length),
        (markup, url, from, to) => {
          expectFits(read(markup.join(""), { url }));
          expectFits(read(whole.slice(0, from) + markup.join("") + whole.slice(to), { url }));
          expectFits(readText(markup.join(""), { now, url }));
        },
      ),
    );
  });

  it("never throws on bytes of any kind", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expectFits(read(decodeBytes(bytes, null)));
      }),
    );
  });

  it("a description that was read once stays as it is when it is read again", () => {
    const markup = fc.array(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 15 }),
        fc.constantFrom(
          "<p>",
          "</p>",
          "<ul><li>",
          "</ul>",
          "<b>",
          "&lt;p&gt;",
          "&amp;amp;",
          "<script>",
          "**x**",
          "- a\n- b",
          "\n",
          "<DIV>",
          "Ã¼",
          "<a href='javascript:x'>y</a>",
          "<h1>",
        ),
      ),
      { maxLength: 25 },
    );
    const describeIn = (description: string) =>
      read(page(jsonLd({ ...posting, description }))).job?.descriptionHtml ?? "";
    fc.assert(
      fc.property(markup, (parts) => {
        const once = describeIn(parts.join(""));
        expect(describeIn(once)).toBe(once);
      }),
    );
  });

  it("does not depend on the order of properties, scripts and syntaxes", () => {
    const scripts = [
      jsonLd(posting),
      jsonLd({
        ...posting,
        title: "Backend Developer (m/w/d)",
        baseSalary: undefined,
        description: "short",
      }),
      jsonLd({ "@type": "WebSite", name: "X" }),
      `<div itemscope itemtype="http://schema.org/JobPosting"><h1 itemprop="title">Backend Developer</h1><meta itemprop="jobLocationType" content="TELECOMMUTE"></div>`,
    ];
    const expected = read(page(...scripts));
    fc.assert(
      fc.property(fc.shuffledSubarray(scripts, { minLength: scripts.length }), (shuffled) => {
        expect(read(page(...shuffled))).toEqual(expected);
      }),
    );
    fc.assert(
      fc.property(oddPosting, fc.infiniteStream(fc.nat()), (value, order) => {
        const shuffled = Object.entries(value)
          .map((entry) => ({ entry, key: order.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(read(page(jsonLd(Object.fromEntries(shuffled))))).toEqual(read(page(jsonLd(value))));
      }),
    );
  });

  it("does not change when scripts that say nothing of jobs are added", () => {
    const noise = fc.oneof(
      fc
        .jsonValue()
        .map(
          (value) =>
            `<script type="application/json">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`,
        ),
      fc.constantFrom(
        "<script>var a = '<p>';</script>",
        jsonLd("{ broken"),
        jsonLd({
          "@type": "BreadcrumbList",
          itemListElement: [{ "@type": "ListItem", url: "/x" }],
        }),
        jsonLd(null),
        "<style>p {}</style>",
        "<!-- JobPosting -->",
        '<script>window.x = {"title": "Other"};</script>',
      ),
    );
    const expected = read(page(jsonLd(posting)));
    fc.assert(
      fc.property(fc.array(noise), fc.array(noise), (before, after) => {
        expect(read(page(...before, jsonLd(posting), ...after))).toEqual(expected);
      }),
    );
  });
});

describe("hostile documents end", () => {
  const small = (index: number) => jsonLd(`{"@type":"JobPosting","title":"Job ${index}"}`);
  it.each<[string, () => string]>([
    [
      "a hundred thousand JSON-LD blocks",
      () => page(Array.from({ length: 100_000 }, (_, index) => small(index)).join("")),
    ],
    [
      "a hundred thousand postings of one name",
      () =>
        page(
          jsonLd(
            Array.from({ length: 100_000 }, () => ({
              "@type": "JobPosting",
              title: "Job",
              url: "/a",
            })),
          ),
        ),
    ],
    [
      "JSON-LD nested a million deep",
      () => page(jsonLd(`${'{"a":'.repeat(1_000_000)}1${"}".repeat(1_000_000)}`)),
    ],
    [
      "lists nested a million deep",
      () => page(jsonLd(`${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`)),
    ],
    ["broken JSON of 10 MB", () => page(jsonLd(`{"a": ${"[1,".repeat(3_000_000)}`))],
    ["a million nested tags", () => `<title>x</title>${"<div>".repeat(1_000_000)}`],
    [
      "a million nested items",
      () => "<div itemscope itemprop=a itemtype=http://schema.org/JobPosting>".repeat(150_000),
    ],
    [
      "a million attributes",
      () => `<p ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}`).join(" ")}>`,
    ],
    ["10 MB of text", () => page("word ".repeat(1_990_000))],
    ["10 MB of white space", () => page(" ".repeat(9_900_000), "x")],
    ["10 MB of white space in a script", () => page(jsonLd(`{"a":1${" ".repeat(9_900_000)}`))],
    ["10 MB of one word", () => page("a".repeat(9_900_000))],
    ["10 MB of tag openings", () => "<".repeat(9_900_000)],
    [
      "a description of 9 MB with nested tags",
      () => page(jsonLd({ ...posting, description: "<b><p>".repeat(1_000_000) })),
    ],
    [
      "a description of 9 MB encoded",
      () => page(jsonLd({ ...posting, description: "&lt;p&gt;".repeat(1_000_000) })),
    ],
    ["a title of 9 MB", () => page(jsonLd({ ...posting, title: "&amp;".repeat(1_800_000) }))],
    [
      "a million places",
      () =>
        page(jsonLd({ ...posting, jobLocation: Array.from({ length: 400_000 }, () => "Berlin") })),
    ],
  ])("%s", (_, make) => {
    const document = openDocument(make(), { url: "https://jobs.example/jobs/dev-1" });
    expectFits(readPosting(document, { now, url: document.url }));
    expectFits(readPosting(document, { now }));
  });

  it.each<[string, () => string]>([
    ["10 MB of one line", () => "Company: ".repeat(1_100_000)],
    ["10 MB of lines", () => "Company:\n".repeat(1_100_000)],
    ["10 MB of names", () => "Acme Big Co ".repeat(800_000)],
    ["10 MB of line breaks", () => `Cook${"\n".repeat(9_900_000)}`],
  ])("as pasted text: %s", (_, make) => {
    expectFits(readText(make(), { now }));
  });
});
