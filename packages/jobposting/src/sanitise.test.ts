import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { markdownToHtml } from "./markdown.ts";
import { cleanOnce, sanitiseHtml } from "./sanitise.ts";
import { xssPayloads } from "./testing/xss-payloads.ts";
import { textToHtml } from "./text.ts";

const allowed = new Set(
  `p br ul ol li h2 h3 h4 h5 h6 strong em b i u code pre blockquote a hr table thead tbody tr th td`.split(
    " ",
  ),
);

/** What in HTML is not on the allow list, by a reading of its own. */
function problems(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (!allowed.has(name)) found.push(`<${name}>`);
      if (name === "a") found.push(...linkProblems(attributes));
      else found.push(...Object.keys(attributes).map((attribute) => `${name} ${attribute}`));
    },
    oncomment: (data) => found.push(`comment ${data}`),
    onprocessinginstruction: (name) => found.push(`instruction ${name}`),
    oncdatastart: () => found.push("cdata"),
  });
  parser.write(html);
  parser.end();
  return found;
}

function linkProblems(attributes: Record<string, string>): string[] {
  const { href = "", rel, target, ...rest } = attributes;
  return [
    ...Object.keys(rest).map((attribute) => `a ${attribute}`),
    ...(/^(?:https?:\/\/|mailto:)/u.test(href) ? [] : [`href ${href}`]),
    ...(rel === "noopener noreferrer nofollow" && target === "_blank" ? [] : ["a without its rel"]),
  ];
}

/** Names the payload in the message, where an assertion on a list would not. */
function offenders(payloads: readonly string[], clean: (payload: string) => string): string[] {
  return payloads.flatMap((payload) => {
    const html = clean(payload);
    const found = problems(html);
    if (sanitiseHtml(html) !== html) found.push("changes when it is cleaned again");
    return found.length === 0
      ? []
      : [`${payload.slice(0, 300)} → ${html.slice(0, 300)}: ${found.join(", ")}`];
  });
}

describe("sanitiseHtml against payloads", () => {
  it("has at least 500 of them, all different", () => {
    expect(xssPayloads.length).toBeGreaterThanOrEqual(500);
    expect(new Set(xssPayloads).size).toBe(xssPayloads.length);
  });

  it("leaves no element, attribute or address that is not on the list", () => {
    expect(offenders(xssPayloads, sanitiseHtml)).toEqual([]);
  });

  it("leaves none when the payload stands in a description, or in an attribute of it", () => {
    expect(
      offenders(xssPayloads, (payload) =>
        sanitiseHtml(`<div><p>Your tasks</p>${payload}<ul><li>x`),
      ),
    ).toEqual([]);
    expect(
      offenders(xssPayloads, (payload) =>
        sanitiseHtml(`<a href="https://example.com/${payload}">x`),
      ),
    ).toEqual([]);
  });

  it("leaves none of what is read as Markdown or as text", () => {
    expect(offenders(xssPayloads, markdownToHtml)).toEqual([]);
    expect(offenders(xssPayloads, textToHtml)).toEqual([]);
  });

  it("leaves none of two payloads together", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...xssPayloads), { minLength: 2, maxLength: 4 }),
        (payloads) => {
          expect(offenders([payloads.join("")], sanitiseHtml)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("sanitiseHtml", () => {
  const cases: [name: string, html: string, clean: string][] = [
    ["nothing", "", ""],
    ["plain text", "Hello", "<p>Hello</p>"],
    ["capitals and DIV soup", "<DIV><DIV>One</DIV><DIV>Two</DIV></DIV>", "<p>One</p><p>Two</p>"],
    ["empty paragraphs", "<p>One</p><p><br></p><p>&nbsp;</p><p>Two</p>", "<p>One</p><p>Two</p>"],
    ["line breaks in a paragraph", "<p>One<br>Two<br></p>", "<p>One<br>Two</p>"],
    [
      "paragraphs made of line breaks",
      "One<br><br>Two<br> <br>Three",
      "<p>One</p><p>Two</p><p>Three</p>",
    ],
    [
      "whitespace",
      "<p>  One \n\t two&nbsp; <b> three </b> four </p>",
      "<p>One two <b>three</b> four</p>",
    ],
    ["headings", "<h1>One</h1><h2>Two</h2><h6>Six</h6>", "<h2>One</h2><h2>Two</h2><h6>Six</h6>"],
    [
      "a heading that was never closed",
      "<h2>Tasks<p>One</p><p>Two</p>",
      "<p>Tasks</p><p>One</p><p>Two</p>",
    ],
    ["styles and classes", '<p style="color:red" class="x" id="y">One</p>', "<p>One</p>"],
    ["spans and fonts", "<p><span><font color=red>One</font></span></p>", "<p>One</p>"],
    [
      "emphasis",
      "<p><strong>a</strong><em>b</em><u>c</u><code>d</code></p>",
      "<p><strong>a</strong><em>b</em><u>c</u><code>d</code></p>",
    ],
    ["emphasis in itself", "<b>a<b>b</b></b>", "<p><b>ab</b></p>"],
    ["empty emphasis", "<p>a<b> </b>b<i></i></p>", "<p>a b</p>"],
    ["emphasis round blocks", "<b><p>One</p><p>Two</p></b>", "<p><b>One</b></p><p><b>Two</b></p>"],
    ["lists", "<ul><li>One<li>Two</ul>", "<ul><li>One</li><li>Two</li></ul>"],
    [
      "lists in items",
      "<ul><li>One<ol><li>a</li></ol></li></ul>",
      "<ul><li>One<ol><li>a</li></ol></li></ul>",
    ],
    [
      "lists right in lists",
      "<ul><li>One</li><ul><li>a</li></ul></ul>",
      "<ul><li>One<ul><li>a</li></ul></li></ul>",
    ],
    [
      "items without a list",
      "<li>One</li> <li>Two</li><p>Three</p>",
      "<ul><li>One</li><li>Two</li></ul><p>Three</p>",
    ],
    ["text between items", "<ul>One<li>Two</li></ul>", "<ul><li>One</li><li>Two</li></ul>"],
    [
      "paragraphs in items",
      "<ul><li><p>One</p></li><li><p>a</p><p>b</p></li></ul>",
      "<ul><li>One</li><li><p>a</p><p>b</p></li></ul>",
    ],
    ["empty lists", "<ul><li></li><li> <br></li></ul>", ""],
    ["code", "<pre>\n  a\n    b &lt;c&gt;\n</pre>", "<pre>  a\n    b &lt;c&gt;</pre>"],
    [
      "quotes",
      "<blockquote>One<p>Two</p></blockquote>",
      "<blockquote><p>One</p><p>Two</p></blockquote>",
    ],
    ["rules", "<p>a</p><hr><hr/><p>b</p>", "<p>a</p><hr><p>b</p>"],
    [
      "tables",
      "<table><tr><th>a<th>b<tr><td>1<td>2</table>",
      "<table><tbody><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>",
    ],
    [
      "tables with a head",
      "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td></td></tr></tbody></table>",
      "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td></td></tr></tbody></table>",
    ],
    [
      "tables that only lay out",
      "<table><tr><td><p>One</p></td></tr><tr><td></td><td>Two</td></tr></table>",
      "<p>One</p><p>Two</p>",
    ],
    ["definition lists", "<dl><dt>One</dt><dd>Two</dd></dl>", "<p>One</p><p>Two</p>"],
    [
      "a whole document",
      "<html><head><title>x</title><style>p{}</style></head><body><p>One</p></body></html>",
      "<p>One</p>",
    ],
    [
      "pictures and players",
      "<p>One<img src=x><video src=x>Two</video></p><iframe src=x>Three</iframe>",
      "<p>One</p>",
    ],
    [
      "entities",
      "<p>Fish &amp; chips &lt;b&gt; &euro;5 &#8211; &quot;x&quot;</p>",
      '<p>Fish &amp; chips &lt;b&gt; €5 – "x"</p>',
    ],
    ["encoded once", "&lt;p&gt;One &amp;amp; &amp;uuml;&lt;/p&gt;", "<p>One &amp; ü</p>"],
    [
      "encoded twice",
      "&amp;lt;ul&amp;gt;&amp;lt;li&amp;gt;One&amp;lt;/li&amp;gt;&amp;lt;/ul&amp;gt;",
      "<ul><li>One</li></ul>",
    ],
    ["encoded by numbers", "&#60;p&#62;One&#60;/p&#62;", "<p>One</p>"],
    [
      "tags that are text",
      "<p>Use &lt;p&gt; and &lt;/p&gt;</p>",
      "<p>Use &lt;p&gt; and &lt;/p&gt;</p>",
    ],
    ["a comparison that is no tag", "1 &lt; 2 and 3 > 2", "<p>1 &lt; 2 and 3 &gt; 2</p>"],
    ["control characters", "<p>a\u0000b\u0007c\uD800d\uFEFFe</p>", "<p>abcde</p>"],
  ];

  it.each(cases)("tidies %s", (_name, html, clean) => {
    expect(sanitiseHtml(html)).toBe(clean);
    expect(sanitiseHtml(clean)).toBe(clean);
  });

  it("keeps links to pages and mailboxes, opened apart, and unwraps the others", () => {
    const rel = 'rel="noopener noreferrer nofollow" target="_blank"';
    expect(sanitiseHtml('<a href="https://example.com/a?b=1&c=2" target=_self>x</a>')).toBe(
      `<p><a href="https://example.com/a?b=1&amp;c=2" ${rel}>x</a></p>`,
    );
    expect(sanitiseHtml('<a href="mailto:jobs@example.com">x</a>')).toBe(
      `<p><a href="mailto:jobs@example.com" ${rel}>x</a></p>`,
    );
    expect(sanitiseHtml('<a href="https://me:secret@example.com/">x</a>')).toBe(
      `<p><a href="https://example.com/" ${rel}>x</a></p>`,
    );
    for (const href of ["/jobs", "#top", "", "tel:+49301", "ftp://example.com", "//example.com"])
      expect(sanitiseHtml(`<a href="${href}">x</a>`)).toBe("<p>x</p>");
  });

  it("changes nothing of what it has cleaned, whatever the markup", () => {
    const tag = fc.constantFrom(
      ...`p div br ul ol li h1 h2 h4 pre blockquote hr table thead tr td th b i a code strong span script style svg math
        template xmp title textarea iframe noscript select option form center dl dt dd caption`.split(
        /\s+/u,
      ),
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(
        "<a href='https://example.com/x'>",
        "&lt;",
        "&amp;",
        "&nbsp;",
        "<!--",
        "-->",
        "<",
        ">",
        '"',
      ),
      fc.string({ maxLength: 8, unit: "binary" }),
      fc.constantFrom(" ", "\n", "a", "b c", "• d"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const clean = sanitiseHtml(pieces.join(""));
        // It never gives up on what one cleaning makes something of.
        expect(clean === "").toBe(cleanOnce(pieces.join("")) === "");
        expect(sanitiseHtml(clean)).toBe(clean);
        expect(problems(clean)).toEqual([]);
        expect(clean).not.toMatch(/[\u0000-\u0008\u000B-\u001F]|\p{Cs}/u);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps all text of well-formed markup", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/u);
    const inline = word.map((text) => `<b>${text}</b>`);
    const block = fc.oneof(
      word.map((text) => `<p>${text}</p>`),
      inline.map((html) => `<div>${html}</div>`),
      fc
        .array(word, { minLength: 1 })
        .map((texts) => `<ul>${texts.map((text) => `<li>${text}</li>`).join("")}</ul>`),
      fc
        .array(word, { minLength: 2 })
        .map(
          (texts) => `<table><tr>${texts.map((text) => `<td>${text}</td>`).join("")}</tr></table>`,
        ),
    );
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const letters = (html: string) => html.replaceAll(/<[^>]*>|\s/gu, "");
        expect(letters(sanitiseHtml(blocks.join("")))).toBe(letters(blocks.join("")));
      }),
    );
  });

  it.each(["a ", "&amp;", "<p>a</p>", "<li>a", "<b>a</b> "])(
    "cuts what is longer than a description can be, and stays well-formed: %s",
    (piece) => {
      const html = sanitiseHtml(piece.repeat(Math.ceil(520_000 / piece.length)));
      expect(html.length).toBeLessThanOrEqual(500_000);
      expect(html.length).toBeGreaterThan(200_000);
      expect(problems(html)).toEqual([]);
    },
  );
});
