import { invalidField } from "../../core/app-error.ts";
import { type FoundBoard, findBoard } from "../boards/registry.ts";
import { parseWebAddress } from "../boards/web-address.ts";
import type { Route } from "../vocabulary.ts";

/** What was brought, told apart. */
export interface PreviewRequest {
  /** The address and what it means; null when none was given. */
  found: FoundBoard | null;
  /** The document that was brought; null: the address is to be fetched. */
  document: { content: string; kind: "page" | "text" } | null;
  route: Route;
}

/**
 * Refuses with invalid_input what cannot be meant: no web address where one is wanted, credentials in it, nothing at all. A
 * text that is nothing but an address counts as that address.
 */
export function readPreviewInput(input: {
  url?: string | undefined;
  html?: string | undefined;
  text?: string | undefined;
  route?: Route | undefined;
}): PreviewRequest {
  const { html = "", text = "" } = input;
  const lone = input.url === undefined && /^\s*https?:\/\/\S{1,2000}\s*$/i.test(text);
  const url = lone ? text : input.url;
  const found = url === undefined ? null : findBoard(checkAddress(url));
  if (html.trim() !== "")
    return { found, document: { content: html, kind: "page" }, route: input.route ?? "page" };
  if (text.trim() !== "" && !lone)
    return { found, document: { content: text, kind: "text" }, route: input.route ?? "text" };
  if (!found)
    throw invalidField(
      input.html === undefined ? "text" : "html",
      "This is empty. Bring the page's source or the posting's text.",
    );
  return { found, document: null, route: "url" };
}

function checkAddress(address: string): string {
  const url = parseWebAddress(address);
  if (!url)
    throw invalidField("url", "Use the address of a web page, such as https://example.com/jobs/1.");
  if (url.username !== "" || url.password !== "")
    throw invalidField("url", "Leave the user name and password out of the address.");
  return url.href;
}
