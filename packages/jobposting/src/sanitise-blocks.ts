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
      const inner = writeInline(paragraph, this.#budget);
      if (inner !== "") this.#push(`<p>${inner}</p>`, 7, inner);
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
    const blocks = writeBlocks(node.children, this.#budget);
    const only = blocks.length === 1 ? blocks[0]?.inner : null;
    const tag = node.name === "h1" ? "h2" : node.name;
    if (only == null) this.blocks.push(...blocks);
    else this.#push(`<${tag}>${only}</${tag}>`, 9);
  }

  #list(tag: "ul" | "ol", nodes: readonly ChildNode[]): void {
    this.endParagraph();
    const items: Block[][] = [];
    let stray: ChildNode[] = [];
    const endStray = () => {
      const blocks = writeBlocks(stray, this.#budget);
      if (blocks.length > 0) items.push(blocks);
      stray = [];
    };
    for (const node of nodes) {
      if (!isTag(node) || !["li", "ul", "ol"].includes(node.name)) stray.push(node);
      else {
        endStray();
        const blocks = writeBlocks(node.name === "li" ? node.children : [node], this.#budget);
        const last = items.at(-1);
        if (node.name !== "li" && last !== undefined) last.push(...blocks);
        else if (blocks.length > 0) items.push(blocks);
      }
    }
    endStray();
    if (items.length === 0) return;
    const html = items.map((blocks) => `<li>${joinBlocks(blocks)}</li>`).join("");
    this.#push(`<${tag}>${html}</${tag}>`, 9 * (items.length + 1));
  }

  #pre(node: Element): void {
    const text = textOf(node.children).replace(/^\n+/u, "").trimEnd();
    if (text.trim() === "") return;
    const html = escapeText(text);
    if (html.length + 11 > this.#budget.left) this.#budget.end();
    else this.#push(`<pre>${html}</pre>`, html.length + 11);
  }

  #quote(node: Element): void {
    const blocks = writeBlocks(node.children, this.#budget);
    const html = blocks.map((block) => block.html).join("");
    if (html !== "") this.#push(`<blockquote>${html}</blockquote>`, 25);
  }

  #rule(): void {
    if (this.blocks.at(-1)?.html !== "<hr>") this.#push("<hr>", 4);
  }

  #table(node: Element): void {
    this.blocks.push(...writeTable({ table: node, budget: this.#budget, writeBlocks }));
  }

  /** `cost`: the characters that the block adds to what is already paid for. */
  #push(html: string, cost: number, inner: string | null = null): void {
    if (this.#budget.take(cost)) this.blocks.push({ html, inner });
    else this.#budget.end();
  }
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
