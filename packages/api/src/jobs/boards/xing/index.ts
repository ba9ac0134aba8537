import { type Board, type BoardLink, isOnHost, otherPage } from "../board.ts";

const hosts = ["xing.com"];

/** XING (New Work SE): postings are public pages that search engines may keep. */
export const xing: Board = {
  kind: "xing",
  label: "XING",
  hosts,
  policy: {
    notice:
      "XING shows its postings to everybody, and warns and closes accounts that use unauthorised automation. Huntboard opens only the one posting that you name, without an account, and searches nothing.",
    termsReadOn: null,
    termsUrl: "https://faq.xing.com/en/security/blocked-xing-profile",
    fetch: {
      onByDefault: true,
      setting: "JOBS_XING_FETCH",
      whyOn:
        "XING marks its postings as public and open to be indexed, so one page that you name is fetched.",
      whyOff:
        "Whoever runs this server has turned off fetching from XING, so bring the page or its text yourself.",
    },
    routes: {
      page: { on: true, why: "You open the posting yourself and hand over the page you see." },
      text: { on: true, why: "You copy the posting's text yourself." },
      bookmarklet: {
        on: true,
        why: "It reads the one page that you have open, and only when you click it.",
      },
      hand: { on: true, why: "You type what you know." },
    },
  },
  match: (url) => (isOnHost(url, hosts) ? readLink(url) : null),
};

/**
 * `/jobs/{city}-{title}-{digits}`, and `/jobs/outsourced_postings/…` for the frame that holds a sponsored text. The digits
 * are the key: the words before them may be cut or lack the city.
 */
function readLink(url: URL): BoardLink {
  const [, slug, id] =
    /^\/jobs\/(?:outsourced_postings\/)?((?:[^/]*-)?(\d{5,15}))\/?$/.exec(url.pathname) ?? [];
  return slug !== undefined && id !== undefined
    ? { externalId: id, canonicalUrl: `https://www.xing.com/jobs/${slug}`, isPosting: true }
    : otherPage(url);
}
