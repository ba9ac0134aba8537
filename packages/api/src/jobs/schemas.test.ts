import { expect, it } from "vitest";
import { dayOrInstant, listJobsInput } from "./schemas.ts";

it.each([
  ["0001-01-01", "0001-01-01"],
  ["9999-12-31", "9999-12-31"],
  ["2026-03-01T14:00:00+02:00", "2026-03-01T12:00:00.000Z"],
])("a job's day may be %s", (given, kept) => {
  expect(dayOrInstant.parse(given)).toBe(kept);
});

it.each(["0000-01-01", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-02-30"])(
  "a job's day may not be %s, which the database cannot compare",
  (given) => {
    expect(dayOrInstant.safeParse(given).success).toBe(false);
  },
);

it("languages are asked for by their codes and nothing else", () => {
  expect(listJobsInput.safeParse({ languages: ["de"] }).success).toBe(true);
  for (const language of ["", "DE", "\u0000"])
    expect(listJobsInput.safeParse({ languages: [language] }).success).toBe(false);
});
