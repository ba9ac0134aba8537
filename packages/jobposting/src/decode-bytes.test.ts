import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeBytes } from "./decode-bytes.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

it("reads UTF-8 without being told", () => {
  expect(decodeBytes(utf8("<p>Größe – 日本</p>"))).toBe("<p>Größe – 日本</p>");
});

it("follows the byte order mark before everything else", () => {
  expect(
    decodeBytes(new Uint8Array([0xff, 0xfe, 0x41, 0, 0xfc, 0]), "text/html; charset=utf-8"),
  ).toBe("Aü");
  expect(decodeBytes(new Uint8Array([0xfe, 0xff, 0, 0x41]))).toBe("A");
  expect(decodeBytes(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toBe("A");
});

it("follows the header, then the page's own declaration", () => {
  expect(decodeBytes(new Uint8Array([0x83, 0x65]), "text/html; charset=Shift_JIS")).toBe("テ");
  expect(decodeBytes(latin('<meta charset="windows-1250"><p>\u00e8</p>'))).toContain("<p>č</p>");
  expect(
    decodeBytes(
      latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">\u00b9'),
    ),
  ).toContain("š");
});

it("does not believe a page that says Latin-1 and is UTF-8", () => {
  expect(decodeBytes(utf8("Zürich"), "text/html; charset=iso-8859-1")).toBe("Zürich");
});

it("does not believe a page that says UTF-8 and is windows-1252", () => {
  expect(decodeBytes(latin('<meta charset="utf-8">M\u00fcnchen \u0096 \u0080 50')).slice(22)).toBe(
    "München – € 50",
  );
});

it("does not take two windows-1252 bytes for UTF-8 where most of a page cannot be UTF-8", () => {
  // ß and a closing quotation mark are together what U+07D3 is in UTF-8.
  expect(
    decodeBytes(latin('<meta charset="utf-8">\u0084Gr\u00f6\u00dfe und Ma\u00df\u0093')).slice(22),
  ).toBe("„Größe und Maß“");
});

it("reads single windows-1252 bytes within UTF-8", () => {
  expect(decodeBytes(new Uint8Array([...utf8("Köln "), 0xfc, ...utf8(" Bür"), 0xe9]))).toBe(
    "Köln ü Büré",
  );
});

it("does not believe UTF-16 of a page that can be read byte by byte, nor unknown names", () => {
  expect(decodeBytes(utf8('<meta charset="utf-16">ü'))).toContain("ü");
  expect(decodeBytes(utf8("ü"), "text/html; charset=klingon")).toBe("ü");
});

it("gives back every text that was written as UTF-8, and never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!text.startsWith("\ufeff"));
      expect(decodeBytes(utf8(text))).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), (bytes, type) => {
      expect(typeof decodeBytes(bytes, type)).toBe("string");
    }),
  );
});
