import {
  type Candidate,
  type Place,
  readDate,
  readPlace,
  type Salary,
} from "@huntboard/jobposting";
import { type WelcomeJob, wordIn } from "./job-schema.ts";
import { keyOf } from "./key.ts";
import { employmentTypeOf, periodOf, remoteOf, sectionsOf } from "./vocabulary.ts";

const siteLanguages = ["fr", "en", "es", "cs", "sk"];

/** A posting of Welcome to the Jungle's own JSON as a candidate. */
export function toCandidate(job: WelcomeJob): Candidate {
  const address = addressOf(job);
  const organisation = organisationOf(job, address);
  const reference = job.reference ?? null;
  const slug = job.slug ?? null;
  const keys = organisation
    ? [keyOf({ organisation, slug, reference }), keyOf({ organisation, slug, reference: null })]
    : [];
  const ids = [...keys, reference].filter((id) => id !== null);
  const salary = salaryOf(job);
  const remote = job.remote ? remoteOf(job.remote) : undefined;
  const types = typesOf(job);
  const places = placesOf(job);
  const html = descriptionOf(job);
  const postedAt = dateOf(job.published_at ?? "");
  return {
    source: "board-state",
    ids: [...new Set(ids)],
    urls: [address, job.apply_url].filter((url) => url !== undefined),
    title: job.name,
    ...(job.organization?.name ? { company: job.organization.name } : {}),
    ...(places.length > 0 ? { locations: places } : {}),
    ...(remote ? { remote } : {}),
    ...(types.length > 0 ? { employmentTypes: types } : {}),
    ...(postedAt === null ? {} : { postedAt }),
    ...(salary ? { salary } : {}),
    ...(html === "" ? {} : { description: { text: html, format: "html" as const } }),
  };
}

/** The posting's page: the one on the main site when several are named, else made from its parts. */
function addressOf(job: WelcomeJob): string | undefined {
  const sites = job.websites_urls ?? [];
  const named = sites.find((site) => site.website_reference?.startsWith("wttj") && site.url);
  const address = named?.url ?? sites.find((site) => site.url)?.url;
  if (address !== undefined) return address;
  const organisation = organisationOf(job, undefined);
  if (!organisation || !job.slug) return undefined;
  const language = siteLanguages.find((one) => one === job.language) ?? "en";
  return `https://www.welcometothejungle.com/${language}/companies/${organisation}/jobs/${job.slug}`;
}

/** The name in addresses, by which the key is made. */
function organisationOf(job: WelcomeJob, address: string | undefined): string | undefined {
  return (
    job.organization?.website_organization?.slug ??
    job.organization?.slug ??
    /\/companies\/([^/?#]+)\//.exec(address ?? "")?.[1]
  );
}

function typesOf(job: WelcomeJob): NonNullable<Candidate["employmentTypes"]> {
  const names = [
    typeof job.contract_type === "string" ? job.contract_type : undefined,
    wordIn(job.contract_type, "en"),
    wordIn(job.contract_type_names, "en"),
  ];
  for (const name of names) {
    const type = name === undefined ? undefined : employmentTypeOf(name);
    if (type) return [type];
  }
  return [];
}

function placesOf(job: WelcomeJob): Place[] {
  const offices = job.offices && job.offices.length > 0 ? job.offices : [job.office];
  return offices.flatMap((office) => {
    const city = office?.city ?? office?.name;
    const country = wordIn(office?.country, "en");
    const text = [city, country].filter((part) => part !== undefined).join(", ");
    const code = office?.country_code?.toUpperCase() ?? "";
    const known = /^[A-Z]{2}$/.test(code) ? code : (readPlace(text)?.country ?? null);
    return text === "" ? [] : [{ text, city: city ?? null, country: known }];
  });
}

/** Some have the two ends the wrong way round; a sum of zero says nothing. */
function salaryOf(job: WelcomeJob): Salary | null {
  const ends = [
    positive(job.salary?.min ?? job.salary_min ?? job.salary_minimum),
    positive(job.salary?.max ?? job.salary_max ?? job.salary_maximum),
  ] as const;
  const [min, max] = ends;
  if (min === null && max === null) return null;
  const turned = min !== null && max !== null && min > max;
  const period = periodOf(job.salary?.period ?? job.salary_period ?? "");
  return {
    min: turned ? max : min,
    max: turned ? min : max,
    currency: job.salary?.currency ?? job.salary_currency ?? null,
    period,
    guessed: turned || period === null,
  };
}

function positive(value: number | undefined): number | null {
  return value !== undefined && value > 0 ? value : null;
}

/** Midnight with an offset is a day, and stays that day in UTC. */
function dateOf(published: string): string | null {
  const [, day] =
    /^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?(?:Z|[+-]\d{2}:?\d{2})$/.exec(published) ?? [];
  return readDate(day ?? published);
}

function descriptionOf(job: WelcomeJob): string {
  const { profile, process } = sectionsOf(job.language ?? "");
  return [
    job.description ?? "",
    job.profile ? `<h3>${profile}</h3>${job.profile}` : "",
    job.recruitment_process ? `<h3>${process}</h3>${job.recruitment_process}` : "",
  ].join("");
}
