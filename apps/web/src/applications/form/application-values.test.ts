import { describe, expect, it } from "vitest";
import {
  amountOf,
  changedFields,
  checkApplication,
  emptyApplication,
  fieldsOf,
  formFieldName,
} from "./application-values.ts";

const zone = "Europe/Berlin";
const filled = { ...emptyApplication, title: "Engineer", company: "Acme" };

describe("the application form", () => {
  it.each([
    ["", null],
    ["60000", 60_000],
    ["60,000", 60_000],
    ["60 000", 60_000],
    ["1,234,567.50", 1_234_567.5],
    ["45,5", 45.5],
    ["lots", Number.NaN],
    ["-5", Number.NaN],
    ["1.234", Number.NaN],
  ])("reads the amount %j as %s", (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });

  it("asks for a title, a company and numbers", () => {
    expect(checkApplication({ ...emptyApplication, salaryMin: "lots" })).toEqual({
      title: "Fill this in.",
      company: "Fill this in.",
      salaryMin: "Use a number such as 60000.",
    });
    expect(checkApplication(filled)).toEqual({});
  });

  it("sends times as instants and a currency in capitals", () => {
    const fields = fieldsOf({ ...filled, appliedAt: "2026-07-01T10:00", currency: " eur " }, zone);
    expect(fields.appliedAt).toBe("2026-07-01T08:00:00.000Z");
    expect(fields.salary.currency).toBe("EUR");
  });

  it("sends only what the edit changed", () => {
    expect(changedFields({ ...filled, location: "Berlin" }, filled, zone)).toEqual({
      location: "Berlin",
    });
    expect(changedFields({ ...filled, tags: ["a"] }, filled, zone)).toEqual({ tags: ["a"] });
    expect(changedFields(filled, filled, zone)).toEqual({});
  });

  it("sends the parts of a salary and of a next step together", () => {
    const changed = changedFields({ ...filled, salaryMax: "5", nextText: "Call" }, filled, zone);
    expect(changed).toEqual({
      salary: { min: null, max: 5, currency: null, period: null },
      nextAction: { text: "Call", dueAt: null },
    });
  });

  it.each([
    ["patch.salary.max", "salaryMax"],
    ["nextAction.dueAt", "nextDueAt"],
    ["tags.3", "tags"],
    ["title", "title"],
  ])("finds the field of %s: %s", (path, name) => {
    expect(formFieldName(path)).toBe(name);
  });
});
