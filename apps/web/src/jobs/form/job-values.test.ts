import { describe, expect, it } from "vitest";
import { makeFields } from "../testing/make-fields.ts";
import {
  changedFields,
  changedNames,
  checkJob,
  emptyJob,
  fieldsOf,
  formFieldName,
  shareOf,
  valuesOf,
} from "./job-values.ts";

const zone = "Europe/Berlin";
const job = { ...makeFields(), url: "https://example.com/jobs/1", notes: null };

describe("a job in the form", () => {
  it("goes in and comes out the same", () => {
    const { descriptionHtml: _html, url, ...rest } = job;
    expect(fieldsOf(valuesOf(job, zone), true)).toEqual({
      ...rest,
      url,
      postedAt: "2026-11-20",
      validThrough: "2026-12-31",
      notes: "",
    });
  });

  it("shows an instant as the day it is where the person is", () => {
    expect(valuesOf({ ...job, postedAt: "2026-11-19T23:30:00Z" }, zone).postedAt).toBe(
      "2026-11-20",
    );
    expect(valuesOf({ ...job, postedAt: null }, zone).postedAt).toBe("");
  });

  it("keeps city and country of the places that stay, and invents none for a new one", () => {
    const values = { ...valuesOf(job, zone), places: ["Hamburg", "Berlin, Germany"] };
    expect(fieldsOf(values).locations).toEqual([
      { text: "Hamburg", city: null, country: null },
      { text: "Berlin, Germany", city: "Berlin", country: "DE" },
    ]);
  });

  it("has no salary and no equity where nothing is filled in", () => {
    expect(fieldsOf(emptyJob)).toMatchObject({ salary: null, equity: null, remote: null });
    expect(fieldsOf({ ...emptyJob, salaryMin: "60,000", currency: "eur" }).salary).toEqual({
      min: 60_000,
      max: null,
      currency: "EUR",
      period: null,
      guessed: false,
    });
  });
});

describe("an edit", () => {
  const start = valuesOf(job, zone);

  it("sends what changed and nothing else", () => {
    expect(changedFields(start, start)).toEqual({});
    expect(changedFields({ ...start, title: "Lead" }, start)).toEqual({ title: "Lead" });
    expect(changedNames({ ...start, currency: "CHF", notes: "x" }, start)).toEqual([
      "salary",
      "notes",
    ]);
  });

  it("turns a guessed salary into a stated one when it is corrected", () => {
    const patch = changedFields({ ...start, salaryMin: "61000" }, start);
    expect(patch.salary).toMatchObject({ min: 61_000, max: 72_000, guessed: false });
  });
});

describe("what is told before asking the server", () => {
  it("is about numbers, and about a job of which nothing is known", () => {
    expect(checkJob({ ...emptyJob, url: "https://example.com" })).toEqual({});
    expect(checkJob(emptyJob)).toEqual({ title: "Give a title, a company or a link." });
    expect(
      Object.keys(checkJob({ ...emptyJob, title: "x", salaryMax: "lots", equityMin: "some" })),
    ).toEqual(["salaryMax", "equityMin"]);
  });

  it.each([
    ["0.125", 0.125],
    ["0,125", 0.125],
    [" 0.0625 ", 0.0625],
    ["2", 2],
    ["", null],
    ["0.12345", Number.NaN],
    ["1,000.5", Number.NaN],
    ["some", Number.NaN],
  ])("reads %j as a share", (text, share) => {
    expect(shareOf(text)).toBe(share);
    const values = { ...emptyJob, title: "x", equityMax: text };
    expect(Object.keys(checkJob(values))).toEqual(Number.isNaN(share) ? ["equityMax"] : []);
    expect(fieldsOf(values).equity).toEqual(share === null ? null : { min: null, max: share });
  });

  it("comes back to the form's own fields", () => {
    const names = [
      "patch.salary.max",
      "salary.min",
      "locations.3.text",
      "employmentTypes.0",
      "descriptionHtml",
      "title",
      "salary",
    ];
    expect(names.map(formFieldName)).toEqual([
      "salaryMax",
      "salaryMin",
      "places",
      "types",
      "description",
      "title",
      "salaryMin",
    ]);
  });
});
