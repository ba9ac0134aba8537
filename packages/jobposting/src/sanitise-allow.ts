import sanitize, { type IOptions } from "sanitize-html";
import { stripTags } from "./text-strip-tags.ts";

/** Deeper structure says nothing to a reader; its text is kept. */
const maxDepth = 40;

/** At this depth a value is not a description but an attack on the parser: only its text is read. */
const hostileDepth = 1000;

/** Left out with everything in them: not text of the posting, or read by other rules than HTML's. */
const dropped = [
  "script",
  "style",
  "template",
  "noscript",
  "noembed",
  "noframes",
  "xmp",
  "plaintext",
  "title",
  "textarea",
  "select",
  "option",
  "datalist",
  "button",
  "svg",
  "math",
  "iframe",
  "frameset",
  "object",
  "embed",
  "applet",
  "portal",
  "fencedframe",
  "audio",
  "video",
  "canvas",
  "map",
];

/** Kept through this step only, as the edges of paragraphs. */
const edges = [
  "div",
  "section",
  "article",
  "main",
  "header",
  "footer",
  "aside",
  "nav",
  "address",
  "center",
  "figure",
  "figcaption",
  "details",
  "summary",
  "dl",
  "dt",
  "dd",
  "caption",
  "hgroup",
];

const kept = [
  "p",
  "br",
  "hr",
  "ul",
  "ol",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "pre",
  "blockquote",
  "strong",
  "em",
  "b",
  "i",
  "u",
  "code",
  "a",
  "table",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "th",
  "td",
];

const options: IOptions = {
  allowedTags: [...kept, ...edges],
  allowedAttributes: { a: ["href"] },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  nonTextTags: dropped,
  nestingLimit: maxDepth,
  transformTags: { form: "div", fieldset: "div", legend: "div", menu: "ul", dir: "ul", tt: "code" },
};

class TooDeep extends Error {}

/** Only the allowed tags and the addresses of links; well-formed, 40 levels deep at most. Not yet tidy. */
export function keepAllowed(html: string): string {
  let depth = 0;
  try {
    return sanitize(html, {
      ...options,
      onOpenTag: () => {
        depth += 1;
        if (depth > hostileDepth) throw new TooDeep();
      },
      onCloseTag: () => {
        depth -= 1;
      },
    });
  } catch {
    return stripTags(html);
  }
}
