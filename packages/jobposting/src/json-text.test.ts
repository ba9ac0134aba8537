import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseLooseJson } from "./json-text.ts";

const read = (text: string) => parseLooseJson(text, { guess: true });

describe("parseLooseJson", () => {
  it.each([
    ["HTML comments", '<!-- {"a": 1} -->'],
    ["hidden HTML comments", '//<!--\n{"a": 1}\n//-->'],
    ["CDATA", '<![CDATA[{"a": 1}]]>'],
    ["hidden CDATA", '/*<![CDATA[*/{"a": 1}/*]]>*/'],
    ["hidden CDATA on lines", '//<![CDATA[\n{"a": 1}\n//]]>'],
    ["a byte order mark and a semicolon", '\ufeff {"a": 1}; '],
    ["JavaScript comments", '{ // one\n"a": /* two */ 1 }'],
    ["a trailing comma", '{"a": 1, }'],
    ["a trailing comma before a comment", '{"a": 1, // last\n}'],
    ["keys without quotes", "{a: 1}"],
    ["a missing end", '{"a": 1'],
  ])("reads JSON with %s", (_, text) => {
    expect(read(text)).toEqual({ a: 1 });
  });

  it("keeps what looks like a comment or a comma inside a string", () => {
    expect(read('{"a": "https://x.example/,}", "b": "/* no */",}')).toEqual({
      a: "https://x.example/,}",
      b: "/* no */",
    });
  });

  it("reads control characters inside strings", () => {
    expect(read('{"a": "one\ntwo\tthree\u0001"}')).toEqual({ a: "one\ntwo\tthree\u0001" });
  });

  it.each([
    "",
    "null",
    "hello",
    "<p>",
    "undefined",
    "{".repeat(200_000),
    `${"[".repeat(100_000)}1`,
  ])("makes nothing of other text, and ends (%#)", (text) => {
    expect(() => read(text)).not.toThrow();
  });

  it("does not take prose for JSON when it must not guess", () => {
    expect(parseLooseJson("[Senior] Engineer, Berlin", { guess: false })).toBeUndefined();
  });

  it("reads every JSON that is right to what JSON.parse reads", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())),
        (value) => {
          const text = JSON.stringify(value);
          expect(read(text)).toEqual(JSON.parse(text));
          expect(read(`<!--${text}-->`)).toEqual(JSON.parse(text));
        },
      ),
    );
  });
});
