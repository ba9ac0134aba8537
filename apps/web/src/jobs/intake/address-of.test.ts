import { expect, it } from "vitest";
import { addressOf, isWebAddress } from "./address-of.ts";

it.each([
  ["", null],
  ["  ", null],
  [" https://example.com/jobs/1 ", "https://example.com/jobs/1"],
  ["HTTP://example.com", "HTTP://example.com"],
  ["www.xing.com/jobs/berlin-1?x=1", "https://www.xing.com/jobs/berlin-1?x=1"],
  ["bücher.example", "https://bücher.example"],
  ["example.com:8080/jobs", "https://example.com:8080/jobs"],
  ["not an address", "not an address"],
  ["javascript:alert(1)", "javascript:alert(1)"],
])("reads %j as %j", (typed, address) => {
  expect(addressOf(typed)).toBe(address);
});

it("knows an address of the web", () => {
  expect(isWebAddress("https://example.com/")).toBe(true);
  for (const other of ["", "not an address", "javascript:alert(1)", "ftp://example.com"])
    expect(isWebAddress(other)).toBe(false);
});
