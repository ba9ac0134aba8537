import { describe, expect, it } from "vitest";
import { looksLikeMarkdown, markdownToHtml } from "./markdown.ts";

describe("markdownToHtml", () => {
  const cases: [markdown: string, html: string][] = [
    ["", ""],
    [
      "# Tasks\n\nOne **two** _three_",
      "<h2>Tasks</h2><p>One <strong>two</strong> <em>three</em></p>",
    ],
    ["* One\n* Two\n    * a", "<ul><li>One</li><li>Two<ul><li>a</li></ul></li></ul>"],
    ["1. One\n2. Two", "<ol><li>One</li><li>Two</li></ol>"],
    ["One\ntwo", "<p>One<br>two</p>"],
    [
      "[x](https://example.com/)",
      '<p><a href="https://example.com/" rel="noopener noreferrer nofollow" target="_blank">x</a></p>',
    ],
    ["[x](javascript:alert(1))", "<p>x</p>"],
    ["![pixel](https://example.com/x.png)", ""],
    ["`a < b`", "<p><code>a &lt; b</code></p>"],
    ["```js\na < b\n```", "<pre>a &lt; b</pre>"],
    [
      "| a | b |\n| - | - |\n| 1 | 2 |",
      "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
    ],
    ["> One", "<blockquote><p>One</p></blockquote>"],
    ["One\n\n---\n\nTwo", "<p>One</p><hr><p>Two</p>"],
    ["<b>One</b> <script>alert(1)</script>", "<p><b>One</b></p>"],
  ];

  it.each(cases)("writes %j as %j", (markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html);
  });

  it("takes for text what has more marks in one place than any posting has", () => {
    expect(markdownToHtml("_a*".repeat(500))).toBe(`<p>${"_a*".repeat(500)}</p>`);
    expect(markdownToHtml(`${"> ".repeat(50)}a`)).toContain("&gt; &gt;");
  });

  it("still reads a long posting with many marks", () => {
    const posting =
      "## Tasks\n\n**One** and *two* with `code`:\n\n- **a**: b\n- [c](https://example.com/)\n\n".repeat(
        300,
      );
    expect(markdownToHtml(posting).match(/<strong>/gu)).toHaveLength(600);
  });
});

describe("looksLikeMarkdown", () => {
  it.each([
    "# Tasks\n\n- One\n- Two",
    "**About us**\n\nWe build things.\n\n**Your tasks**\n\n…",
    "- One\n- Two",
    "See [our page](https://example.com) and **apply**",
    "```\ncode\n```",
  ])("sees it in %j", (text) => {
    expect(looksLikeMarkdown(text)).toBe(true);
  });

  it.each([
    "",
    "We build things. You build things with us.",
    "C# and F# developers, 5 * 3 = 15",
    "<p>One</p>\n# two\n# three\n- four",
    "One - two - three",
  ])("does not see it in %j", (text) => {
    expect(looksLikeMarkdown(text)).toBe(false);
  });
});
