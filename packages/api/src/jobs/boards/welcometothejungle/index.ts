import { type Board, type BoardLink, isOnHost, otherPage } from "../board.ts";
import { keyOf } from "./key.ts";

/** Its own sites, and the white-label ones that carry the same postings. */
const hosts = [
  "welcometothejungle.com",
  "welcometothejungle.co",
  "welcomekit.co",
  "jobs.stationf.co",
];

/** Welcome to the Jungle, in five languages, with its white-label twins. */
export const welcometothejungle: Board = {
  kind: "welcometothejungle",
  label: "Welcome to the Jungle",
  hosts,
  policy: {
    notice:
      "The terms of 29 August 2024 (section 4) forbid software, robots, extensions and add-ons that copy pages, and framing or mirroring them; robots.txt, as of 20 August 2026, forbids addresses with a query. Huntboard keeps your own copy of a posting for you alone, with its link.",
    termsReadOn: "2024-08-29",
    termsUrl: "https://www.welcometothejungle.com/en/pages/terms",
    fetch: {
      onByDefault: false,
      setting: "JOBS_WTTJ_FETCH",
      whyOn:
        "Whoever runs this server has read the notice and turned it on; one posting that you name is fetched, without a query.",
      whyOff:
        "The terms forbid programs that copy pages, so the server fetches nothing until whoever runs it has read them and set JOBS_WTTJ_FETCH.",
    },
    routes: {
      page: { on: true, why: "You save the posting yourself and hand over your own copy." },
      text: { on: true, why: "You copy the posting's text yourself." },
      bookmarklet: {
        on: false,
        why: "The terms name extensions and add-ons that copy pages, and the bookmarklet is close to one: save the page instead.",
      },
      hand: { on: true, why: "You type what you know." },
    },
  },
  match: (url) => (isOnHost(url, hosts) ? readLink(url) : null),
};

/**
 * `/{language}/companies/{organisation}/jobs/{title}_{city}_{ORG}_{reference}`, the last two parts since 2022 only; the
 * white-label twins have the same path without the language. `app.` is what was Otta, with keys of its own.
 */
function readLink(url: URL): BoardLink {
  const [, language = "", organisation, slug] =
    /^(\/(?:fr|en|es|cs|sk))?\/companies\/([^/]+)\/jobs\/([^/]+)\/?$/.exec(url.pathname) ?? [];
  if (organisation !== undefined && slug !== undefined)
    return {
      externalId: keyOf({ organisation, slug, reference: null }),
      canonicalUrl: `https://${homeOf(url)}${language}/companies/${organisation}/jobs/${slug}`,
      isPosting: true,
    };
  const [, id] = /^\/jobs\/([A-Za-z0-9]{6,12})\/?$/.exec(url.pathname) ?? [];
  if (id !== undefined && url.hostname === "app.welcometothejungle.com")
    return {
      externalId: `app/${id}`,
      canonicalUrl: `https://app.welcometothejungle.com/jobs/${id}`,
      isPosting: true,
    };
  return otherPage(url);
}

/** The main site's own name; a twin stays where it is, since not every posting of its is on the main site. */
function homeOf(url: URL): string {
  return /^(?:www\.)?welcometothejungle\.com?$/.test(url.hostname)
    ? "www.welcometothejungle.com"
    : url.hostname;
}
