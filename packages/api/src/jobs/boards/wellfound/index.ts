import { type Board, type BoardLink, isOnHost, otherPage } from "../board.ts";

/** AngelList Talent moved from angel.co to wellfound.com: one board. */
const hosts = ["wellfound.com", "angel.co"];

/** Wellfound, formerly AngelList Talent. */
export const wellfound: Board = {
  kind: "wellfound",
  label: "Wellfound",
  hosts,
  policy: {
    notice:
      "Wellfound is for candidates and employers themselves, bans accounts that break its code of conduct, and challenges programs that open its pages. Its general terms could not be read in full, so the server fetches nothing there.",
    termsReadOn: null,
    termsUrl: "https://help.wellfound.com/article/765-what-is-the-code-of-conduct-for-job-seekers",
    fetch: {
      onByDefault: false,
      setting: "JOBS_WELLFOUND_FETCH",
      whyOn:
        "Whoever runs this server has turned it on; expect a challenge, which Huntboard does not work round.",
      whyOff:
        "Wellfound answers programs with a challenge and its terms could not be read in full, so bring the page or its text yourself.",
    },
    routes: {
      page: { on: true, why: "You save the posting yourself and hand over the page you see." },
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
 * `/jobs/{digits}-{slug}`, the older `/company/{organisation}/jobs/{digits}-{slug}`, and the search page with a posting
 * open beside it (`?job_listing_slug=…`). The leading digits are the key.
 */
function readLink(url: URL): BoardLink {
  const open = url.pathname === "/jobs" ? url.searchParams.get("job_listing_slug") : null;
  const path = open === null ? url.pathname : `/jobs/${open}`;
  const [, slug, id] =
    /^(?:\/company\/[^/]+)?\/jobs\/((\d{3,15})(?:-[\w%.~-]*)?)\/?$/.exec(path) ?? [];
  return slug !== undefined && id !== undefined
    ? { externalId: id, canonicalUrl: `https://wellfound.com/jobs/${slug}`, isPosting: true }
    : otherPage(url);
}
