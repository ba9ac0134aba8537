import { expect, it } from "vitest";
import { emptyJob, type jobLabels } from "./job-values.ts";
import { shownValue } from "./shown-value.ts";

it.each([
  ["types", "Full time, Internship"],
  ["remote", "Hybrid"],
  ["period", "per month"],
  ["language", "German"],
  ["places", "Berlin, Wien"],
  ["title", "remote"],
  ["company", ""],
] as [keyof typeof jobLabels, string][])("the field %s reads %s", (name, words) => {
  const values = {
    ...emptyJob,
    title: "remote",
    types: ["FULL_TIME", "INTERN"],
    remote: "hybrid",
    period: "month",
    language: "de",
    places: ["Berlin", "Wien"],
  };
  expect(shownValue(name, values)).toBe(words);
});
