import { isTag, isText, type AnyNode, type Element, type ParentNode } from "domhandler";
import { getInnerHTML } from "domutils";

/** Every element below a node, in document order, without recursion. */
export function* elementsOf(root: ParentNode): Generator<Element> {
  for (const step of walk(root)) {
    if (!step.leaving && isTag(step.node) && step.node !== root) yield step.node;
  }
}

/** An attribute's value; null where the element has none of that name. */
export function attributeOf(element: Element, name: string): string | null {
  return Object.hasOwn(element.attribs, name) ? (element.attribs[name] ?? null) : null;
}

/** The markup inside a node. */
export function htmlOf(node: ParentNode): string {
  return getInnerHTML(node);
}

/** The text of a node on one line: scripts, styles and templates left out, white space folded, blocks kept apart. */
export function lineOf(node: AnyNode): string {
  return textLines(node).join(" ");
}

const unseen = new Set(
  "script style template noscript head title iframe object svg math select datalist textarea".split(
    " ",
  ),
);
const inline = new Set(
  "a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** What a person would see of a node: a line for every block of text; hidden elements are left out unless `node` itself is one. */
export function textLines(root: AnyNode): string[] {
  const lines: string[] = [];
  let line = "";
  const flush = () => {
    const folded = line.replace(/[\s\u200b]+/g, " ").trim();
    if (folded !== "") lines.push(folded);
    line = "";
  };
  for (const step of walk(root, (element) => element !== root && isUnseen(element))) {
    if (isText(step.node)) line += step.node.data;
    else if (isTag(step.node) && !inline.has(step.node.name)) flush();
  }
  flush();
  return lines;
}

function isUnseen(element: Element): boolean {
  return (
    unseen.has(element.name) ||
    attributeOf(element, "hidden") !== null ||
    /display\s*:\s*none/i.test(attributeOf(element, "style") ?? "")
  );
}

interface Step {
  node: AnyNode;
  leaving: boolean;
}

/** Enters and leaves every node of a tree, along the links between siblings: no recursion, no list of what is left to do. */
function* walk(root: AnyNode, skip: (element: Element) => boolean = () => false): Generator<Step> {
  let node: AnyNode = root;
  while (true) {
    yield { node, leaving: false };
    const child: AnyNode | null | undefined =
      "children" in node && !(isTag(node) && skip(node)) ? node.children[0] : null;
    if (child != null) {
      node = child;
      continue;
    }
    while (true) {
      if ("children" in node) yield { node, leaving: true };
      if (node === root) return;
      if (node.next !== null) {
        node = node.next;
        break;
      }
      if (node.parent === null) return;
      node = node.parent;
    }
  }
}

/** The first element below a node that `test` holds for. */
export function findElement(root: ParentNode, test: (element: Element) => boolean): Element | null {
  for (const element of elementsOf(root)) if (test(element)) return element;
  return null;
}
