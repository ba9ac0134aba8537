import type { Board } from "../boards/board.ts";
import type { NextRoute } from "../schemas.ts";
import type { Outcome, Route } from "../vocabulary.ts";

/** Ways to go on after each outcome, the likeliest to help first; `hand` always works. */
const ways: Record<Outcome, Route[]> = {
  ok: [],
  partial: ["text", "hand"],
  gone: ["text", "hand"],
  login_required: ["bookmarklet", "page", "text", "hand"],
  challenged: ["bookmarklet", "page", "text", "hand"],
  ambiguous: ["url", "text", "hand"],
  not_a_job: ["bookmarklet", "page", "text", "hand"],
  too_large: ["text", "hand"],
  robots_denied: ["bookmarklet", "page", "text", "hand"],
  rate_limited: ["url", "bookmarklet", "page", "text", "hand"],
  unreachable: ["url", "bookmarklet", "page", "text", "hand"],
  fetch_off: ["bookmarklet", "page", "text", "hand"],
};

const texts: Record<Exclude<Route, "url">, string> = {
  bookmarklet: "Open the posting in your browser and click your Huntboard bookmark.",
  page: "Open the posting in your browser, save the page or copy its source, and bring it here.",
  text: "Copy the text of the posting and paste it here.",
  hand: "Fill in what you know and save it; you can add the rest later.",
};

/** What a person may do next: never the way that just failed, unless trying again can help, and never one that is off. */
export function nextRoutes(options: {
  outcome: Outcome;
  /** The way that was used. */
  route: Route;
  board: Board;
  /** The server may fetch from this board. */
  fetchOn: boolean;
  /** Seconds to wait, with rate_limited. */
  retryAfter: number | null;
}): NextRoute[] {
  const { outcome, route, board, fetchOn, retryAfter } = options;
  return ways[outcome].flatMap((way) => {
    if (way === "url") return fetchOn || outcome === "ambiguous" ? again(outcome, retryAfter) : [];
    if (way === "hand") return [{ route: way, text: texts[way] }];
    return way !== route && board.policy.routes[way].on ? [{ route: way, text: texts[way] }] : [];
  });
}

function again(outcome: Outcome, retryAfter: number | null): NextRoute[] {
  if (outcome === "ambiguous")
    return [{ route: "url", text: "Give the address of the posting you mean beside the page." }];
  if (outcome === "rate_limited")
    return [{ route: "url", text: `Try the address again ${waitWords(retryAfter)}.` }];
  return [{ route: "url", text: "Check the address and try it again." }];
}

/** "in 5 minutes", rounded up; "later" when nobody said how long. */
export function waitWords(seconds: number | null): string {
  if (seconds === null) return "later";
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return "in a minute";
  return minutes < 120 ? `in ${minutes} minutes` : `in ${Math.ceil(minutes / 60)} hours`;
}
