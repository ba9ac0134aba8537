import { parseDocument } from "htmlparser2";
import { isTag, isText, type ChildNode, type Element } from "domhandler";
import { cleanOnce } from "./sanitise.ts";

/**
 * A posting's description as text to read, to search and to count words in: a blank line between paragraphs, dashes
 * before list items (numbers in ordered lists, two spaces more for each level), " | " between the cells of a row.
 * Reads any HTML; what is not for reading (scripts, styles) is left out.
 */
export function htmlToText(html: string): string {
  return writeBlocks(parseDocument(cleanOnce(html)).childNodes)
    .join("\n\n")
    .trim();
}

/** The blocks among nodes, each as lines of text. Cleaned HTML nests 100 levels at most, so recursion is safe. */
function writeBlocks(nodes: readonly ChildNode[]): string[] {
  const blocks: string[] = [];
  let line = "";
  const endLine = () => {
    if (line !== "") blocks.push(line);
    line = "";
  };
  for (const node of nodes) {
    const block = isTag(node) ? writeBlock(node) : null;
    if (block === null) line += inlineText(node);
    else {
      endLine();
      if (block !== "") blocks.push(block);
    }
  }
  endLine();
  return blocks;
}

/** Null for an inline element. */
function writeBlock(node: Element): string | null {
  switch (node.name) {
    case "ul":
    case "ol":
      return writeList(node);
    case "table":
      return writeRows(node).join("\n");
    case "blockquote":
      return writeBlocks(node.children).join("\n\n");
    case "hr":
      return "";
    case "p":
    case "pre":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return node.children.map(inlineText).join("");
    default:
      return null;
  }
}

function writeList(list: Element): string {
  return list.children
    .filter(isTag)
    .map((item, index) => {
      const mark = list.name === "ol" ? `${index + 1}. ` : "- ";
      const text = writeBlocks(item.children).join("\n");
      return mark + text.replaceAll("\n", "\n  ");
    })
    .join("\n");
}

function writeRows(node: Element): string[] {
  return node.children.filter(isTag).flatMap((child) =>
    child.name === "tr"
      ? [
          child.children
            .filter(isTag)
            .map((cell) => writeBlocks(cell.children).join(" ").replaceAll("\n", " "))
            .join(" | "),
        ]
      : writeRows(child),
  );
}

function inlineText(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return "";
  return node.name === "br" ? "\n" : node.children.map(inlineText).join("");
}
