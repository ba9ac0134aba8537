import { isTag, isText, type ChildNode, type Element } from "domhandler";
import { joinBlocks, type Block } from "./sanitise-block.ts";
import type { Budget } from "./sanitise-budget.ts";
import {
  escapeText,
  isInline,
  readInline,
  readWrapper,
  splitParagraphs,
  writeInline,
  type Inline,
} from "./sanitise-inline.ts";
import { writeTable } from "./sanitise-table.ts";

/** The blocks that nodes make: text between blocks becomes paragraphs, empty blocks go. */
export function writeBlocks(nodes: readonly ChildNode[], budget: Budget): Block[] {
  const flow = new Flow(budget);
  flow.read(nodes, []);
  flow.endParagraph();
  return flow.blocks;
}

/** Reads a flow of inline content and blocks, with the paragraph that is being gathered. */
class Flow {
  readonly blocks: Block[] = [];
  readonly #budget: Budget;
  #run: Inline[] = [];

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** `wrappers`: inline elements round these nodes, which are put round each piece of text instead of round blocks. */
  read(nodes: readonly ChildNode[], wrappers: readonly Element[]): void {
    for (let index = 0; index < nodes.length && this.#budget.left > 0; index += 1) {
      const node = nodes[index];
      if (node === undefined) continue;
      if (isTag(node) && node.name === "li") {
        const items = itemsFrom(nodes, index);
        this.#list("ul", items);
        index += items.length - 1;
      } else if (!isTag(node) || !holdsBlocks(node)) this.#inline(node, wrappers);
      else if (isInline(node)) this.read(node.children, [...wrappers, node]);
      else this.#block(node, wrappers);
    }
  }

  endParagraph(): void {
    const run = this.#run;
    this.#run = [];
    for (const paragraph of splitParagraphs(run)) {
      this.#write(7, () => {
        const inner = writeInline(paragraph, this.#budget);
        return inner === "" ? [] : [{ html: `<p>${inner}</p>`, inner }];
      });
    }
  }

  #inline(node: ChildNode, wrappers: readonly Element[]): void {
    const content = readInline([node]);
    const bare = wrappers.length === 0 || (isTag(node) && node.name === "br");
    this.#run.push(...(bare ? content : [wrap(content, wrappers)].flat()));
  }

  #block(node: Element, wrappers: readonly Element[]): void {
    this.endParagraph();
    if (/^h[1-6]$/u.test(node.name)) this.#heading(node);
    else if (node.name === "ul" || node.name === "ol") this.#list(node.name, node.children);
    else if (node.name === "pre") this.#pre(node);
    else if (node.name === "blockquote") this.#quote(node);
    else if (node.name === "hr") this.#rule();
    else if (node.name === "table") this.#table(node);
    else {
      this.read(node.children, wrappers);
      this.endParagraph();
    }
  }

  /** h1 is the page's own; a heading that swallowed blocks was never closed, and is none. */
  #heading(node: Element): void {
    this.#write(2, () => {
      const blocks = writeBlocks(node.children, this.#budget);
      const only = blocks.length === 1 ? blocks[0]?.inner : null;
      const tag = node.name === "h1" ? "h2" : node.name;
      return only == null ? blocks : [{ html: `<${tag}>${only}</${tag}>`, inner: null }];
    });
  }

  #list(tag: "ul" | "ol", nodes: readonly ChildNode[]): void {
    this.endParagraph();
    this.#write(9, () => {
      const items = readItems(nodes, this.#budget);
      const html = items.map((blocks) => `<li>${joinBlocks(blocks)}</li>`).join("");
      return html === "" ? [] : [{ html: `<${tag}>${html}</${tag}>`, inner: null }];
    });
  }

  #pre(node: Element): void {
    const text = textOf(node.children).replace(/^\n+/u, "").trimEnd();
    const html = escapeText(text);
    this.#write(html.length + 11, () =>
      text.trim() === "" ? [] : [{ html: `<pre>${html}</pre>`, inner: null }],
    );
  }

  #quote(node: Element): void {
    this.#write(25, () => {
      const blocks = writeBlocks(node.children, this.#budget);
      const html = blocks.map((block) => block.html).join("");
      return html === "" ? [] : [{ html: `<blockquote>${html}</blockquote>`, inner: null }];
    });
  }

  #rule(): void {
    if (this.blocks.at(-1)?.html !== "<hr>") this.#write(4, () => [{ html: "<hr>", inner: null }]);
  }

  #table(node: Element): void {
    this.#write(45, () => writeTable({ table: node, budget: this.#budget, writeBlocks }));
  }

  /** `cost`: the characters of the block's own tags, set aside before what is in it may take them. */
  #write(cost: number, write: () => Block[]): void {
    if (!this.#budget.take(cost)) {
      this.#budget.end();
      return;
    }
    const blocks = write();
    if (blocks.length === 0 && this.#budget.left > 0) this.#budget.give(cost);
    for (const block of blocks) this.blocks.push(block);
  }
}

/** The items of a list: what stands between them becomes one, a list right in a list goes to the item before. */
function readItems(nodes: readonly ChildNode[], budget: Budget): Block[][] {
  const items: Block[][] = [];
  let stray: ChildNode[] = [];
  const add = (children: readonly ChildNode[]) => {
    const blocks = budget.take(9) ? writeBlocks(children, budget) : [];
    if (blocks.length > 0) items.push(blocks);
    else budget.give(budget.left > 0 ? 9 : 0);
  };
  const endStray = () => {
    if (stray.length > 0) add(stray);
    stray = [];
  };
  for (const node of nodes) {
    if (!isTag(node) || !["li", "ul", "ol"].includes(node.name)) stray.push(node);
    else {
      endStray();
      const last = items.at(-1);
      if (node.name === "li") add(node.children);
      else if (last === undefined) add([node]);
      else for (const block of writeBlocks([node], budget)) last.push(block);
    }
  }
  endStray();
  return items;
}

/** The run of list items that starts at `index`, with the blanks between them. */
function itemsFrom(nodes: readonly ChildNode[], index: number): ChildNode[] {
  let end = index;
  for (let node = nodes[end]; node !== undefined; node = nodes[end]) {
    const belongs = isTag(node) ? node.name === "li" : isText(node) && node.data.trim() === "";
    if (!belongs) break;
    end += 1;
  }
  return nodes.slice(index, end);
}

function holdsBlocks(node: Element): boolean {
  return !isInline(node) || node.children.some((child) => isTag(child) && holdsBlocks(child));
}

function wrap(content: Inline[], wrappers: readonly Element[]): Inline[] {
  return wrappers.reduceRight<Inline[]>(
    (children, wrapper) => [{ ...readWrapper(wrapper), children }],
    content,
  );
}

function textOf(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.data;
      if (!isTag(node)) return "";
      if (node.name === "br") return "\n";
      const text = textOf(node.children);
      return isInline(node) ? text : `${text}\n`;
    })
    .join("");
}
