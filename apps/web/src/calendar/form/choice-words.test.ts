import { expect, it } from "vitest";
import { choiceWords, questionWords } from "./choice-words.ts";

const locale = "en-GB";

it("tells two equal clock times apart", () => {
  const words = choiceWords({
    reason: "overlap",
    instants: ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"],
    zone: "Europe/Berlin",
    locale,
  }).map((choice) => choice.words);
  expect(words).toEqual([
    "the first 02:30 (Central European Summer Time, GMT+2)",
    "the second 02:30 (Central European Standard Time, GMT+1)",
  ]);
});

it("names both times around a gap", () => {
  const words = choiceWords({
    reason: "gap",
    instants: ["2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00"],
    zone: "Europe/Berlin",
    locale,
  }).map((choice) => choice.words);
  expect(words[0]).toContain("01:30 (Central European Standard Time");
  expect(words[1]).toContain("03:30 (Central European Summer Time");
});

it("names the days when the change is at midnight", () => {
  const words = choiceWords({
    reason: "gap",
    instants: ["2018-11-03T23:30:00-03:00", "2018-11-04T01:30:00-02:00"],
    zone: "America/Sao_Paulo",
    locale,
  }).map((choice) => choice.words);
  expect(words[0]).toMatch(/^Saturday.* 23:30/);
  expect(words[1]).toMatch(/^Sunday.* 01:30/);
});

it("says why it asks", () => {
  expect(questionWords("2026-10-25T02:30", "Europe/Berlin", "overlap")).toContain("02:30 twice");
  expect(questionWords("2026-03-29T02:30", "Europe/Berlin", "gap")).toContain("skip 02:30");
});
