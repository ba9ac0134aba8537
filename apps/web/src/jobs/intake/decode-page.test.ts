import { describe, expect, it } from "vitest";
import { decodePage, fileRefusal, maxDocument, refusalOf } from "./decode-page.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "number" ? [part] : [...part].map((letter) => letter.charCodeAt(0)),
    ),
  );

describe("a saved page", () => {
  it("is read as UTF-8 where it says nothing", () => {
    expect(decodePage(utf8("<p>Köln, Łódź</p>"))).toBe("<p>Köln, Łódź</p>");
  });

  it("is read in the encoding that it names", () => {
    const page = bytes(
      '<meta http-equiv=content-type content="text/html; charset=iso-8859-2">',
      0xb3,
    );
    expect(decodePage(page)).toContain("ł");
    expect(decodePage(bytes("<META CHARSET='windows-1252'>", 0x80))).toContain("€");
  });

  it("is read as windows-1252 where it is not UTF-8 and says nothing", () => {
    expect(decodePage(bytes("Entgelt 60.000 ", 0x80))).toBe("Entgelt 60.000 €");
  });

  it("believes a byte order mark more than what it names", () => {
    expect(decodePage(bytes(0xef, 0xbb, 0xbf, '<meta charset="windows-1252">', 0xc3, 0xb6))).toBe(
      '<meta charset="windows-1252">ö',
    );
    expect(decodePage(bytes(0xff, 0xfe, "o", 0, "k", 0))).toBe("ok");
  });

  it("does not take the name of an encoding that there is none of, or that it cannot have", () => {
    expect(decodePage(utf8('<meta charset="klingon">ö'))).toContain("ö");
    expect(decodePage(utf8('<meta charset="utf-16">ö'))).toContain("ö");
  });

  it("leaves the encodings inside an MHTML file to its parts", () => {
    const head = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n";
    expect(decodePage(utf8(`${head}<meta charset="iso-8859-1">ö`))).toContain("ö");
  });
});

describe("what is told before anything is sent", () => {
  it("is that a file is of another kind, too large or empty", () => {
    expect(fileRefusal({ name: "job.MHTML", size: 1000 })).toBeNull();
    expect(fileRefusal({ name: "job.pdf", size: 1000 })).toMatch(/job\.pdf is no page/);
    expect(fileRefusal({ name: "job.html", size: 0 })).toBe("job.html is empty.");
    expect(fileRefusal({ name: "job.html", size: 12_300_000 })).toMatch(/has 12\.3 MB/);
  });

  it("is that a text is too large, counted as it will be sent", () => {
    expect(refusalOf("  ")).toBe("Fill this in.");
    expect(refusalOf("<p>A job</p>")).toBeNull();
    expect(refusalOf("x".repeat(maxDocument))).toBeNull();
    expect(refusalOf("x".repeat(maxDocument + 1))).toMatch(/up to 10 MB/);
    expect(refusalOf('"'.repeat(6_500_000))).toMatch(/has 13\.0 MB/);
  });
});
