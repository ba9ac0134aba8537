import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { describeBoard, today } from "../conformance/describe-board.ts";
import { readBoardDocument } from "../read-document.ts";

const fixture = (name: string) => new URL(`./fixtures/${name}`, import.meta.url);
const challenge = new URL("../conformance/fixtures/challenge.html", import.meta.url);
const orchard = "https://hillside.example/careers/orchard-manager";

describeBoard({
  kind: "generic",
  postings: [
    { url: orchard, externalId: null, canonicalUrl: orchard },
    {
      url: `${orchard}?utm_campaign=spring&id=7&UTM_Medium=mail&lever-source%5B%5D=x`,
      externalId: null,
      canonicalUrl: `${orchard}?id=7`,
    },
    {
      url: "HTTPS://Hillside.example.:443/Careers?b=2&a=%C3%A4&a=+&flag",
      externalId: null,
      canonicalUrl: "https://hillside.example/Careers?b=2&a=%C3%A4&a=+&flag",
    },
    {
      url: "http://hillside.example:8080/jobs/1",
      externalId: null,
      canonicalUrl: "http://hillside.example:8080/jobs/1",
    },
  ],
  otherPages: ["not an address", "ftp://hillside.example/jobs", "mailto:jobs@hillside.example", ""],
  foreign: [
    "https://www.xing.com/jobs/graz-baumpflegerin-150000001",
    "https://wellfound.com/jobs/3000001-greenhouse-engineer",
  ],
  live: [
    {
      name: "a page, by its address",
      fixture: fixture("live.html"),
      url: orchard,
      expected: {
        externalId: null,
        canonicalUrl: orchard,
        job: {
          title: "Orchard Manager",
          company: "Hillside Farms",
          locations: [expect.objectContaining({ city: "Leeds", country: "GB" })],
          employmentTypes: ["FULL_TIME"],
          postedAt: "2026-05-04",
        },
      },
    },
    {
      name: "one of several, by its address",
      fixture: fixture("several.html"),
      url: "https://hillside.example/careers/cider-maker?utm_source=x",
      expected: { externalId: null, canonicalUrl: null, job: { title: "Cider Maker" } },
    },
  ],
  gone: [{ name: "a page that says so", fixture: fixture("gone.html"), url: orchard }],
  walls: [{ name: "a challenge", fixture: challenge, url: orchard, outcome: "challenged" }],
  elsewhere: "https://hillside.example/careers/bee-keeper",
});

it("keeps a fragment that names a page of its own", async () => {
  const { findBoard } = await import("../registry.ts");
  expect(findBoard("https://spa.example/#/jobs/7").canonicalUrl).toBe(
    "https://spa.example/#/jobs/7",
  );
  expect(findBoard("https://spa.example/#!jobs/7").canonicalUrl).toBe(
    "https://spa.example/#!jobs/7",
  );
  expect(findBoard("https://spa.example/jobs/7#apply").canonicalUrl).toBe(
    "https://spa.example/jobs/7",
  );
  expect(findBoard("https://me:secret@spa.example/jobs/7").canonicalUrl).toBe(
    "https://spa.example/jobs/7",
  );
});

it("offers what there is when nobody said which posting is meant", () => {
  const content = readFileSync(fixture("several.html"), "utf8");
  const reading = readBoardDocument({ content, kind: "page", url: null }, { now: today });
  expect(reading).toMatchObject({
    board: "generic",
    outcome: "ambiguous",
    choices: [{ job: { title: "Orchard Manager" } }, { job: { title: "Cider Maker" } }],
  });
});

it("finds no job in an article", () => {
  const content = readFileSync(fixture("article.html"), "utf8");
  expect(readBoardDocument({ content, kind: "page", url: null }, { now: today })).toMatchObject({
    outcome: "not_a_job",
    job: null,
  });
});
