import { describe, expect, it } from "vitest";
import {
  filterCount,
  hasFilter,
  listInput,
  parseJobsSearch,
  sortOf,
  withoutFilters,
} from "./search-params.ts";

describe("the address of the jobs", () => {
  it("keeps what it knows", () => {
    const search = {
      view: "dismissed",
      q: "data engineer",
      board: "xing",
      remote: "hybrid",
      type: "FULL_TIME",
      language: "de",
      band: "strong",
      availability: "open",
      company: "Acme",
      posted: 14,
      pay: 60_000,
      applied: false,
      unseen: true,
      sort: "relevance",
      job: "0191",
      add: "page",
      url: "https://example.com/jobs/1",
    };
    expect(parseJobsSearch(search)).toEqual(search);
  });

  it("drops what it does not know", () => {
    expect(
      parseJobsSearch({
        view: "saved",
        q: "",
        board: "toString",
        remote: "moon",
        type: "full-time",
        language: "deutsch",
        band: "best",
        availability: "gone",
        posted: 0,
        pay: "a lot",
        applied: "yes",
        unseen: false,
        sort: "__proto__",
        add: "magic",
        other: 1,
      }),
    ).toEqual({});
  });

  it("takes a search for digits, which an address gives as a number", () => {
    expect(parseJobsSearch({ q: 2026 })).toEqual({ q: "2026" });
    expect(parseJobsSearch({ q: true })).toEqual({ q: "true" });
  });

  it("has an order by best hit only while something is looked for", () => {
    expect(parseJobsSearch({ sort: "relevance" })).toEqual({});
    expect(sortOf({ q: "data" })).toBe("relevance");
    expect(sortOf({})).toBe("createdAt");
    expect(sortOf({ q: "data", sort: "match" })).toBe("match");
  });

  it("becomes the server's question", () => {
    expect(listInput({ q: "data", board: "xing", posted: 7, applied: false })).toEqual({
      triage: ["new", "saved"],
      search: "data",
      boards: ["xing"],
      postedWithinDays: 7,
      applied: false,
      sort: "relevance",
      limit: 30,
    });
    expect(listInput({ view: "dismissed" })).toMatchObject({
      triage: ["dismissed"],
      sort: "createdAt",
    });
  });

  it("counts filters, and clears them without leaving the view or the open job", () => {
    const search = {
      view: "dismissed",
      q: "data",
      remote: "remote",
      unseen: true,
      sort: "relevance",
      job: "j1",
    } as const;
    expect(filterCount(search)).toBe(2);
    expect(hasFilter(search)).toBe(true);
    expect(hasFilter({ q: "data" })).toBe(true);
    expect(hasFilter({ sort: "match", job: "j1", add: "url" })).toBe(false);
    expect(withoutFilters(search)).toEqual({ view: "dismissed", job: "j1" });
    expect(withoutFilters({ sort: "match", pay: 1 })).toEqual({ sort: "match" });
  });
});
