import { isTag, type ChildNode, type Element } from "domhandler";
import { joinBlocks, type Block } from "./sanitise-block.ts";
import type { Budget } from "./sanitise-budget.ts";

interface Options {
  table: Element;
  budget: Budget;
  /** Writes the content of a cell. */
  writeBlocks: (nodes: readonly ChildNode[], budget: Budget) => Block[];
}

interface Cell {
  tag: string;
  blocks: Block[];
}

interface Row {
  head: boolean;
  cells: Cell[];
}

/** A table of rows and cells; one that only lays out a single column becomes the blocks in it. */
export function writeTable({ table, budget, writeBlocks }: Options): Block[] {
  const read = (node: Element, head: boolean) =>
    readRow(node, { head, budget, write: (nodes) => writeBlocks(nodes, budget) });
  const rows: Row[] = [];
  const before: ChildNode[] = [];
  for (const node of table.children) {
    if (!isTag(node) || !["tr", "thead", "tbody", "tfoot"].includes(node.name)) before.push(node);
    else if (node.name === "tr") rows.push(read(node, false));
    else
      for (const row of node.children)
        if (isTag(row) && row.name === "tr") rows.push(read(row, node.name === "thead"));
        else before.push(row);
  }
  const used = rows.filter((row) => row.cells.some(({ blocks }) => blocks.length > 0));
  const layout = used.every(
    (row) => row.cells.filter(({ blocks }) => blocks.length > 0).length < 2,
  );
  const content = layout
    ? used.flatMap((row) => row.cells.flatMap(({ blocks }) => blocks))
    : writeRows(used);
  return [...writeBlocks(before, budget), ...content];
}

function readRow(
  row: Element,
  options: { head: boolean; budget: Budget; write: (nodes: readonly ChildNode[]) => Block[] },
): Row {
  const { head, budget, write } = options;
  const nodes = row.children.filter(isTag).filter(({ name }) => name === "td" || name === "th");
  const cost = 9 * (nodes.length + 1);
  if (!budget.take(cost)) {
    budget.end();
    return { head, cells: [] };
  }
  const cells = nodes.map((cell) => ({ tag: cell.name, blocks: write(cell.children) }));
  if (cells.every(({ blocks }) => blocks.length === 0) && budget.left > 0) budget.give(cost);
  return { head, cells };
}

function writeRows(rows: readonly Row[]): Block[] {
  const firstBody = rows.findIndex((row) => !row.head);
  const headEnd = firstBody < 0 ? rows.length : firstBody;
  const head = rows.slice(0, headEnd).map(writeRow).join("");
  const body = rows.slice(headEnd).map(writeRow).join("");
  const html = [
    head === "" ? "" : `<thead>${head}</thead>`,
    body === "" ? "" : `<tbody>${body}</tbody>`,
  ].join("");
  return [{ html: `<table>${html}</table>`, inner: null }];
}

function writeRow({ cells }: Row): string {
  const html = cells.map(({ tag, blocks }) => `<${tag}>${joinBlocks(blocks)}</${tag}>`).join("");
  return `<tr>${html}</tr>`;
}
