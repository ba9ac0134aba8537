import { expect, it } from "vitest";
import { describeBoard } from "../conformance/describe-board.ts";
import { employmentTypesOf } from "./labels.ts";

const fixture = (name: string) => new URL(`./fixtures/${name}`, import.meta.url);
const challenge = new URL("../conformance/fixtures/challenge.html", import.meta.url);
const graz = "https://www.xing.com/jobs/graz-baumpflegerin-150000001";
const kassel = "https://www.xing.com/jobs/kassel-gaertner-12-40000001";

const baumpflegerin = {
  externalId: "150000001",
  canonicalUrl: graz,
  job: {
    title: "Baumpflegerin (m/w/d)",
    company: "Grünwerk Gartenbau GmbH",
    locations: [expect.objectContaining({ city: "Graz", country: "AT" })],
    employmentTypes: ["PART_TIME" as const],
    postedAt: expect.stringContaining("2026-02-03"),
    descriptionText: expect.stringContaining("Seilklettertechnik"),
    language: "de",
  },
};
const gaertner = {
  externalId: "40000001",
  canonicalUrl: kassel,
  job: {
    title: "Gärtner (m/w) #12",
    company: "Parkpflege Nord GmbH",
    locations: [expect.objectContaining({ text: "Kassel", city: "Kassel" })],
    employmentTypes: ["CONTRACTOR" as const],
    postedAt: "2019-01-21",
    descriptionText: expect.stringContaining("Parkanlagen"),
  },
};

describeBoard({
  kind: "xing",
  postings: [
    { url: graz, externalId: "150000001", canonicalUrl: graz },
    { url: `${graz}/`, externalId: "150000001", canonicalUrl: graz },
    {
      url: `${graz}?paging_context=search&search_query%5Bkeywords%5D=baum&ijt=jb_18`,
      externalId: "150000001",
      canonicalUrl: graz,
    },
    {
      url: "http://xing.com/jobs/graz-baumpflegerin-150000001",
      externalId: "150000001",
      canonicalUrl: graz,
    },
    {
      url: "https://www.xing.com/jobs/150000001",
      externalId: "150000001",
      canonicalUrl: "https://www.xing.com/jobs/150000001",
    },
    { url: kassel, externalId: "40000001", canonicalUrl: kassel },
    {
      url: "https://www.xing.com/jobs/outsourced_postings/bonn-floristin-40000002?1548413312",
      externalId: "40000002",
      canonicalUrl: "https://www.xing.com/jobs/bonn-floristin-40000002",
    },
    {
      url: "https://www.xing.com/jobs/m%C3%BCnchen-g%C3%A4rtner-40000009",
      externalId: "40000009",
      canonicalUrl: "https://www.xing.com/jobs/m%C3%BCnchen-g%C3%A4rtner-40000009",
    },
  ],
  otherPages: [
    "https://www.xing.com/",
    "https://www.xing.com/jobs",
    "https://www.xing.com/jobs/search?keywords=garten&location=Graz",
    "https://www.xing.com/jobs/t-gaertner",
    "https://www.xing.com/jobs/jobs-in-kassel",
    "https://www.xing.com/pages/gruenwerk",
    "https://www.xing.com/upsell/pro_jobs_offers",
    "https://www.xing.com/jobs/graz-baumpflegerin-2026",
    "https://www.xing.com/jobs/graz-baumpflegerin-150000001/apply",
  ],
  foreign: [
    "https://www.xing.com.example/jobs/graz-baumpflegerin-150000001",
    "https://www.xing.com:8443/jobs/graz-baumpflegerin-150000001",
    "https://notxing.com/jobs/graz-baumpflegerin-150000001",
    "https://example.com/?u=https://www.xing.com/jobs/graz-baumpflegerin-150000001",
    "ftp://www.xing.com/jobs/graz-baumpflegerin-150000001",
    "javascript:location='https://www.xing.com/jobs/graz-baumpflegerin-150000001'",
  ],
  live: [
    {
      name: "a page of today, by its address",
      fixture: fixture("live-json-ld.html"),
      url: graz,
      expected: baumpflegerin,
    },
    {
      name: "a page of today, without its address",
      fixture: fixture("live-json-ld.html"),
      url: null,
      expected: baumpflegerin,
    },
    {
      name: "a page of today, by an address with other words",
      fixture: fixture("live-json-ld.html"),
      url: "https://www.xing.com/jobs/baumpflegerin-150000001",
      expected: {
        ...baumpflegerin,
        canonicalUrl: "https://www.xing.com/jobs/baumpflegerin-150000001",
      },
    },
    {
      name: "a page of 2019, by its address",
      fixture: fixture("live-microdata.html"),
      url: kassel,
      expected: gaertner,
    },
    {
      name: "a page of 2019, without its address",
      fixture: fixture("live-microdata.html"),
      url: null,
      expected: gaertner,
    },
    {
      name: "a page whose description is in a frame",
      fixture: fixture("frame.html"),
      url: "https://www.xing.com/jobs/bonn-floristin-40000002",
      expected: {
        outcome: "partial",
        externalId: "40000002",
        canonicalUrl: "https://www.xing.com/jobs/bonn-floristin-40000002",
        job: {
          title: "Floristin (m/w/d)",
          company: "Blumenhaus Rhein GmbH",
          locations: [expect.objectContaining({ city: "Bonn", country: "DE" })],
          employmentTypes: ["FULL_TIME"],
          postedAt: "2019-01-02",
        },
        warnings: ["description_elsewhere"],
      },
    },
  ],
  gone: [
    {
      name: "a page that still tells in its head what it was about",
      fixture: fixture("gone-alone.html"),
      url: "https://www.xing.com/jobs/trier-winzerin-150000004",
    },
    {
      name: "a page that offers similar ones",
      fixture: fixture("gone.html"),
      url: "https://www.xing.com/jobs/fulda-leitung-baumschule-40000003",
    },
  ],
  walls: [
    {
      name: "the paid membership",
      fixture: fixture("wall.html"),
      url: graz,
      outcome: "login_required",
    },
    {
      name: "the paid membership, without an address",
      fixture: fixture("wall.html"),
      url: null,
      outcome: "login_required",
    },
    { name: "a challenge", fixture: challenge, url: graz, outcome: "challenged" },
  ],
  elsewhere: "https://www.xing.com/jobs/bremen-imkerin-49999999",
});

it.each([
  ["Vollzeit", ["FULL_TIME"]],
  [" Freiberuflich/Zeitarbeit\n", ["CONTRACTOR"]],
  ["Für Studenten", ["INTERN"]],
  ["Saisonarbeit", ["TEMPORARY"]],
  ["constructor", undefined],
  ["Full-time", undefined],
  [undefined, undefined],
])("knows XING's own label %s", (label, types) => {
  expect(employmentTypesOf(label)).toEqual(types);
});
