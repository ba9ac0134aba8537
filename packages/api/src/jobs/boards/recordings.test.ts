import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { BoardReading } from "../intake/page-reader.ts";
import { readBoardDocument } from "./read-document.ts";

// Genuine pages and answers that lie beside the repository, with what was checked in each by hand. They are nobody's to
// copy, so where they are not, these tests are skipped.
const folder = new URL("../../../../../../shared/recordings/", import.meta.url);
const absent = !existsSync(folder);
const site = "https://www.xing.com/jobs/";

function read(file: string, url: string | null = null): BoardReading {
  const content = readFileSync(new URL(file, folder), "utf8");
  return readBoardDocument({ content, kind: "page", url }, { now: Date.UTC(2026, 7, 25) });
}

const place = (fields: Record<string, unknown>) => [expect.objectContaining(fields)];

describe.skipIf(absent)("recorded pages", () => {
  it.each([
    {
      slug: "berlin-research-software-engineer-google-brain-43081886",
      outcomes: ["ok"],
      job: {
        title: "Research Software Engineer, Google Brain (m/f/d)",
        company: "Google LLC",
        locations: place({ city: "Berlin", country: "DE" }),
        postedAt: "2019-01-25",
        employmentTypes: ["FULL_TIME"],
      },
    },
    {
      slug: "hannover-data-scientist-5647-42976449",
      outcomes: ["ok"],
      job: {
        title: "Data Scientist (m/w) #5647",
        company: "Cegeka Deutschland GmbH",
        locations: place({ city: "Hannover" }),
        postedAt: "2019-01-23",
        employmentTypes: ["CONTRACTOR"],
      },
    },
    {
      slug: "muenchen-data-engineer-42214252",
      outcomes: ["ok", "partial"],
      job: {
        title: "Data Engineer (m/f/d)",
        company: "XING Events GmbH",
        locations: place({ text: expect.stringContaining("81737"), city: "München" }),
        postedAt: "2019-01-04",
        employmentTypes: ["FULL_TIME"],
      },
      warning: "description_elsewhere",
    },
    {
      slug: "wien-software-test-engineer-42666031",
      outcomes: ["ok"],
      job: {
        title: "Software Test Engineer (w/m)",
        company: "Ing. Ernest Robertino Stella",
        locations: place({ city: "Wien" }),
        postedAt: "2019-01-17",
        employmentTypes: ["FULL_TIME"],
      },
    },
  ])("$slug", ({ slug, outcomes, job, warning }) => {
    for (const url of [`${site}${slug}`, `${site}${slug}?paging_context=x`, null]) {
      const reading = read(`xing/${slug}.html`, url);
      expect(outcomes).toContain(reading.outcome);
      expect(reading).toMatchObject({
        board: "xing",
        externalId: /\d+$/.exec(slug)?.[0],
        canonicalUrl: `${site}${slug}`,
        job,
      });
      expect(reading.job?.locations).toHaveLength(1);
      if (warning) expect(reading.warnings.map(({ code }) => code)).toContain(warning);
      else expect(reading.job?.descriptionText.length).toBeGreaterThan(500);
    }
  });

  it("the page of 2026, of which the head alone was kept", () => {
    const reading = read(
      "xing/xing-157351286-head-excerpt.html",
      `${site}wien-application-specialist-157351286`,
    );
    expect(reading).toMatchObject({
      outcome: "ok",
      board: "xing",
      externalId: "157351286",
      job: {
        title: "IT Application Specialist (m/f/d)",
        company: "IMBA Institut für Molekulare Biotechnologie GmbH",
        locations: place({ city: "Wien", country: "AT" }),
        employmentTypes: ["FULL_TIME"],
      },
    });
    // The text tells 60,000 a year, and 5,000 a month 14 times: the words before the bracket count.
    expect(reading.job?.salary).toEqual({
      min: 60_000,
      max: null,
      currency: "EUR",
      period: "year",
      guessed: true,
    });
    expect(reading.job?.postedAt).toMatch(/^2026-08-20/);
  });

  it("a posting that is gone, among nine others", () => {
    const slug = "duesseldorf-senior-consultant-digital-customer-analytics-43028925";
    for (const url of [`${site}${slug}`, null])
      expect(read(`xing/${slug}.html`, url)).toMatchObject({
        outcome: "gone",
        job: null,
        externalId: "43028925",
        choices: [],
      });
  });

  it("the wall before a posting", () => {
    const slug = "bayern-data-scientist-42891606";
    for (const url of [`${site}${slug}`, null])
      expect(read(`xing/${slug}.html`, url)).toMatchObject({
        outcome: "login_required",
        job: null,
        board: "xing",
      });
  });

  it("a company's feed of 14 postings", () => {
    const reading = read("wttj/welcomekit-embed-jobs-2021-03.json");
    expect(reading).toMatchObject({ board: "welcometothejungle", outcome: "ambiguous" });
    expect(reading.choices).toHaveLength(14);
    expect(reading.choices[0]).toMatchObject({
      externalId: expect.stringContaining("WTTJ_LqVyRrG"),
      job: {
        title: "Senior Editor / Journalist",
        locations: place({ city: "Prague", country: "CZ" }),
        postedAt: expect.stringMatching(/^2021-03-09/),
        employmentTypes: ["FULL_TIME"],
        salary: null,
      },
    });
  });

  it("two hits that are one posting", () => {
    const file = "wttj/algolia-wk_cms_jobs-2026-08-duplicate-hits-trimmed.json";
    expect(read(file)).toMatchObject({
      board: "welcometothejungle",
      externalId: "doctolib/DOCTO_mPwy47q",
      choices: [],
      job: {
        title: "Senior Machine Learning Engineer - Applied AI & LLMs (x/f/m)",
        company: "Doctolib",
        locations: place({ city: "Paris", country: "FR" }),
        remote: "hybrid",
        employmentTypes: ["FULL_TIME"],
        postedAt: "2026-08-09",
        salary: null,
      },
    });
  });

  it("an answer of listings", () => {
    const reading = read("wellfound/graphql-job-search-2024-03-26-page1.json");
    expect(reading).toMatchObject({ board: "wellfound", outcome: "ambiguous" });
    expect(reading.choices).toHaveLength(15);
    expect(reading.choices[0]).toMatchObject({
      externalId: "2685481",
      url: "https://wellfound.com/jobs/2685481-software-engineer-backend-fullstack",
      job: {
        title: "Software Engineer - Backend / Fullstack",
        company: "Numeral",
        remote: "remote",
        salary: expect.objectContaining({
          min: 130_000,
          max: 200_000,
          currency: "USD",
          period: "year",
        }),
        equity: { min: 0.15, max: 0.8 },
        postedAt: "2024-03-13T23:09:02.000Z",
        descriptionHtml: expect.stringContaining("<strong>"),
      },
    });
    expect(reading.choices[0]?.job.locations).toHaveLength(21);
    for (const { job } of reading.choices) {
      expect(job.company).not.toBe("");
      expect(job.salary).not.toBeNull();
      expect(job.descriptionText.length).toBeGreaterThan(100);
    }
  });

  it("nodes of a cache without their listings", () => {
    expect(read("wellfound/apollo-startup-results-2023-11.json")).toMatchObject({
      board: "wellfound",
      outcome: "not_a_job",
      job: null,
    });
  });

  it.each([
    "extruct-JSONLD_with_JS_comment.html",
    "extruct-JSONLD_with_JS_comment.jsonld",
    "extruct-JSONLD_with_control_characters.html",
    "extruct-JSONLD_with_control_characters.jsonld",
    "extruct-JSONLD_with_control_characters_comment.html",
    "extruct-JSONLD_with_control_characters_comment.jsonld",
    "extruct-jsonld_empty_item_test.html",
    "extruct-null_ld_mock.html",
  ])("no job in %s", (file) => {
    for (const url of [null, "https://example.com/jobs/1"])
      expect(read(`jobposting-generic/${file}`, url)).toMatchObject({
        board: "generic",
        outcome: "not_a_job",
        job: null,
      });
  });
});
