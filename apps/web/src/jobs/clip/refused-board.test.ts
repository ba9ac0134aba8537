import { describe, expect, it } from "vitest";
import { boardOf, refusedBoard } from "./refused-board.ts";

const boards = [
  {
    kind: "welcometothejungle" as const,
    label: "Welcome to the Jungle",
    hosts: ["welcometothejungle.com"],
    routes: [{ route: "bookmarklet" as const, on: false, why: "The terms name add-ons." }],
  },
  {
    kind: "xing" as const,
    label: "XING",
    hosts: ["xing.com"],
    routes: [{ route: "bookmarklet" as const, on: true, why: "On a click." }],
  },
  { kind: "generic" as const, label: "Any other page", hosts: [], routes: [] },
];

describe("the board of a page", () => {
  it("is told by its host and what is below it", () => {
    expect(boardOf(boards, "https://www.xing.com/jobs/1")?.label).toBe("XING");
    expect(boardOf(boards, "https://xing.com./jobs/1")?.label).toBe("XING");
    expect(boardOf(boards, "https://notxing.com/jobs/1")).toBeNull();
    expect(boardOf(boards, "https://xing.com.example.org/jobs/1")).toBeNull();
    expect(boardOf(boards, "no address")).toBeNull();
  });

  it("may not allow the bookmark", () => {
    const refused = { label: "Welcome to the Jungle", why: "The terms name add-ons." };
    expect(refusedBoard(boards, "https://www.welcometothejungle.com/en/jobs")).toEqual(refused);
    expect(refusedBoard(boards, "https://www.xing.com/jobs/1")).toBeNull();
    expect(refusedBoard(boards, "https://example.com/jobs/1")).toBeNull();
  });

  it("may allow it nowhere, when other pages are refused too", () => {
    const off = { route: "bookmarklet" as const, on: false, why: "Off here." };
    const all = [{ kind: "generic" as const, label: "Any other page", hosts: [], routes: [off] }];
    expect(refusedBoard(all, "https://example.com/")).toEqual({
      label: "Any other page",
      why: "Off here.",
    });
  });
});
