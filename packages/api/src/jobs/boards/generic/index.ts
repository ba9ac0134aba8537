import type { Board } from "../board.ts";
import { cleanAddress } from "../web-address.ts";

/** Every other page of the web: what it says of itself as a JobPosting, else what its text says. */
export const generic: Board = {
  kind: "generic",
  label: "Any other page",
  hosts: [],
  policy: {
    notice:
      "Huntboard opens the one page that you name, says who it is, and asks robots.txt first. Whether a site lets you keep a copy is for its own terms to say.",
    termsReadOn: null,
    termsUrl: null,
    fetch: {
      onByDefault: true,
      setting: "JOBS_OTHER_FETCH",
      whyOn: "One public page that you name is fetched where its robots.txt allows it.",
      whyOff:
        "Whoever runs this server has turned off fetching from other pages, so bring the page or its text yourself.",
    },
    routes: {
      page: { on: true, why: "You save the page yourself and hand over your own copy." },
      text: { on: true, why: "You copy the posting's text yourself." },
      bookmarklet: {
        on: true,
        why: "It reads the one page that you have open, and only when you click it.",
      },
      hand: { on: true, why: "You type what you know." },
    },
  },
  match: (url) => ({ externalId: null, canonicalUrl: cleanAddress(url), isPosting: true }),
};
