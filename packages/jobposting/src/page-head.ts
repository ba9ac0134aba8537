import type { Document } from "domhandler";
import { absoluteUrl } from "./addresses.ts";
import { cleanLine } from "./characters.ts";
import { words } from "./microdata.ts";
import { attributeOf, elementsOf, lineOf } from "./tree.ts";

/** What a page says about itself in its head. */
export interface PageHead {
  title: string;
  meta: Map<string, string>;
  /** What relative addresses in the page are relative to. */
  baseUrl: string | null;
  canonicalUrl: string | null;
}

const maxMeta = 500;

export function readPageHead(root: Document, url: string | null): PageHead {
  const meta = new Map<string, string>();
  let title = "";
  let base: string | null = null;
  let canonical: string | null = null;
  for (const element of elementsOf(root)) {
    const attribute = (name: string) => attributeOf(element, name);
    switch (element.name) {
      case "title":
        // A drawing's title is the drawing's.
        if (title === "" && !isInDrawing(element.parent)) title = cleanLine(lineOf(element), 1000);
        break;
      case "base":
        base ??= attribute("href");
        break;
      case "link":
        if (words(attribute("rel")).some((word) => word.toLowerCase() === "canonical")) {
          canonical ??= attribute("href");
        }
        break;
      case "meta": {
        const name = (attribute("property") ?? attribute("name") ?? "").trim().toLowerCase();
        const content = cleanLine(attribute("content") ?? "", 5000);
        if (name !== "" && content !== "" && !meta.has(name) && meta.size < maxMeta) {
          meta.set(name, content);
        }
        break;
      }
      default:
    }
  }
  const baseUrl = absoluteUrl(base, url) ?? url;
  return {
    title,
    meta,
    baseUrl,
    canonicalUrl: absoluteUrl(canonical, baseUrl) ?? absoluteUrl(meta.get("og:url"), baseUrl),
  };
}

function isInDrawing(parent: { type: string; name?: string } | null): boolean {
  return parent?.name === "svg" || parent?.name === "g" || parent?.name === "symbol";
}
