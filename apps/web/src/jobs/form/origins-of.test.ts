import { expect, it } from "vitest";
import { emptyJob } from "./job-values.ts";
import { originsOf } from "./origins-of.ts";

const read = {
  provenance: {
    title: { source: "json-ld", guessed: false },
    remote: { source: "text", guessed: true },
    descriptionHtml: { source: "json-ld", guessed: false },
    notes: { source: "typed", guessed: false },
    company: { source: "typed", guessed: false },
  },
  salary: { guessed: true },
};

it("says of each value whether it stood on the page or was guessed", () => {
  expect(originsOf(read, emptyJob, emptyJob)).toEqual({
    title: "page",
    remote: "guessed",
    descriptionText: "page",
    salary: "guessed",
  });
});

it("says nothing of a value that was corrected", () => {
  const values = { ...emptyJob, remote: "hybrid", salaryMin: "60000" };
  expect(originsOf(read, values, emptyJob)).toEqual({ title: "page", descriptionText: "page" });
});

it("says nothing where nothing was read", () => {
  expect(originsOf({ provenance: {}, salary: null }, emptyJob, emptyJob)).toEqual({});
});
