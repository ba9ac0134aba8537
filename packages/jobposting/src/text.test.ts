import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sanitiseHtml } from "./sanitise.ts";
import { htmlToText, textToHtml } from "./text.ts";

describe("htmlToText", () => {
  const cases: [html: string, text: string][] = [
    ["", ""],
    ["Hello", "Hello"],
    ["<h2>Tasks</h2><p>One<br>two</p><p>Three</p>", "Tasks\n\nOne\ntwo\n\nThree"],
    [
      "<ul><li>One</li><li>Two<ul><li>a</li><li>b</li></ul></li></ul>",
      "- One\n- Two\n  - a\n  - b",
    ],
    ["<ol><li>One</li><li>Two</li></ol>", "1. One\n2. Two"],
    ["<ul><li><p>One</p><p>more</p></li></ul>", "- One\n  more"],
    ["<p>Fish &amp; chips &lt;3 &euro;</p>", "Fish & chips <3 €"],
    ["<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>", "a | b\n1 | 2"],
    ["<blockquote><p>One</p></blockquote><hr><p>Two</p>", "One\n\nTwo"],
    ["<pre>a\n  b</pre>", "a\n  b"],
    ['<p>See <a href="https://example.com">our page</a>.</p>', "See our page."],
    ["<script>alert(1)</script><style>p{}</style><p>One</p>", "One"],
    ["<DIV>One</DIV><DIV>Two</DIV>", "One\n\nTwo"],
    ["&lt;p&gt;One&lt;/p&gt;", "One"],
  ];

  it.each(cases)("writes %j as %j", (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe("textToHtml", () => {
  const cases: [text: string, html: string][] = [
    ["", ""],
    ["One\ntwo\n\nThree", "<p>One<br>two</p><p>Three</p>"],
    ["Tasks\n- One\n- Two\nThen", "<p>Tasks</p><ul><li>One</li><li>Two</li></ul><p>Then</p>"],
    ["• One\n• Two", "<ul><li>One</li><li>Two</li></ul>"],
    ["- One\n\n- Two", "<ul><li>One</li><li>Two</li></ul>"],
    ["1. One\n2) Two", "<ol><li>One</li><li>Two</li></ol>"],
    ["<b>&amp; </b>", "<p>&lt;b&gt;&amp;amp; &lt;/b&gt;</p>"],
    ["a\r\nb\rc", "<p>a<br>b<br>c</p>"],
    ["-5 degrees", "<p>-5 degrees</p>"],
    ["2021. A year", "<p>2021. A year</p>"],
    ["a\u0000b", "<p>ab</p>"],
    ["- ", "<p>-</p>"],
  ];

  it.each(cases)("writes %j as %j", (text, html) => {
    expect(textToHtml(text)).toBe(html);
  });

  it("writes clean HTML from which the words come back", () => {
    const line = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom("- a", "1. b", "", "<p>", "&lt;p&gt;x&lt;/p&gt;"),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join("\n");
        const html = textToHtml(text);
        expect(sanitiseHtml(html)).toBe(html);
        expect(textToHtml(htmlToText(html))).toBe(
          textToHtml(htmlToText(textToHtml(htmlToText(html)))),
        );
        if (!/^[\s\u00A0]*(?:[-*+•‣▪▫◦●○■□➢►▶✓✔·–—»]|\d)/mu.test(text))
          expect(words(htmlToText(html))).toEqual(words(text));
      }),
    );
  });
});

function words(text: string): string[] {
  return text
    .replaceAll(/[\p{Cc}\uFEFF\u2028\u2029]/gu, (character) => (/\s/u.test(character) ? " " : ""))
    .split(/\s+/u)
    .filter((word) => word !== "");
}
