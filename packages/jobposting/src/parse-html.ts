import { Document, Element, Text, type ChildNode, type ParentNode } from "domhandler";
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** Deeper elements become siblings of the deepest: no page that people read needs more, and recursion stays safe. */
export const maxDepth = 200;
/** Elements and texts that are kept; about what a page of 10 MB of real markup has. */
export const maxNodes = 400_000;
const maxAttributes = 200;

const voidElements = new Set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);
const closesParagraph =
  "address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul";
/** End tags that HTML lets authors leave out: opening the key closes these. */
const impliedEnds = new Map<string, ReadonlySet<string>>([
  ...closesParagraph.split(" ").map((name) => [name, new Set(["p"])] as const),
  ["li", new Set(["li", "p"])],
  ["dd", new Set(["dd", "dt", "p"])],
  ["dt", new Set(["dd", "dt", "p"])],
  ["td", new Set(["td", "th", "p"])],
  ["th", new Set(["td", "th", "p"])],
  ["tr", new Set(["tr", "td", "th", "p"])],
  ["tbody", new Set(["thead", "tbody", "tr", "td", "th", "p"])],
  ["tfoot", new Set(["thead", "tbody", "tr", "td", "th", "p"])],
  ["option", new Set(["option"])],
  ["optgroup", new Set(["option", "optgroup"])],
  ["body", new Set(["head"])],
]);

export interface ParsedHtml {
  root: Document;
  /** Nodes beyond `maxNodes` were left out. */
  truncated: boolean;
}

/**
 * HTML as a tree. Built on htmlparser2's tokenizer, because its parser keeps every open element on one array that grows at
 * the front: a million nested tags take it minutes. Here depth, nodes and attributes are capped, so the time is linear.
 */
export function parseHtml(html: string): ParsedHtml {
  const root = new Document([]);
  const open: Element[] = [];
  let overflow = 0;
  let foreign = 0;
  let nodes = 0;
  let name = "";
  let attributes: Record<string, string> = {};
  let attributeCount = 0;
  let attributeName = "";
  let attributeValue = "";
  let text: Text | null = null;

  function append(node: ChildNode): void {
    nodes += 1;
    text = null;
    const parent: ParentNode = open.at(-1) ?? root;
    const previous = parent.children.at(-1) ?? null;
    node.parent = parent;
    node.prev = previous;
    if (previous !== null) previous.next = node;
    parent.children.push(node);
    if (nodes >= maxNodes) tokenizer.pause();
  }

  function addText(data: string): void {
    if (text !== null) {
      text.data += data;
      return;
    }
    const node = new Text(data);
    append(node);
    text = node;
  }

  function pop(): void {
    const closed = open.pop();
    if (closed?.name === "svg" || closed?.name === "math") foreign -= 1;
    text = null;
  }

  function close(closing: string): void {
    if (voidElements.has(closing)) {
      if (closing === "br") append(new Element("br", {}));
      return;
    }
    if (overflow > 0) {
      overflow -= 1;
      text = null;
      return;
    }
    const position = open.findLastIndex((element) => element.name === closing);
    if (position < 0) return;
    while (open.length > position) pop();
  }

  function finishTag(selfClosing: boolean): void {
    const implied = impliedEnds.get(name);
    if (implied !== undefined && overflow === 0) {
      while (implied.has(open.at(-1)?.name ?? "")) pop();
    }
    const element = new Element(name, attributes);
    append(element);
    if (voidElements.has(name) || (selfClosing && foreign > 0)) return;
    if (open.length >= maxDepth) {
      overflow += 1;
      return;
    }
    open.push(element);
    if (name === "svg" || name === "math") foreign += 1;
  }

  const callbacks: TokenizerCallbacks = {
    onattribdata: (start, end) => {
      attributeValue += html.slice(start, end);
    },
    onattribentity: (codePoint) => {
      attributeValue += String.fromCodePoint(codePoint);
    },
    onattribend: () => {
      if (attributeCount < maxAttributes && !Object.hasOwn(attributes, attributeName)) {
        attributes[attributeName] = attributeValue;
        attributeCount += 1;
      }
      attributeValue = "";
    },
    onattribname: (start, end) => {
      attributeName = html.slice(start, Math.min(end, start + 200)).toLowerCase();
    },
    oncdata: (start, end, offset) => {
      if (foreign > 0) addText(html.slice(start, end - offset));
    },
    onclosetag: (start, end) => close(html.slice(start, Math.min(end, start + 200)).toLowerCase()),
    oncomment: () => {},
    ondeclaration: () => {},
    onend: () => {},
    onopentagend: () => finishTag(false),
    onopentagname: (start, end) => {
      name = html.slice(start, Math.min(end, start + 200)).toLowerCase();
      attributes = {};
      attributeCount = 0;
    },
    onprocessinginstruction: () => {},
    onselfclosingtag: () => finishTag(true),
    ontext: (start, end) => addText(html.slice(start, end)),
    ontextentity: (codePoint) => addText(String.fromCodePoint(codePoint)),
    isInForeignContext: () => foreign > 0,
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(html);
  const truncated = nodes >= maxNodes;
  if (!truncated) tokenizer.end();
  return { root, truncated };
}
