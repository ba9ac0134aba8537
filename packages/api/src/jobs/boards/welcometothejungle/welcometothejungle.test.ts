import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { describeBoard, today } from "../conformance/describe-board.ts";
import { readBoardDocument } from "../read-document.ts";
import { keyOf } from "./key.ts";
import { employmentTypeOf, periodOf, remoteOf } from "./vocabulary.ts";

const fixture = (name: string) => new URL(`./fixtures/${name}`, import.meta.url);
const challenge = new URL("../conformance/fixtures/challenge.html", import.meta.url);
const site = "https://www.welcometothejungle.com";
const lyon = `${site}/fr/companies/serres-claires/jobs/pepinieriste_lyon_SERRE_aB3dE5f`;
const nantes = `${site}/en/companies/terre-vive/jobs/soil-scientist-x-f-m_nantes`;

const soilScientist = {
  externalId: "terre-vive/TERRE_nP2qR4s",
  job: {
    title: "Soil Scientist (x/f/m)",
    company: "Terre Vive",
    locations: [expect.objectContaining({ city: "Nantes", country: "FR" })],
    remote: "hybrid" as const,
    employmentTypes: ["FULL_TIME" as const],
    salary: { min: 45_000, max: 52_000, currency: "EUR", period: "year" as const, guessed: false },
  },
};

describeBoard({
  kind: "welcometothejungle",
  postings: [
    { url: lyon, externalId: "serres-claires/SERRE_aB3dE5f", canonicalUrl: lyon },
    {
      url: `${lyon}?q=8f1c&o=5000001&p=2`,
      externalId: "serres-claires/SERRE_aB3dE5f",
      canonicalUrl: lyon,
    },
    {
      url: lyon.replace("/fr/", "/en/"),
      externalId: "serres-claires/SERRE_aB3dE5f",
      canonicalUrl: lyon.replace("/fr/", "/en/"),
    },
    {
      url: "http://welcometothejungle.co/companies/serres-claires/jobs/pepinieriste_lyon/",
      externalId: "serres-claires/pepinieriste_lyon",
      canonicalUrl: `${site}/companies/serres-claires/jobs/pepinieriste_lyon`,
    },
    {
      url: "https://jardins.welcomekit.co/companies/serres-claires/jobs/pepinieriste_lyon",
      externalId: "serres-claires/pepinieriste_lyon",
      canonicalUrl: "https://jardins.welcomekit.co/companies/serres-claires/jobs/pepinieriste_lyon",
    },
    {
      url: "https://jobs.stationf.co/companies/serres-claires/jobs/pepinieriste_lyon?x=1",
      externalId: "serres-claires/pepinieriste_lyon",
      canonicalUrl: "https://jobs.stationf.co/companies/serres-claires/jobs/pepinieriste_lyon",
    },
    {
      url: "https://app.welcometothejungle.com/jobs/aB3dE5fG?from=list",
      externalId: "app/aB3dE5fG",
      canonicalUrl: "https://app.welcometothejungle.com/jobs/aB3dE5fG",
    },
  ],
  otherPages: [
    site,
    `${site}/fr/jobs?query=jardin&page=1`,
    `${site}/fr/companies/serres-claires`,
    `${site}/fr/companies/serres-claires/jobs`,
    `${site}/en/pages/terms`,
    "https://www.welcomekit.co/api/v1/embed?organization_reference=abc",
  ],
  foreign: [
    "https://www.welcometothejungle.com.example/fr/companies/a/jobs/b_c",
    "https://stationf.co/companies/a/jobs/b_c",
    "https://example.com/fr/companies/a/jobs/b_c",
  ],
  live: [
    ...[lyon, null].map((url) => ({
      name: url === null ? "a page, without its address" : "a page, by its address",
      fixture: fixture("live.html"),
      url,
      expected: {
        externalId: "serres-claires/SERRE_aB3dE5f",
        canonicalUrl: lyon,
        job: {
          title: "Pépiniériste",
          company: "Les Serres Claires",
          locations: [expect.objectContaining({ city: "Lyon", country: "FR" })],
          employmentTypes: ["FULL_TIME" as const],
          salary: expect.objectContaining({ min: 28_000, max: 32_000, currency: "EUR" }),
          language: "fr",
        },
      },
    })),
    {
      name: "hits of a search, one for each site",
      fixture: fixture("hits.json"),
      url: null,
      expected: {
        outcome: "partial",
        ...soilScientist,
        canonicalUrl: nantes,
        job: { ...soilScientist.job, postedAt: "2026-04-09" },
      },
    },
    {
      name: "hits of a search, by the posting's address",
      fixture: fixture("hits.json"),
      url: nantes,
      expected: {
        outcome: "partial",
        ...soilScientist,
        externalId: "terre-vive/soil-scientist-x-f-m_nantes",
        canonicalUrl: nantes,
      },
    },
    {
      name: "the details of one posting",
      fixture: fixture("detail.json"),
      url: null,
      expected: {
        ...soilScientist,
        canonicalUrl: `${nantes}_TERRE_nP2qR4s`,
        job: {
          ...soilScientist.job,
          postedAt: "2026-04-09T07:12:00.000Z",
          descriptionText: expect.stringMatching(/samples[\s\S]*Preferred experience[\s\S]*Python/),
        },
      },
    },
    {
      name: "a company's feed, by one posting's address",
      fixture: fixture("embed.json"),
      url: `${site}/fr/companies/serres-claires/jobs/vendeur-en-jardinerie_annecy`,
      expected: {
        outcome: "partial",
        externalId: "serres-claires/vendeur-en-jardinerie_annecy",
        canonicalUrl: `${site}/fr/companies/serres-claires/jobs/vendeur-en-jardinerie_annecy`,
        job: {
          title: "Vendeur en jardinerie",
          employmentTypes: ["INTERN"],
          salary: { min: 1200, max: 2400, currency: "EUR", period: "month", guessed: true },
        },
      },
    },
  ],
  gone: [{ name: "a page that offers others", fixture: fixture("gone.html"), url: lyon }],
  walls: [{ name: "a challenge", fixture: challenge, url: lyon, outcome: "challenged" }],
  elsewhere: `${site}/fr/companies/serres-claires/jobs/apiculteur_nice_SERRE_zZ9yY8x`,
});

it("offers every posting of a company's feed", () => {
  const reading = read("embed.json", null);
  expect(reading).toMatchObject({ board: "welcometothejungle", outcome: "ambiguous", job: null });
  expect(reading.choices).toMatchObject([
    {
      externalId: "serres-claires/SERRE_aB3dE5f",
      url: `${site}/fr/companies/serres-claires/jobs/pepinieriste_lyon`,
      job: {
        title: "Pépiniériste",
        company: "",
        locations: [{ city: "Lyon" }],
        employmentTypes: ["FULL_TIME"],
        postedAt: "2026-03-02T09:30:00.000Z",
        salary: null,
      },
    },
    { externalId: "serres-claires/SERRE_gH7jK9m", job: { title: "Vendeur en jardinerie" } },
  ]);
});

it("takes an empty shell for no proof of a posting", () => {
  expect(read("shell.html", lyon)).toMatchObject({
    outcome: "not_a_job",
    job: null,
    externalId: "serres-claires/SERRE_aB3dE5f",
    canonicalUrl: lyon,
    warnings: [{ code: "empty_shell" }],
  });
});

it("makes the key of organisation and reference, else of organisation and slug", () => {
  const organisation = "Serres-Claires";
  expect(keyOf({ organisation, slug: "a_lyon_SERRE_aB3dE5f", reference: null })).toBe(
    "serres-claires/SERRE_aB3dE5f",
  );
  expect(keyOf({ organisation, slug: "a_lyon", reference: "YN_pz3DLqr" })).toBe(
    "serres-claires/YN_pz3DLqr",
  );
  expect(keyOf({ organisation, slug: "a_lyon", reference: null })).toBe("serres-claires/a_lyon");
  expect(keyOf({ organisation, slug: null, reference: null })).toBeNull();
});

it.each([
  ["FULL_TIME", "FULL_TIME"],
  ["Full-Time", "FULL_TIME"],
  ["freelance", "CONTRACTOR"],
  ["Apprenticeship", "INTERN"],
  ["VIE", "TEMPORARY"],
  ["constructor", undefined],
])("knows the contract %s", (name, type) => {
  expect(employmentTypeOf(name)).toBe(type);
});

it("knows where the work is done and what pay is counted by", () => {
  expect(["fulltime", "PARTIAL", "punctual", "no", "unknown"].map(remoteOf)).toEqual([
    "remote",
    "hybrid",
    "hybrid",
    "onsite",
    undefined,
  ]);
  expect(["yearly", "MONTHLY", "daily", "none", "toString"].map(periodOf)).toEqual([
    "year",
    "month",
    "day",
    null,
    null,
  ]);
});

function read(name: string, url: string | null) {
  const content = readFileSync(fixture(name), "utf8");
  return readBoardDocument({ content, kind: "text", url }, { now: today });
}
