import { describe, expect, it } from "vitest";
import type { JobProfile } from "../job-item.ts";
import { checkWishes, profileOf, wishesOf, wishFieldName } from "./wish-values.ts";

const profile: JobProfile = {
  titles: ["Data engineer"],
  level: "senior",
  locations: ["Berlin"],
  remote: ["remote", "hybrid"],
  languages: ["en", "de"],
  employmentTypes: ["FULL_TIME"],
  salary: { min: 60_000, currency: "EUR", period: "year" },
  hideUnknownPay: true,
  revision: 3,
  isDemo: false,
  learned: { labels: 0, wanted: 20, weights: [] },
};

describe("what somebody looks for", () => {
  it("goes into the form and comes out the same", () => {
    const { revision: _revision, isDemo: _isDemo, learned: _learned, ...wishes } = profile;
    expect(profileOf(wishesOf(profile))).toEqual(wishes);
  });

  it("may be nothing yet", () => {
    const empty: JobProfile = {
      ...profile,
      titles: [],
      level: null,
      salary: { min: null, currency: null, period: null },
    };
    expect(profileOf(wishesOf(empty))).toMatchObject({
      titles: [],
      level: null,
      salary: { min: null, currency: null, period: null },
    });
  });

  it("needs a currency where there is an amount", () => {
    const values = wishesOf(profile);
    expect(checkWishes(values)).toEqual({});
    expect(checkWishes({ ...values, currency: " " })).toHaveProperty("currency");
    expect(checkWishes({ ...values, salaryMin: "a lot" })).toHaveProperty("salaryMin");
    expect(checkWishes({ ...values, salaryMin: "", currency: "" })).toEqual({});
  });

  it("is refused at the form's own fields", () => {
    expect(
      ["salary.min", "titles.3", "employmentTypes.0", "level"].map((path) => wishFieldName(path)),
    ).toEqual(["salaryMin", "titles", "types", "level"]);
  });
});
