import type { BoardKind, Route } from "../vocabulary.ts";

/** What an address means on a board. */
export interface BoardLink {
  /** The board's own key of the posting; null where there is none. */
  externalId: string | null;
  /** The posting's own address: https, without tracking; matching it again gives the same. */
  canonicalUrl: string;
  /** false: a page of the board that is no posting, such as a search, a list or a company. */
  isPosting: boolean;
}

/** What a board is, without the code that reads its pages (boards/readers.ts has that). */
export interface Board {
  kind: BoardKind;
  /** "Welcome to the Jungle" */
  label: string;
  /** Its host names; each stands for its subdomains too. Empty: any. */
  hosts: string[];
  policy: BoardPolicy;
  /** What a web address means here; null when it is not one of the board's. */
  match: (url: URL) => BoardLink | null;
}

/** How a board may be reached, and why: its rules in our words. */
export interface BoardPolicy {
  /** What a person should know before they use it. */
  notice: string;
  /** The date (YYYY-MM-DD) of the terms that were read; null when no dated terms could be read. */
  termsReadOn: string | null;
  termsUrl: string | null;
  fetch: FetchPolicy;
  /** The ways in that are not the server's own fetching. */
  routes: Record<Exclude<Route, "url">, RoutePolicy>;
}

/** The server's own fetching of a page that a person names. */
export interface FetchPolicy {
  /** What holds until the operator chooses. */
  onByDefault: boolean;
  /** The operator's switch. */
  setting: string;
  whyOn: string;
  whyOff: string;
}

export interface RoutePolicy {
  on: boolean;
  /** A whole sentence. */
  why: string;
}

/** Whether an address is on one of the hosts or below it, on the web's own ports: another port is another site. */
export function isOnHost(url: URL, hosts: string[]): boolean {
  if (url.port !== "") return false;
  return hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

/** A page of a board that is no posting: known as the board's, but without a key. */
export function otherPage(url: URL): BoardLink {
  return {
    externalId: null,
    canonicalUrl: `https://${url.hostname}${url.pathname}`,
    isPosting: false,
  };
}
