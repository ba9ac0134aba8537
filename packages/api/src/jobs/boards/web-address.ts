import { isTracking } from "@huntboard/jobposting/tracking-parameters";

/** An http or https address as a person typed or pasted it; the scheme may be missing. null: not one. */
export function parseWebAddress(text: string): URL | null {
  const trimmed = text.trim();
  // "example.com:443/jobs" would parse as an address of the scheme "example.com".
  const bare = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d{1,5})?(?:[/?#]|$)/u.test(trimmed);
  const url = URL.parse(bare ? `https://${trimmed}` : trimmed);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  // A trailing dot is the same host, fully spelled.
  url.hostname = url.hostname.replace(/\.$/, "");
  return url.hostname === "" || url.hostname.endsWith(".") ? null : url;
}

/**
 * The address without what does not belong to the page: tracking parameters, credentials, a fragment (but one that routes,
 * `#/…` or `#!…`, names a page of its own). The rest stays byte for byte, because sites differ in what they read.
 */
export function cleanAddress(url: URL): string {
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !isTracking(nameOf(part)));
  const query = kept.length > 0 ? `?${kept.join("&")}` : "";
  const fragment = /^#[/!]/.test(url.hash) ? url.hash : "";
  return `${url.protocol}//${url.host}${url.pathname}${query}${fragment}`;
}

function nameOf(part: string): string {
  const name = part.split("=", 1)[0] ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
