import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { describeBoard, today } from "../conformance/describe-board.ts";
import { readBoardDocument } from "../read-document.ts";

const fixture = (name: string) => new URL(`./fixtures/${name}`, import.meta.url);
const challenge = new URL("../conformance/fixtures/challenge.html", import.meta.url);
const engineer = "https://wellfound.com/jobs/3000001-greenhouse-engineer";
const keeper = "https://wellfound.com/jobs/3000002-bee-keeper";

const greenhouseEngineer = {
  externalId: "3000001",
  canonicalUrl: engineer,
  job: {
    title: "Greenhouse Engineer",
    company: "Leafworks",
    locations: [
      expect.objectContaining({ city: "Berlin" }),
      expect.objectContaining({ city: "Lisbon" }),
    ],
    remote: "remote" as const,
    employmentTypes: ["FULL_TIME" as const],
    postedAt: "2026-01-05T00:00:00.000Z",
    salary: expect.objectContaining({
      min: 110_000,
      max: 140_000,
      currency: "USD",
      period: "year",
    }),
    equity: { min: 0.15, max: 0.8 },
    descriptionHtml: expect.stringContaining("<strong>You build</strong>"),
    descriptionText: expect.stringContaining("TypeScript"),
  },
};

describeBoard({
  kind: "wellfound",
  postings: [
    { url: engineer, externalId: "3000001", canonicalUrl: engineer },
    { url: `${engineer}?autoOpenApplication=true`, externalId: "3000001", canonicalUrl: engineer },
    {
      url: "https://angel.co/company/leafworks/jobs/3000001-greenhouse-engineer",
      externalId: "3000001",
      canonicalUrl: engineer,
    },
    {
      url: "https://www.wellfound.com/company/leafworks/jobs/3000001",
      externalId: "3000001",
      canonicalUrl: "https://wellfound.com/jobs/3000001",
    },
    {
      url: "https://wellfound.com/jobs?job_listing_slug=3000001-greenhouse-engineer",
      externalId: "3000001",
      canonicalUrl: engineer,
    },
  ],
  otherPages: [
    "https://wellfound.com/",
    "https://wellfound.com/jobs",
    "https://wellfound.com/role/software-engineer",
    "https://wellfound.com/role/l/software-engineer/berlin",
    "https://wellfound.com/location/berlin",
    "https://wellfound.com/company/leafworks",
    "https://wellfound.com/company/leafworks/jobs",
    "https://wellfound.com/jobs?job_listing_slug=../../login",
    "https://angel.co/graphql",
  ],
  foreign: [
    "https://angellist.com/jobs/3000001-greenhouse-engineer",
    "https://wellfound.com.example/jobs/3000001-greenhouse-engineer",
    "https://example.com/jobs/3000001-greenhouse-engineer",
  ],
  live: [
    ...[engineer, null].map((url) => ({
      name: url === null ? "a page, without its address" : "a page, by its address",
      fixture: fixture("live.html"),
      url,
      expected: greenhouseEngineer,
    })),
    {
      name: "an older page, whose links are ids",
      fixture: fixture("older-cache.html"),
      url: "https://angel.co/company/leafworks/jobs/3000002-bee-keeper",
      expected: {
        externalId: "3000002",
        canonicalUrl: keeper,
        job: {
          title: "Bee Keeper",
          company: "Leafworks",
          locations: [expect.objectContaining({ city: "Porto" })],
          employmentTypes: ["CONTRACTOR"],
          postedAt: "2026-01-04T00:00:00.000Z",
          salary: null,
          equity: { min: 0.5, max: 2.5 },
        },
      },
    },
    {
      name: "an answer of the search, by one posting's address",
      fixture: fixture("answer.json"),
      url: engineer,
      expected: {
        ...greenhouseEngineer,
        job: {
          title: "Greenhouse Engineer",
          company: "Leafworks",
          remote: "onsite",
          equity: null,
          salary: greenhouseEngineer.job.salary,
        },
      },
    },
  ],
  gone: [{ name: "a page that is not there", fixture: fixture("gone.html"), url: engineer }],
  walls: [
    {
      name: "the board's own challenge",
      fixture: fixture("challenge.html"),
      url: engineer,
      outcome: "challenged",
    },
    { name: "a challenge", fixture: challenge, url: engineer, outcome: "challenged" },
  ],
  elsewhere: "https://wellfound.com/jobs/3999999-tree-doctor",
});

it("offers every posting of a search's answer, pasted as text", () => {
  const content = readFileSync(fixture("answer.json"), "utf8");
  const reading = readBoardDocument({ content, kind: "text", url: null }, { now: today });
  expect(reading).toMatchObject({ board: "wellfound", outcome: "ambiguous", job: null });
  expect(reading.choices).toMatchObject([
    { externalId: "3000001", url: engineer, job: { title: "Greenhouse Engineer" } },
    {
      externalId: "3000002",
      url: keeper,
      job: { title: "Bee Keeper", remote: "remote", salary: null, equity: null },
    },
  ]);
});

it("follows a startup's links to its listings, with arguments or without, and back no further", () => {
  const startup = {
    __typename: "StartupResult",
    name: "Leafworks",
    'highlightedJobListings({"first":2})': [
      { __ref: "JobListingSearchResult:3000001" },
      { __ref: "JobListingSearchResult:3999998" },
    ],
  };
  const listing = {
    __typename: "JobListingSearchResult",
    id: "3000001",
    title: "Greenhouse Engineer",
    'compensation({"v":1})': "$100k",
    startup: { __ref: "StartupResult:1" },
  };
  const cache = { "StartupResult:1": startup, "JobListingSearchResult:3000001": listing };
  const content = JSON.stringify({ apolloState: { data: cache } });
  expect(readBoardDocument({ content, kind: "page", url: engineer }, { now: today })).toMatchObject(
    {
      job: { title: "Greenhouse Engineer", company: "Leafworks", salary: { min: 100_000 } },
    },
  );
});

it("finds the posting asked for among more than any page has", () => {
  const listings = Array.from({ length: 1500 }, (_, index) => ({
    __typename: "JobListing",
    id: String(3_000_000 + index),
    title: `Gardener ${index}`,
  }));
  const content = JSON.stringify({ listings });
  const url = "https://wellfound.com/jobs/3001400-gardener-1400";
  expect(readBoardDocument({ content, kind: "page", url }, { now: today })).toMatchObject({
    externalId: "3001400",
    job: { title: "Gardener 1400" },
  });
});
