import { isTracking } from "./tracking-parameters.ts";

/** An absolute http or https address without credentials and fragment; null for anything else. */
export function absoluteUrl(value: unknown, baseUrl?: string | null): string | null {
  if (typeof value !== "string" || value.trim() === "" || value.length > 5000) return null;
  const url = URL.parse(value.trim(), baseUrl ?? undefined);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return null;
  // Recorded: "www.xing.comhttps://…", which a base turns into a path.
  if (/https?:\/\//i.test(url.pathname)) return null;
  url.username = "";
  url.password = "";
  url.hash = "";
  return url.href;
}

/** Parameters that mostly say where a click came from or how a list stands; two addresses that differ in them alone are one page's. */
const passing =
  /^(?:ref|referrer|referer|source|src|tracking_id|campaign|cmp|medium|paging_context|paging_action|search_query.*|sc_o|sc_p|ijt|similar_to|q|o|p|page|from|via|lever-source.*|lang|language|locale|hl)$/i;

/** "/jobs/?p=4711" names a page, "?p=2" the second part of a list; at the root, "?p=4711" is WordPress's short name of any page. */
function namesPage(name: string, value: string): boolean {
  return /^(?:p|page)$/i.test(name) && /^\d{3,}$/.test(value);
}

const locale = /^[a-z]{2}(?:[-_][a-z]{2})?$/i;

interface AddressKey {
  host: string;
  /** The last two labels of the host, three under registries such as co.uk: near enough to tell one site from another. */
  site: string;
  path: string;
  query: string;
}

function keyOf(address: string): AddressKey | null {
  const url = URL.parse(address);
  if (url === null) return null;
  const host = url.hostname.toLowerCase().replace(/^(www|m|mobile|amp)\./, "");
  const labels = host.split(".");
  const short = (labels.at(-2) ?? "").length <= 3 && (labels.at(-1) ?? "").length === 2;
  const segments = decode(url.pathname)
    .split("/")
    .filter((segment) => segment !== "" && !locale.test(segment));
  const query = [...url.searchParams]
    .filter(
      ([name, value]) =>
        !(isTracking(name) || passing.test(name)) ||
        (segments.length > 0 && namesPage(name, value)),
    )
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join("&");
  return {
    host,
    site: labels.slice(short ? -3 : -2).join("."),
    path: segments.join("/").replace(/\.(html?|php|aspx?)$/i, ""),
    query,
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path).normalize("NFC").toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}

/**
 * Whether two addresses are one page's: `same` when host, path and the parameters that matter agree (scheme, www, language
 * segments, tracking, a trailing slash and an /apply at the end do not count), or when both name it by the same number; `other` when they are two pages of one site;
 * `unrelated` when one says nothing about the other (another site, a front page, a list above the page).
 */
export function compareAddresses(left: string, right: string): "same" | "other" | "unrelated" {
  const a = keyOf(left);
  const b = keyOf(right);
  if (a === null || b === null || a.site !== b.site) return "unrelated";
  const [pathA, pathB] = [withoutAction(a.path), withoutAction(b.path)];
  if (pathA === pathB) {
    if (a.query === b.query) return pathA === "" && a.query === "" ? "unrelated" : "same";
    // One that lacks the parameters altogether is the shorter way to say the same, unless the path is bare.
    if (pathA !== "" && (a.query === "" || b.query === "")) {
      return /\d{3,}|-/.test(pathA) ? "same" : "unrelated";
    }
    return "other";
  }
  if (pathA === "" || pathB === "") return a.query === "" || b.query === "" ? "unrelated" : "other";
  if (addsOnlyTitle(pathA, pathB) || addsOnlyTitle(pathB, pathA)) return "same";
  if (isAbove(pathA, pathB) || isAbove(pathB, pathA)) return "unrelated";
  const [idA, idB] = [idOf(pathA, a.query), idOf(pathB, b.query)];
  if (idA !== null && idB !== null) {
    if (idA.id !== idB.id) return "other";
    return idA.last || idB.last ? "same" : "unrelated";
  }
  // Without numbers to go by, two pages in one place are two; a short link and a page of another host may be one.
  const [firstA] = pathA.split("/", 1);
  const [firstB] = pathB.split("/", 1);
  return a.host === b.host && firstA === firstB ? "other" : "unrelated";
}

const uuid = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/;

/** The number or UUID by which an address names its page, in one of its last two segments or its parameters. */
function idOf(path: string, query: string): { id: string; last: boolean } | null {
  const [last = "", above = ""] = path.split("/").toReversed();
  const own = idIn(last) ?? idIn(query.split("=").at(-1) ?? "");
  if (own !== null) return { id: own, last: true };
  const upper = idIn(above);
  return upper === null ? null : { id: upper, last: false };
}

function idIn(segment: string): string | null {
  const found =
    uuid.exec(segment)?.[0] ??
    /(?:^|\D)(\d{4,})$/.exec(segment)?.[1] ??
    /^(\d{4,})(?:\D|$)/.exec(segment)?.[1] ??
    null;
  // A year in a title names no page.
  return found !== null && /^20\d\d$/.test(found) ? null : found;
}

/** The number or UUID by which an address names a posting; null where it has none. */
export function idOfAddress(address: string): string | null {
  const key = keyOf(address);
  return key === null ? null : (idOf(withoutAction(key.path), key.query)?.id ?? null);
}

/** True when the second address is a page above the first: the site's front page or a list that contains it. */
export function isListAbove(page: string, list: string): boolean {
  const a = keyOf(page);
  const b = keyOf(list);
  if (a === null || b === null || a.site !== b.site) return false;
  const path = withoutAction(a.path);
  return path !== b.path && path !== "" && (b.path === "" || isAbove(b.path, path));
}

function withoutAction(path: string): string {
  return path.replace(/\/(apply|application|bewerben|postuler|amp|print)$/, "");
}

function isAbove(upper: string, lower: string): boolean {
  return lower.startsWith(`${upper}/`);
}

/** /jobs/4711 and /jobs/4711/the-title: many sites answer to both. */
function addsOnlyTitle(shorter: string, longer: string): boolean {
  const added = longer.slice(shorter.length + 1);
  return (
    isAbove(shorter, longer) &&
    /\d{3,}[^/]*$/.test(shorter) &&
    !added.includes("/") &&
    !/^(jobs?|careers?|stellen|emplois?|offres?|vacanc.*|positions?|openings?)$/.test(added)
  );
}
