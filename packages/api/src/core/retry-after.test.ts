import { describe, expect, it } from "vitest";
import { readRetryAfter } from "./retry-after.ts";

const now = Date.parse("2026-03-02T09:00:00Z");

describe("Retry-After", () => {
  it.each([
    ["120", 120_000],
    [" 5 ", 5000],
    ["0", 0],
    ["Mon, 02 Mar 2026 09:01:30 GMT", 90_000],
    ["Mon, 02 Mar 2026 08:00:00 GMT", 0],
    ["soon", null],
    ["", null],
    ["9".repeat(20), null],
  ])("reads %j as %j milliseconds", (value, expected) => {
    expect(readRetryAfter(new Headers({ "retry-after": value }), now)).toBe(expected);
  });

  it("is null when absent", () => {
    expect(readRetryAfter(new Headers(), now)).toBeNull();
  });
});
