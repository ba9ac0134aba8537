import { isTag, isText, type ChildNode, type Element } from "domhandler";
import type { Budget } from "./sanitise-budget.ts";
import { escapeHtml } from "./text-characters.ts";

/** What stands in a line of text. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "break" }
  | { kind: "element"; tag: string; href: string | null; children: Inline[] };

const inlineTags = new Set(["strong", "em", "b", "i", "u", "code", "a"]);
const schemes = new Set(["http:", "https:", "mailto:"]);
const maxAddress = 2000;

export function isInline(node: ChildNode): boolean {
  return !isTag(node) || node.name === "br" || inlineTags.has(node.name);
}

/** The inline content of nodes that hold nothing else. */
export function readInline(nodes: readonly ChildNode[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (isText(node)) return [{ kind: "text", text: node.data }];
    if (!isTag(node)) return [];
    if (node.name === "br") return [{ kind: "break" }];
    return [{ ...readWrapper(node), children: readInline(node.children) }];
  });
}

/** An inline element without its content. */
export function readWrapper(node: Element): Extract<Inline, { kind: "element" }> {
  const href = node.name === "a" ? safeAddress(node.attribs["href"] ?? "") : null;
  return { kind: "element", tag: node.name, href, children: [] };
}

/** The address as browsers write it, without user and password; null when no link may lead there. */
function safeAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (!schemes.has(url.protocol)) return null;
  url.username = "";
  url.password = "";
  return url.href.length <= maxAddress ? url.href : null;
}

/** Inline content cut where two or more line breaks follow one another. */
export function splitParagraphs(run: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = [];
  let current: Inline[] = [];
  let breaks = 0;
  for (const part of run) {
    if (part.kind === "break") breaks += 1;
    else if (part.kind !== "text" || part.text.trim() !== "") {
      if (breaks > 1) {
        paragraphs.push(current);
        current = [];
      }
      breaks = 0;
    }
    current.push(part);
  }
  return [...paragraphs, current];
}

/** Inline content as HTML: whitespace single, none at the ends, nothing empty, no element within its own kind. */
export function writeInline(run: readonly Inline[], budget: Budget): string {
  const writer = new InlineWriter(budget);
  writer.write(run, []);
  return writer.html;
}

/** Holds back spaces and breaks until text follows them, so that none stands at an end. */
class InlineWriter {
  readonly #budget: Budget;
  readonly #parts: string[] = [];
  #pending: "" | " " | "<br>" = "";
  #started = false;
  #spaced = false;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  get html(): string {
    return this.#parts.join("");
  }

  write(run: readonly Inline[], open: readonly string[]): void {
    for (const part of run) {
      if (part.kind === "text") this.#text(part.text);
      else if (part.kind === "break") this.#hold("<br>");
      else this.#element(part, open);
    }
  }

  #element(part: Extract<Inline, { kind: "element" }>, open: readonly string[]): void {
    const plain = open.includes(part.tag) || (part.tag === "a" && part.href === null);
    if (plain || !hasText(part.children)) {
      this.write(part.children, open);
      return;
    }
    const start =
      part.href === null
        ? `<${part.tag}>`
        : `<a href="${escapeHtml(part.href)}" rel="noopener noreferrer nofollow" target="_blank">`;
    this.#flush();
    if (!this.#budget.take(start.length + part.tag.length + 3)) {
      this.#budget.end();
      return;
    }
    this.#parts.push(start);
    this.write(part.children, [...open, part.tag]);
    this.#parts.push(`</${part.tag}>`);
  }

  #text(text: string): void {
    const words = text.replaceAll(/\s+/gu, " ");
    if (words.startsWith(" ")) this.#hold(" ");
    const trimmed = words.trim();
    if (trimmed === "") return;
    this.#flush();
    const html = escapeText(trimmed);
    if (this.#budget.take(html.length)) this.#parts.push(html);
    else {
      this.#parts.push(cut(html, this.#budget.left));
      this.#budget.end();
    }
    this.#started = true;
    this.#spaced = false;
    if (words.endsWith(" ")) this.#hold(" ");
  }

  #hold(space: " " | "<br>"): void {
    if (!this.#started || this.#pending === "<br>") return;
    if (space === "<br>" || !this.#spaced) this.#pending = space;
  }

  #flush(): void {
    if (this.#pending === "" || !this.#budget.take(this.#pending.length)) return;
    this.#parts.push(this.#pending);
    this.#spaced = true;
    this.#pending = "";
  }
}

/** Quotes need no escape between tags, and read better without. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** As much of escaped text as fits, without a half of an entity or of a character at its end. */
function cut(html: string, length: number): string {
  return html
    .slice(0, length)
    .replace(/&[a-z]{0,4}$|[\uD800-\uDBFF]$/u, "")
    .trimEnd();
}

function hasText(run: readonly Inline[]): boolean {
  return run.some((part) =>
    part.kind === "text"
      ? part.text.trim() !== ""
      : part.kind === "element" && hasText(part.children),
  );
}
