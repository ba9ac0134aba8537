import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxDepth, maxNodes, parseHtml } from "./parse-html.ts";
import { attributeOf, elementsOf, findElement, htmlOf, lineOf, textLines } from "./tree.ts";

function depthOf(html: string): number {
  let deepest = 0;
  for (const element of elementsOf(parseHtml(html).root)) {
    let depth = 0;
    for (let node = element.parent; node !== null; node = node.parent) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

describe("parseHtml", () => {
  it("nests as HTML does where end tags are left out", () => {
    expect(
      htmlOf(
        parseHtml("<p>One<p>Two<ul><li>a<li>b</ul><table><tr><td>1<td>2<tr><td>3</table>").root,
      ),
    ).toBe(
      "<p>One</p><p>Two</p><ul><li>a</li><li>b</li></ul><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>",
    );
  });

  it("keeps markup in scripts, titles and comments out of the tree", () => {
    const { root } = parseHtml(
      "<title>a <b></title><script>if (a < b) '<p>'</script><!-- <p> --><p>x</p>",
    );
    expect([...elementsOf(root)].map(({ name }) => name)).toEqual(["title", "script", "p"]);
  });

  it("decodes entities in attributes and text", () => {
    const { root } = parseHtml(
      '<script type="application/ld&#x2B;json">{}</script><p>R&amp;D &euro;</p>',
    );
    expect(attributeOf([...elementsOf(root)][0] ?? expect.fail(), "type")).toBe(
      "application/ld+json",
    );
    expect(lineOf(root)).toBe("R&D €");
  });

  it("ignores end tags that end nothing and survives attributes named like an object's own", () => {
    const { root } = parseHtml(
      '</div><p __proto__="a" constructor="b" id="c" id="d">x</p></p></span>',
    );
    const paragraph = findElement(root, ({ name }) => name === "p") ?? expect.fail();
    expect(attributeOf(paragraph, "id")).toBe("c");
    expect(attributeOf(paragraph, "toString")).toBeNull();
  });

  it("flattens what is nested too deep, and what follows stands where it belongs", () => {
    const html = `${"<div>".repeat(5000)}deep${"</div>".repeat(5000)}<p>after</p>`;
    expect(depthOf(html)).toBeLessThanOrEqual(maxDepth + 1);
    const { root } = parseHtml(html);
    expect(root.children).toHaveLength(2);
    expect(lineOf(root)).toBe("deep after");
  });

  it("ends with a million nested tags, a million attributes, a million entities, 10 MB of one text", () => {
    expect(parseHtml("<a>".repeat(1_000_000)).truncated).toBe(true);
    expect(parseHtml("<p><b>".repeat(1_000_000) + "</i>".repeat(1_000_000)).truncated).toBe(true);
    const attributes = Array.from({ length: 1_000_000 }, (_, index) => `a${index}=1`).join(" ");
    expect(parseHtml(`<p ${attributes}>x</p>`).truncated).toBe(false);
    expect(lineOf(parseHtml("&amp;".repeat(1_000_000)).root)).toHaveLength(1_000_000);
    expect(lineOf(parseHtml("x ".repeat(5_000_000)).root).length).toBeGreaterThan(9_000_000);
    expect(parseHtml("<".repeat(10_000_000)).truncated).toBe(false);
    expect(parseHtml("<!--".repeat(2_000_000)).truncated).toBe(false);
  });

  it("keeps no more nodes than it says", () => {
    const { root, truncated } = parseHtml("<br>".repeat(maxNodes + 10));
    expect(truncated).toBe(true);
    expect(root.children).toHaveLength(maxNodes);
  });

  it("reads what it wrote to the same tree", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "<div>",
            "</div>",
            "<p>",
            "<ul><li>",
            "</ul>",
            "<b>",
            "</b>",
            "text",
            "<br>",
            "&lt;",
          ),
          {
            maxLength: 60,
          },
        ),
        (pieces) => {
          const once = htmlOf(parseHtml(pieces.join("")).root);
          expect(htmlOf(parseHtml(once).root)).toBe(once);
        },
      ),
    );
  });
});

describe("textLines", () => {
  it("gives a line for every block and leaves out what nobody sees", () => {
    const { root } = parseHtml(
      "<head><title>t</title></head><h1>One <b>two</b></h1><p>three<br>four</p><p hidden>x</p><p style='display: none'>y</p><script>z</script><template>w</template>",
    );
    expect(textLines(root)).toEqual(["One two", "three", "four"]);
  });
});
