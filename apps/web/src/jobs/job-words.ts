import { hostOf, salaryText } from "../lib/format.ts";
import { uiLocale } from "../lib/locale.ts";
import { boardNames, type JobItem, type JobLikeness, type Outcome } from "./job-item.ts";

/** What an untitled or nameless job is called in lists. */
export function titleOf(job: { title: string }): string {
  return job.title === "" ? "A job to complete" : job.title;
}

export function companyOf(job: { company: string }): string {
  return job.company === "" ? "Company not known" : job.company;
}

/** "Engineer at Acme", in notices and labels. */
export function nameOf(job: { title: string; company: string }): string {
  return job.company === "" ? titleOf(job) : `${titleOf(job)} at ${job.company}`;
}

/** The board's name; for other sites their host. */
export function sourceName({ board, url }: Pick<JobItem, "board" | "url">): string {
  return board === "generic" && url ? hostOf(url) : boardNames[board];
}

/** "Berlin, Hamburg and 3 more"; null when no place is known. "Remote" is no place: what says so stands beside it. */
export function placesText(places: readonly { text: string }[], most = 2): string | null {
  const known = places
    .map(({ text }) => text)
    .filter((text) => text !== "" && !/^remote$/i.test(text));
  const names = [...new Set(known)];
  if (names.length === 0) return null;
  const shown = names.slice(0, most).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** "€60,000–72,000 per year (guessed)"; null when nothing is known. */
export function payText(salary: JobItem["salary"], locale = uiLocale): string | null {
  if (salary === null) return null;
  const text = salaryText(salary, locale);
  return text !== null && salary.guessed ? `${text} (guessed)` : text;
}

/** "0.1–0.5% of the company"; null when nothing is known. */
export function equityText(equity: JobItem["equity"]): string | null {
  const known = [equity?.min, equity?.max].filter((share) => typeof share === "number");
  if (known.length === 0) return null;
  return `${[...new Set(known)].join("–")}% of the company`;
}

const languages = new Intl.DisplayNames(uiLocale, { type: "language" });
const regions = new Intl.DisplayNames(uiLocale, { type: "region" });

/** "German" for "de"; the code itself when it is not known. */
export function languageName(code: string): string {
  return languages.of(code) ?? code;
}

/** "Germany" for "DE". */
export function countryName(code: string): string {
  return regions.of(code) ?? code;
}

/** Month and year of an instant: "March", "March 2025" for another year. */
export function monthWord(instant: string, { zone, now }: { zone: string; now: Date }): string {
  const at = new Date(instant);
  const year = new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric" });
  return new Intl.DateTimeFormat(uiLocale, {
    timeZone: zone,
    month: "long",
    ...(year.format(at) === year.format(now) ? {} : { year: "numeric" }),
  }).format(at);
}

/** Why a job or application is thought to be the same, after its title and company. */
export const likenessWords = {
  same_url: "has the same link",
  same_posting: "is the same posting",
  similar: "is much alike",
  same_text: "has the same text: this may be posted again",
  applied_before: "is an application to this company",
} as const satisfies Record<JobLikeness["reason"], string>;

/** How reading ended, as a heading. */
export const outcomeNames = {
  ok: "Read",
  partial: "Read in part",
  gone: "The posting is gone",
  login_required: "The page wants a sign-in",
  challenged: "The site asked for a human",
  ambiguous: "Several postings on one page",
  not_a_job: "No posting found",
  too_large: "Too large to read",
  robots_denied: "The site asks programs not to read this page",
  rate_limited: "The site asked to wait",
  unreachable: "The page could not be reached",
  fetch_off: "Not fetched from here",
} as const satisfies Record<Outcome, string>;

/** What asking a posting's page again came to, in a sentence. */
export function recheckWords(
  job: Pick<JobItem, "availability" | "lastOutcome" | "title" | "company">,
): string {
  const name = nameOf(job);
  if (job.availability === "open") return `Still open: ${name}.`;
  if (job.availability === "closed") return `No longer open: ${name}.`;
  return job.lastOutcome === null
    ? `It is not known whether ${name} is still open.`
    : `It is not known whether ${name} is still open. ${recheckReasons[job.lastOutcome]}`;
}

const recheckReasons = {
  ok: "Its page does not say.",
  partial: "Its page does not say.",
  gone: "Its page shows other postings only.",
  login_required: "Its page wants a sign-in.",
  challenged: "The site asked for a human; open the posting yourself.",
  ambiguous: "Its page shows several postings.",
  not_a_job: "Its page shows no posting now.",
  too_large: "Its page is too large to read.",
  robots_denied: "The site asks programs not to read it; open the posting yourself.",
  rate_limited: "The site asked to wait; try again later.",
  unreachable: "Its page did not answer; try again later.",
  fetch_off: "Huntboard does not fetch from this board; open the posting yourself.",
} as const satisfies Record<Outcome, string>;

/** "60 %" as words of a share from 0 to 1. */
export function shareText(share: number): string {
  return new Intl.NumberFormat(uiLocale, { style: "percent", maximumFractionDigits: 0 }).format(
    share,
  );
}
