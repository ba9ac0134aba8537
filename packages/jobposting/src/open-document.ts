import { Document, isTag } from "domhandler";
import { absoluteUrl } from "./addresses.ts";
import { cut, repairMisread, storable } from "./characters.ts";
import { blocksOfScript, type JsonBlock } from "./json-block.ts";
import { isJsonLdType, readJsonLd } from "./json-ld.ts";
import { parseLooseJson } from "./json-text.ts";
import { readMicrodata } from "./microdata.ts";
import { readPageHead } from "./page-head.ts";
import { parseHtml } from "./parse-html.ts";
import { readRdfa } from "./rdfa.ts";
import { readMhtml } from "./read-mhtml.ts";
import { attributeOf, elementsOf, textLines } from "./tree.ts";
import type { Candidate } from "./types.ts";

/** A document that was parsed once; everything that reads it looks in here. */
export interface OpenedDocument {
  kind: "html" | "json" | "text";
  /** Where the document was, by the caller or by the archive it came in. */
  url: string | null;
  /** The parsed page; empty with kind json and text. Never deeper than some 400 levels, so walking it by recursion is safe. */
  root: Document;
  /** The content of `<title>`, one line. */
  title: string;
  /** meta tags by name or property in lower case, such as og:title; the first that says something counts. */
  meta: ReadonlyMap<string, string>;
  /** `<link rel=canonical>`, else og:url, absolute. */
  canonicalUrl: string | null;
  /** Every JobPosting in JSON-LD, microdata and RDFa: in this order, each in the order of the document. */
  structured: Candidate[];
  /** JSON in script tags or assigned to variables by them, or the document itself. */
  json: JsonBlock[];
  /** What a person would see: a line for every block. */
  text: string;
  /** More than 10 million characters: nothing was read. */
  tooLarge: boolean;
  /** So many elements that only the first part was read. */
  truncated: boolean;
}

/** Longest document that is read, in characters. */
export const maxDocument = 10_000_000;
const maxText = 2_000_000;

/**
 * Opens a page's source (HTML), a saved page (MHTML), JSON or plain text; which of them it is is told from the content.
 * Never throws. Give the address it was at, so that relative addresses become absolute; an MHTML file knows its own.
 */
export function openDocument(
  content: string,
  options: { url?: string | null } = {},
): OpenedDocument {
  const url = absoluteUrl(options.url);
  if (content.length > maxDocument) return { ...emptyDocument("text", url), tooLarge: true };
  const bare = content.replace(/^[\ufeff\s]+/, "");
  const archive = bare.startsWith("<") ? null : readMhtml(bare);
  if (archive !== null) {
    return openHtml(archive.html, url ?? absoluteUrl(archive.url), archive.frames);
  }
  const value = /^[[{]/.test(bare) ? parseLooseJson(bare, { guess: false }) : undefined;
  if (typeof value === "object" && value !== null) {
    const json = [{ id: "", type: "", value }];
    return { ...emptyDocument("json", url), json, structured: readJsonLd(json, url) };
  }
  if (looksLikeHtml(bare)) return openHtml(bare, url, new Map());
  return { ...emptyDocument("text", url), text: readable(withoutTags(content)) };
}

const pageTags =
  /<(?:!doctype|html|head|body|script|meta|title|link|main|article|section|header|div|table|form)(?:\s[^<>]*)?\/?>/i;
const anyTag =
  /<\/?(?:p|ul|ol|li|br|h[1-6]|span|a|b|i|u|strong|em|hr|img|code|pre|tt)(?:\s[^<>]{0,1000})?\/?>/gi;

/** A page begins with a tag, or has a tag that nobody writes by hand; a <br> in the middle of Markdown makes none. */
function looksLikeHtml(text: string): boolean {
  return /^<[!a-z]/i.test(text) || pageTags.test(text.slice(0, 1_000_000));
}

/** Text without the few tags that people write into it. */
function withoutTags(text: string): string {
  return text.replace(anyTag, (tag) => (/^<\/?(?:br|p|li|h[1-6])\b/i.test(tag) ? "\n" : ""));
}

function openHtml(
  html: string,
  url: string | null,
  frames: ReadonlyMap<string, string>,
): OpenedDocument {
  const { root, truncated } = parseHtml(html);
  const head = readPageHead(root, url);
  if (frames.size > 0) openFrames(root, head.baseUrl, frames);
  const json: JsonBlock[] = [];
  for (const element of elementsOf(root)) {
    if (element.name === "script") json.push(...blocksOfScript(element));
  }
  const linked = json.filter((block) => isJsonLdType(block.type));
  return {
    kind: "html",
    url,
    root,
    title: head.title,
    meta: head.meta,
    canonicalUrl: head.canonicalUrl,
    structured: [
      ...readJsonLd(linked, head.baseUrl),
      ...readMicrodata(root, head.baseUrl),
      ...readRdfa(root, head.baseUrl),
    ],
    json,
    text: readable(textLines(root).join("\n")),
    tooLarge: false,
    truncated,
  };
}

/** Puts the pages of frames where the frames stand: some boards keep the description in one. */
function openFrames(
  root: Document,
  baseUrl: string | null,
  frames: ReadonlyMap<string, string>,
): void {
  // Listed first: a frame may show the page that it is in.
  const outer = Array.from(elementsOf(root)).filter(({ name }) => name === "iframe");
  for (const element of outer) {
    const source = attributeOf(element, "src");
    const html =
      source === null
        ? undefined
        : (frames.get(source) ?? frames.get(absoluteUrl(source, baseUrl) ?? ""));
    if (html === undefined) continue;
    element.name = "div";
    element.children = [];
    const inner = parseHtml(html).root;
    const body = [...elementsOf(inner)].find((child) => child.name === "body") ?? inner;
    for (const child of body.children) {
      if (isTag(child) && child.name === "script") continue;
      const previous = element.children.at(-1) ?? null;
      child.parent = element;
      child.prev = previous;
      child.next = null;
      if (previous !== null) previous.next = child;
      element.children.push(child);
    }
  }
}

function readable(text: string): string {
  return cut(storable(repairMisread(text)), maxText);
}

function emptyDocument(kind: OpenedDocument["kind"], url: string | null): OpenedDocument {
  return {
    kind,
    url,
    root: new Document([]),
    title: "",
    meta: new Map(),
    canonicalUrl: null,
    structured: [],
    json: [],
    text: "",
    tooLarge: false,
    truncated: false,
  };
}
