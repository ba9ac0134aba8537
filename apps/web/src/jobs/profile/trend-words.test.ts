import { expect, it } from "vitest";
import { trendWords } from "./trend-words.ts";

const months = (...jobs: number[]) =>
  jobs.map((count, index) => ({ month: `2026-0${index + 1}`, jobs: count }));

it("says which way the demand for a skill goes", () => {
  expect(trendWords(months(1, 0, 1, 2, 3, 4))).toBe(
    "Asked for more: 2 before, 9 in the last 3 months",
  );
  expect(trendWords(months(4, 4, 4, 1, 0, 0))).toBe(
    "Asked for less: 12 before, 1 in the last 3 months",
  );
});

it("claims nothing from a handful of jobs", () => {
  expect(trendWords(months(0, 0, 1, 0, 0, 2))).toBe("No clear trend");
  expect(trendWords(months(3, 3, 3, 3, 3, 4))).toBe("No clear trend");
  expect(trendWords([])).toBe("No clear trend");
});
