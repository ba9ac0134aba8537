import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

test("cells with commas, quotes and line breaks are quoted", () => {
  expect(toCsv([["a,b", 'say "hi"', "two\nlines", null, 5, ""]])).toBe(
    '\uFEFF"a,b","say ""hi""","two\nlines",,5,\r\n',
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
  "a cell that begins like the formula %j starts with an apostrophe",
  (value) => {
    expect(toCsv([[value]])).toContain(`'${value}`);
  },
);

test("numbers stay numbers", () => {
  expect(toCsv([[-5, 65_000.5]])).toBe("\uFEFF-5,65000.5\r\n");
});
