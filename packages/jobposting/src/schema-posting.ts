import { absoluteUrl } from "./addresses.ts";
import { readDate } from "./dates.ts";
import { readEmploymentTypes } from "./employment.ts";
import { lengths, readLine, readOrganisation } from "./lines.ts";
import { readLocations } from "./locations.ts";
import { readPlace } from "./places.ts";
import { readRemote } from "./remote.ts";
import { readSalary, salaryFromSchema } from "./salary.ts";
import { readDescription } from "./schema-description.ts";
import type { Candidate, EmploymentType, Source } from "./types.ts";
import { hasType, isRecord, listOf, propertyOf, scalarOf, schemaProperty } from "./value.ts";

/** True for an object whose @type is schema.org's JobPosting, in any spelling of the type. */
export function isJobPosting(value: unknown): boolean {
  return hasType(value, "JobPosting");
}

/**
 * A schema.org JobPosting object (as JSON-LD writes it, properties in any of the shapes seen in the wild) as a candidate.
 * `baseUrl` makes its addresses absolute; `resolve` follows `{"@id"}` references.
 */
export function candidateFromSchema(
  posting: object,
  options: { source: Source; baseUrl?: string | null; resolve?: (value: unknown) => unknown },
): Candidate {
  const { source, baseUrl = null, resolve = (same) => same } = options;
  const all = (name: string) => listOf(schemaProperty(posting, name)).map(resolve);
  const first = <T>(
    names: readonly string[],
    read: (value: unknown) => T | null,
  ): T | undefined => {
    for (const value of names.flatMap(all)) {
      const result = read(value);
      if (result !== null) return result;
    }
    return undefined;
  };
  const candidate: Candidate = {
    source,
    ids: idsOf(all),
    urls: urlsOf(posting, all, baseUrl),
    title: first(["title", "name", "headline"], (value) => readLine(value, lengths.title)),
    company: first(
      ["hiringOrganization", "hiringOrganisation", "organization", "employer"],
      (value) => readOrganisation(value, resolve),
    ),
    description: readDescription(all),
    postedAt: first(["datePosted", "datePublished", "dateCreated"], readDay),
    validThrough: first(["validThrough", "expires"], readDay),
  };
  addMisplacedCompany(candidate, all);
  addPlace(candidate, all, resolve);
  addTerms(candidate, all);
  return withoutAbsent(candidate);
}

type All = (name: string) => unknown[];

function readDay(value: unknown): string | null {
  return readDate(scalarOf(value));
}

/** Recorded: hiringOrganization is "-", every field of the address too, and the place is called like the employer. */
function addMisplacedCompany(candidate: Candidate, all: All): void {
  if (candidate.company !== undefined || all("hiringOrganization").length === 0) return;
  const [place] = all("jobLocation");
  const name = readLine(schemaProperty(place, "name"), lengths.company);
  // With an address that says something, or by the name of a town, the place is a place.
  if (name === null || readLocations(place, name).places.length > 0) return;
  if ((readPlace(name)?.country ?? null) !== null) return;
  candidate.company = name;
  candidate.guessed = ["company"];
}

function addPlace(candidate: Candidate, all: All, resolve: (value: unknown) => unknown): void {
  const company = candidate.company ?? null;
  const named = readLocations(all("jobLocation"), company, resolve);
  const kinds = ["jobLocationType", "workplaceType", "remote", "isRemote", "remoteWork"].flatMap(
    all,
  );
  const stated = kinds
    .map((kind) => readRemote(scalarOf(kind) ?? propertyOf(kind, "name")))
    .find((kind) => kind !== null);
  candidate.remote = stated ?? (named.remote ? "remote" : undefined);
  const places =
    named.places.length > 0
      ? named.places
      : // A fully remote job says where applicants may live instead.
        readLocations(all("applicantLocationRequirements"), company, resolve).places;
  if (places.length > 0) candidate.locations = places;
}

function addTerms(candidate: Candidate, all: All): void {
  const types = all("employmentType").flatMap((value): EmploymentType[] =>
    readEmploymentTypes(
      isRecord(value) ? (scalarOf(value) ?? schemaProperty(value, "name")) : value,
    ),
  );
  if (types.length > 0) candidate.employmentTypes = [...new Set(types)];
  const currency = all("salaryCurrency")
    .map(scalarOf)
    .find((value) => typeof value === "string");
  for (const name of ["baseSalary", "salary", "estimatedSalary"]) {
    const value = all(name);
    if (value.length === 0) continue;
    const salary = salaryFromSchema(value.length === 1 ? value[0] : value, { currency });
    if (salary !== null && candidate.salary === undefined) {
      candidate.salary = name === "estimatedSalary" ? { ...salary, guessed: true } : salary;
      if (isTurned(value[0])) candidate.salaryTurned = true;
    }
    const [text] = value.map(scalarOf);
    const equity = typeof text === "string" ? readSalary(text.slice(0, 500)).equity : null;
    if (equity !== null) candidate.equity ??= equity;
  }
}

/** The minimum stands where the maximum belongs. */
function isTurned(value: unknown): boolean {
  const range = schemaProperty(value, "value") ?? value;
  const [least, most] = ["minValue", "maxValue"].map((name) =>
    Number(scalarOf(schemaProperty(range, name)) ?? Number.NaN),
  );
  return least !== undefined && most !== undefined && most > 0 && least > most;
}

/** identifier as text, number, PropertyValue or a list of them. */
function idsOf(all: All): string[] {
  const ids = all("identifier").flatMap((value) =>
    listOf(scalarOf(value) ?? schemaProperty(value, "value") ?? schemaProperty(value, "@id")),
  );
  return [...new Set(ids.map((id) => readLine(id, 200)).filter((id) => id !== null))].slice(0, 20);
}

function urlsOf(posting: object, all: All, baseUrl: string | null): string[] {
  const pages = all("mainEntityOfPage").map((page) => scalarOf(page) ?? propertyOf(page, "@id"));
  const found = [...all("url"), propertyOf(posting, "@id"), ...pages, ...all("sameAs")].map(
    (value) => {
      const text = scalarOf(value) ?? propertyOf(value, "@id");
      // A fragment alone names a thing inside the page, not a page.
      return typeof text === "string" && !text.startsWith("#") ? absoluteUrl(text, baseUrl) : null;
    },
  );
  return [...new Set(found.filter((url) => url !== null))].slice(0, 20);
}

function withoutAbsent(candidate: Candidate): Candidate {
  const { source, ids, urls, ...fields } = candidate;
  return {
    source,
    ids,
    urls,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
}
