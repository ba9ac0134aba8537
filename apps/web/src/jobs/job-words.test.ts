import { describe, expect, it } from "vitest";
import {
  equityText,
  languageName,
  monthWord,
  nameOf,
  payText,
  placesText,
  recheckWords,
} from "./job-words.ts";

describe("a job in words", () => {
  it("has a name even while nothing is known of it", () => {
    expect(nameOf({ title: "Engineer", company: "Acme" })).toBe("Engineer at Acme");
    expect(nameOf({ title: "", company: "Acme" })).toBe("A job to complete at Acme");
    expect(nameOf({ title: "", company: "" })).toBe("A job to complete");
  });

  it("names the first places once each, and counts the others", () => {
    const places = (...names: string[]) => names.map((text) => ({ text }));
    expect(placesText([])).toBeNull();
    expect(placesText(places("", ""))).toBeNull();
    expect(placesText(places("Berlin", "Berlin"))).toBe("Berlin");
    expect(placesText(places("Remote", "Berlin"))).toBe("Berlin");
    expect(placesText(places("remote"))).toBeNull();
    expect(placesText(places("Berlin", "Köln", "Paris", "Wien"))).toBe("Berlin, Köln and 2 more");
  });

  it("says of a guessed salary that it is guessed", () => {
    const salary = { min: 60_000, max: null, currency: "EUR", period: "year" as const };
    expect(payText(null)).toBeNull();
    expect(payText({ ...salary, guessed: false }, "en-GB")).toBe("from €60,000 per year");
    expect(payText({ ...salary, guessed: true }, "en-GB")).toBe("from €60,000 per year (guessed)");
    expect(payText({ ...salary, min: null, guessed: true }, "en-GB")).toBeNull();
  });

  it("gives equity in percent", () => {
    expect(equityText({ min: 0.1, max: 0.5 })).toBe("0.1–0.5% of the company");
    expect(equityText({ min: 0.5, max: 0.5 })).toBe("0.5% of the company");
    expect(equityText({ min: null, max: null })).toBeNull();
    expect(equityText(null)).toBeNull();
  });

  it("says the month of an earlier application, with the year when it was another", () => {
    const context = { zone: "Europe/Berlin", now: new Date("2026-11-22T10:00:00Z") };
    expect(monthWord("2026-03-31T22:30:00Z", context)).toBe("April");
    expect(monthWord("2025-03-03T10:00:00Z", context)).toBe("March 2025");
  });

  it("names languages", () => {
    expect(languageName("de")).toBe("German");
  });
});

describe("the answer to “Still open?”", () => {
  const job = { title: "Engineer", company: "Acme" };

  it("is yes, no, or why it is not known", () => {
    expect(recheckWords({ ...job, availability: "open", lastOutcome: "ok" })).toBe(
      "Still open: Engineer at Acme.",
    );
    expect(recheckWords({ ...job, availability: "closed", lastOutcome: "gone" })).toBe(
      "No longer open: Engineer at Acme.",
    );
    expect(recheckWords({ ...job, availability: "unknown", lastOutcome: "unreachable" })).toBe(
      "It is not known whether Engineer at Acme is still open. Its page did not answer; try again later.",
    );
    expect(recheckWords({ ...job, availability: "unknown", lastOutcome: null })).toBe(
      "It is not known whether Engineer at Acme is still open.",
    );
  });
});
