import { describe, expect, it } from "vitest";
import {
  defaultDirection,
  hasFilter,
  listInput,
  parseApplicationsSearch,
} from "./search-params.ts";

describe("the list's address", () => {
  it("keeps what it knows", () => {
    const search = {
      q: "berlin",
      stages: ["applied", "offer"],
      tag: "vue",
      remote: "remote",
      source: "XING",
      reached: "interviewing",
      since: "2026-03-01T00:00:00.000Z",
      appliedSince: "2026-03-01T00:00:00Z",
      unansweredSince: "2026-02-01T00:00:00.000Z",
      silentSince: "2026-02-01T00:00:00.000Z",
      sort: "company",
      direction: "desc",
      new: true,
    };
    expect(parseApplicationsSearch(search)).toEqual(search);
  });

  it("drops what it does not know", () => {
    expect(
      parseApplicationsSearch({
        q: "",
        stages: ["hired", "offer", "offer"],
        remote: "moon",
        reached: "saved",
        since: "yesterday",
        appliedSince: 2026,
        silentSince: "2026-13-01T00:00:00Z",
        sort: "toString",
        direction: "up",
        new: "yes",
        other: 1,
      }),
    ).toEqual({ stages: ["offer"] });
    expect(parseApplicationsSearch({ stages: "offer" })).toEqual({});
  });

  it("takes a search for digits, which an address gives as a number", () => {
    expect(parseApplicationsSearch({ q: 2026 })).toEqual({ q: "2026" });
    expect(parseApplicationsSearch({ q: true })).toEqual({ q: "true" });
  });

  it("becomes the server's question", () => {
    expect(listInput({ q: "berlin", tag: "vue", sort: "company" })).toEqual({
      search: "berlin",
      tags: ["vue"],
      sort: "company",
      direction: "asc",
      limit: 50,
    });
    expect(listInput({})).toEqual({ sort: "updatedAt", direction: "desc", limit: 50 });
  });

  it("asks for what a figure narrows it by", () => {
    const narrowed = {
      reached: "offer",
      appliedSince: "2026-03-01T00:00:00.000Z",
    } as const;
    expect(listInput(narrowed)).toMatchObject(narrowed);
    expect(hasFilter(narrowed)).toBe(true);
  });

  it("shows what is due soonest first, and what changed last first", () => {
    expect(defaultDirection("nextActionDueAt")).toBe("asc");
    expect(defaultDirection("updatedAt")).toBe("desc");
  });

  it("knows whether something is filtered out", () => {
    expect(hasFilter({ sort: "company", new: true })).toBe(false);
    expect(hasFilter({ stages: ["offer"] })).toBe(true);
  });
});
