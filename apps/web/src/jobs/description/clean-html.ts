import createPurifier from "dompurify";
import { outLink } from "../out-link-props.ts";

/** Structure only: nothing that loads, styles, embeds, runs or asks for input. */
const tags = [
  "p",
  "br",
  "hr",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "li",
  "dl",
  "dt",
  "dd",
  "strong",
  "b",
  "em",
  "i",
  "u",
  "s",
  "sub",
  "sup",
  "small",
  "code",
  "pre",
  "blockquote",
  "table",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "th",
  "td",
  "caption",
  "div",
  "span",
  "a",
];

let purifier: ReturnType<typeof createPurifier> | undefined;

/** Markup of a posting as it may be shown. Links open elsewhere and tell nothing of this page. */
export function cleanHtml(html: string): string {
  purifier ??= makePurifier();
  return purifier.sanitize(html, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ["href", "colspan", "rowspan"],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:)/i,
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
  });
}

function makePurifier() {
  const made = createPurifier(window);
  made.addHook("afterSanitizeAttributes", (node) => {
    if (node.tagName !== "A") return;
    if (!node.hasAttribute("href")) return;
    for (const [name, value] of Object.entries(outLink)) node.setAttribute(name, value);
  });
  return made;
}
