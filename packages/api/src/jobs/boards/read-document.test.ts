import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { PageDocument } from "../intake/page-reader.ts";
import { today } from "./conformance/describe-board.ts";
import { readBoardDocument } from "./read-document.ts";

const fixture = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const read = (content: string, given: Partial<PageDocument> = {}) =>
  readBoardDocument({ content, kind: "page", url: null, ...given }, { now: today });

const engineer = "https://wellfound.com/jobs/3000001-greenhouse-engineer";

it("goes by the address given before anything that the page says of itself", () => {
  const page = fixture("xing/fixtures/live-json-ld.html");
  const url = "https://mirror.example/jobs/1";
  expect(read(page, { url })).toMatchObject({ board: "generic", externalId: null });
  expect(read(page, { url: engineer })).toMatchObject({
    board: "wellfound",
    outcome: "gone",
    externalId: "3000001",
    job: null,
    warnings: [{ code: "another_board" }],
  });
});

it("goes by the posting's own address where the page has none", () => {
  const page = fixture("xing/fixtures/live-json-ld.html").replaceAll(/<(?:link|meta)[^>]*>/g, "");
  expect(page).not.toContain("canonical");
  expect(read(page)).toMatchObject({ board: "xing", outcome: "ok", externalId: "150000001" });
});

it("goes by the board's marks and JSON where there is no address at all", () => {
  const wall = fixture("xing/fixtures/wall.html").replace(/<link[^>]*>/, "");
  expect(read(wall)).toMatchObject({ board: "xing", outcome: "login_required" });
  for (const kind of ["page", "text"] as const) {
    expect(read(fixture("welcometothejungle/fixtures/detail.json"), { kind })).toMatchObject({
      board: "welcometothejungle",
      outcome: "ok",
      externalId: "terre-vive/TERRE_nP2qR4s",
    });
    expect(read(fixture("wellfound/fixtures/answer.json"), { kind })).toMatchObject({
      board: "wellfound",
      outcome: "ambiguous",
    });
  }
});

it("offers a list's postings, whose address asks for none of them", () => {
  const answer = fixture("wellfound/fixtures/answer.json");
  const reading = read(answer, { url: "https://wellfound.com/role/l/engineer/berlin" });
  expect(reading).toMatchObject({
    board: "wellfound",
    outcome: "ambiguous",
    externalId: null,
    choices: [{ externalId: "3000001" }, { externalId: "3000002" }],
  });
});

it("never takes a posting for one that was asked for and is not there", () => {
  const answer = fixture("wellfound/fixtures/answer.json");
  const url = "https://wellfound.com/jobs/3999999-tree-doctor";
  expect(read(answer, { url })).toMatchObject({ outcome: "gone", job: null, choices: [] });
  const embed = fixture("welcometothejungle/fixtures/embed.json");
  expect(
    read(embed, { url: "https://jardins.welcomekit.co/companies/serres-claires/jobs/autre_lyon" }),
  ).toMatchObject({ outcome: "gone", job: null });
});

it("reads a saved page by the address that it was saved with", () => {
  const page = fixture("xing/fixtures/live-microdata.html").replace(/<link[^>]*>/, "");
  const saved = [
    "From: <Saved by Blink>",
    "Snapshot-Content-Location: https://www.xing.com/jobs/kassel-gaertner-12-40000001",
    "Subject: page",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="----edge"',
    "",
    "------edge",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "Content-Location: https://www.xing.com/jobs/kassel-gaertner-12-40000001",
    "",
    page,
    "------edge--",
    "",
  ].join("\r\n");
  expect(read(saved)).toMatchObject({
    board: "xing",
    outcome: "ok",
    externalId: "40000001",
    job: { title: "Gärtner (m/w) #12", company: "Parkpflege Nord GmbH" },
  });
});

it("reads text as text, with the key of its address", () => {
  const text =
    "Bee Keeper (m/f/d)\nCompany: Leafworks\nLocation: Porto\n\nYou keep the bees in health.";
  expect(read(text, { kind: "text", url: engineer })).toMatchObject({
    board: "wellfound",
    externalId: "3000001",
    canonicalUrl: engineer,
    job: { company: "Leafworks" },
  });
  expect(read(text, { kind: "text" })).toMatchObject({
    board: "generic",
    externalId: null,
    canonicalUrl: null,
  });
});
