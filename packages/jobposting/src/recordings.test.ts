import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openDocument } from "./open-document.ts";
import { readPosting } from "./read-posting.ts";
import { readText } from "./read-text.ts";

/** Public recordings beside the repository, where there are any; they are measured against, never copied. */
const folder = fileURLToPath(new URL("../../../../shared/recordings/", import.meta.url));
const now = Date.UTC(2026, 10, 24);

function readFile(path: string, url: string | null) {
  const document = openDocument(readFileSync(folder + path, "utf8"), { url });
  return readPosting(document, { url, now });
}

const noJobs = [
  "extruct-JSONLD_with_JS_comment.html",
  "extruct-JSONLD_with_JS_comment.jsonld",
  "extruct-JSONLD_with_control_characters.html",
  "extruct-JSONLD_with_control_characters.jsonld",
  "extruct-JSONLD_with_control_characters_comment.html",
  "extruct-JSONLD_with_control_characters_comment.jsonld",
  "extruct-jsonld_empty_item_test.html",
  "extruct-null_ld_mock.html",
].map((name) => `jobposting-generic/${name}`);

describe("recorded pages without a posting", () => {
  for (const path of noJobs) {
    it.skipIf(!existsSync(folder + path))(`${path} is no job`, () => {
      expect(readFile(path, null)).toMatchObject({ outcome: "not_a_job", job: null });
    });
  }

  const broken = "jobposting-generic/extruct-JSONLD_with_JS_comment.html";
  it.skipIf(!existsSync(folder + broken))("broken JSON-LD in them is read all the same", () => {
    expect(openDocument(readFileSync(folder + broken, "utf8")).json).toHaveLength(1);
  });
});

describe("schema.org's own example", () => {
  const path = "jobposting-generic/examples-JobPosting-only.txt";
  it.skipIf(!existsSync(folder + path))("reads alike as microdata, RDFa and JSON-LD", () => {
    const [first = ""] = readFileSync(folder + path, "utf8").split(/^TYPES: #eg-0213/m);
    const [microdata = "", rest = ""] = first.split(/^MICRODATA:$/m)[1]?.split(/^RDFA:$/m) ?? [];
    const [rdfa = "", json = ""] = rest.split(/^JSON:$/m);
    const jobs = [microdata, rdfa, json].map((markup) => readText(markup, { now }).job);
    for (const job of jobs) {
      expect(job).toMatchObject({
        title: "Software Engineer",
        locations: [{ text: "Kirkland, WA", city: "Kirkland" }],
        employmentTypes: ["FULL_TIME"],
        postedAt: "2011-10-31",
        salary: { min: 100_000, max: 100_000, currency: "USD" },
        descriptionText: expect.stringContaining("seeks a full-time mid-level software engineer"),
      });
    }
    // The example's JSON-LD does not say who hires.
    expect(jobs.map((job) => job?.company)).toEqual(["ABC Company Inc.", "ABC Company Inc.", ""]);
    expect(jobs[0]).toEqual(jobs[1]);
  });
});

const xing = "https://www.xing.com/jobs/";
const pages: [slug: string, outcome: string, job: object | null][] = [
  [
    "berlin-research-software-engineer-google-brain-43081886",
    "ok",
    {
      company: "Google LLC",
      locations: [{ city: "Berlin", country: "DE" }],
      postedAt: "2019-01-25",
      employmentTypes: ["FULL_TIME"],
    },
  ],
  [
    "hannover-data-scientist-5647-42976449",
    "ok",
    {
      company: "Cegeka Deutschland GmbH",
      locations: [{ city: "Hannover" }],
      postedAt: "2019-01-23",
      employmentTypes: ["CONTRACTOR"],
    },
  ],
  [
    "muenchen-data-engineer-42214252",
    "partial",
    {
      company: "XING Events GmbH",
      locations: [{ city: "München" }],
      postedAt: "2019-01-04",
      employmentTypes: ["FULL_TIME"],
    },
  ],
  [
    "wien-software-test-engineer-42666031",
    "ok",
    {
      company: "Ing. Ernest Robertino Stella",
      locations: [{ city: "Wien" }],
      postedAt: "2019-01-17",
      employmentTypes: ["FULL_TIME"],
    },
  ],
  ["duesseldorf-senior-consultant-digital-customer-analytics-43028925", "gone", null],
  ["bayern-data-scientist-42891606", "login_required", null],
];

describe("recorded pages of a board, read without the board's help", () => {
  for (const [slug, outcome, job] of pages) {
    const path = `xing/${slug}.html`;
    it.skipIf(!existsSync(folder + path))(`${slug} is ${outcome}`, () => {
      const reading = readFile(path, xing + slug);
      expect(reading.outcome).toBe(outcome);
      if (job === null) expect(reading.job).toBeNull();
      else expect(reading.job).toMatchObject(job);
    });
  }

  const head = "xing/xing-157351286-head-excerpt.html";
  it.skipIf(!existsSync(folder + head))("a head of 2026 is ok", () => {
    expect(readFile(head, `${xing}wien-application-specialist-157351286`)).toMatchObject({
      outcome: "ok",
      job: {
        company: "IMBA Institut für Molekulare Biotechnologie GmbH",
        locations: [{ city: "Wien", country: "AT" }],
        employmentTypes: ["FULL_TIME"],
        salary: { currency: "EUR", guessed: true },
      },
    });
  });

  const gone = `xing/${pages[4]?.[0] ?? ""}.html`;
  it.skipIf(!existsSync(folder + gone))(
    "nine other postings are there to choose from when nobody asks for one",
    () => {
      const content = readFileSync(folder + gone, "utf8")
        .replace(/<link rel="canonical"[^>]*>/, "")
        .replaceAll(/<meta property="og:url"[^>]*>/g, "");
      const reading = readPosting(openDocument(content.replaceAll("nicht mehr verfügbar", "da")), {
        now,
      });
      expect(reading.outcome).toBe("ambiguous");
      expect(reading.choices).toHaveLength(9);
    },
  );
});
