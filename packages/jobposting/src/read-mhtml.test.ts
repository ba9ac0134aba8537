import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDocument } from "./open-document.ts";
import { readMhtml } from "./read-mhtml.ts";
import { jobIn, jsonLd, page, posting } from "./testing/pages.ts";

const url = "https://jobs.example/jobs/koeln-dev-4711";

/** A page as quoted-printable: every character beyond ASCII and every = escaped, lines broken softly. */
function quoted(html: string): string {
  const bytes = new TextEncoder().encode(html);
  return Array.from(bytes, (byte) =>
    byte === 0x3d || byte > 0x7e
      ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
      : String.fromCharCode(byte),
  )
    .join("")
    .replace(/(.{60}(?!=?.?\n))(?<!=.?)/g, "$1=\r\n");
}

function archive(parts: string[], head = `Snapshot-Content-Location: ${url}`): string {
  return [
    `From: <Saved by Blink>\r\n${head}\r\nSubject: =?utf-8?Q?A?=\r\nMIME-Version: 1.0`,
    `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary--x----"\r\n\r\n`,
    ...parts.map((part) => `------Boundary--x----\r\n${part}\r\n`),
    "------Boundary--x------\r\n",
  ].join("\r\n");
}

const picture =
  "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://jobs.example/a.png\r\n\r\niVBORw0KGgo=";
const text = page("<title>Köln – Büro</title>", "<p>Größe = 5 €</p>", jsonLd(posting));

describe("a saved page", () => {
  it("is read from quoted-printable, with the address it was saved from", () => {
    const content = archive([
      picture,
      `Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${url}\r\n\r\n${quoted(text)}`,
    ]);
    const document = openDocument(content);
    expect(document).toMatchObject({ kind: "html", url, title: "Köln – Büro" });
    expect(document.text).toContain("Größe = 5 €");
    expect(jobIn(content).title).toBe(posting.title);
  });

  it("is read from base64 in the part's own charset", () => {
    const body = btoa("<meta charset=utf-8><p>Gr\u00fc\u00dfe</p>");
    const content = archive([
      `Content-Type: text/html; charset="windows-1252"\r\nContent-Transfer-Encoding: BASE64\r\n\r\n${body}`,
    ]);
    expect(openDocument(content).text).toBe("Grüße");
  });

  it("is read from a mail with text and HTML", () => {
    const content = `From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=q\n\n--q\nContent-Type: text/plain\n\nplain\n--q\nContent-Type: text/html; charset=utf-8\n\n<p>rich</p>\n--q--\n`;
    expect(openDocument(content).text).toBe("rich");
  });

  it("shows the pages of its frames where the frames stand, and none in itself for ever", () => {
    const outer = page(
      jsonLd(""),
      `<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Clerk</h1><b itemprop="hiringOrganization">Acme</b>
       <div itemprop="description"><iframe src="cid:frame-1@mhtml.blink"></iframe><iframe src="/self"></iframe></div></div>`,
    );
    const content = archive([
      `Content-Type: text/html\r\nContent-Location: ${url}\r\n\r\n${outer}`,
      `Content-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n\r\n<body><p>You file and sort the letters of a whole town.</p><script>x</script></body>`,
      `Content-Type: text/html\r\nContent-Location: https://jobs.example/self\r\n\r\n<p>Inner</p><iframe src="https://jobs.example/self"></iframe>`,
    ]);
    const found = jobIn(content);
    expect(found).toMatchObject({ title: "Clerk", company: "Acme" });
    expect(found.descriptionText).toMatch(/letters of a whole town\.\s+Inner/);
  });

  it.each([
    ["a text with a colon", "Title: Cook\n\nWe cook."],
    ["a text with a content type", "Content-Type: application/pdf\n\nx"],
    ["nothing", ""],
    ["an archive without a page", archive([picture])],
    [
      "a boundary that never comes",
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=zz\n\nnothing",
    ],
  ])("is not %s", (_, content) => {
    expect(readMhtml(content)).toBeNull();
  });

  it("may be cut anywhere or broken, and never throws", () => {
    const content = archive([
      `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa("<p>x</p>")}`,
    ]);
    fc.assert(
      fc.property(
        fc.nat(content.length),
        fc.nat(content.length),
        fc.string(),
        (from, to, noise) => {
          expect(() => readMhtml(content.slice(0, from) + noise + content.slice(to))).not.toThrow();
        },
      ),
    );
  });
});
