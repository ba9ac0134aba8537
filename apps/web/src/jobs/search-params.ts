import { remoteNames } from "../lib/format.ts";
import type { RouterInputs } from "../lib/trpc.ts";
import {
  type Availability,
  availabilityNames,
  type Band,
  bandNames,
  type BoardKind,
  boardNames,
  type EmploymentType,
  isKeyOf,
  type RemoteKind,
  typeNames,
} from "./job-item.ts";

type ListInput = RouterInputs["jobs"]["list"];
export type JobSort = NonNullable<ListInput["sort"]>;

export const viewNames = {
  saved: "Saved",
  recommended: "Recommended",
  dismissed: "Dismissed",
} as const;
export type JobView = keyof typeof viewNames;

export const sortNames = {
  createdAt: "Added",
  postedAt: "Posted",
  match: "How well it fits",
  relevance: "Best hit",
} as const satisfies Record<JobSort, string>;

/** The ways to add a job; `clip` is what the bookmark handed over. */
export const ways = { url: "Link", text: "Text", page: "Page source", hand: "By hand" } as const;
export type Way = keyof typeof ways;

export const postedNames = {
  1: "Today or yesterday",
  7: "In the last week",
  14: "In the last 2 weeks",
  30: "In the last month",
  90: "In the last 3 months",
} as const;

/** What the address of /jobs says: view, filters, order, the open job, the dialog that adds one. */
export interface JobsSearch {
  /** Absent: saved. */
  view?: Exclude<JobView, "saved">;
  q?: string;
  board?: BoardKind;
  remote?: RemoteKind;
  type?: EmploymentType;
  /** Two letters. */
  language?: string;
  band?: Band;
  availability?: Availability;
  company?: string;
  /** Posted within so many days. */
  posted?: number;
  /** A year's pay, at least. */
  pay?: number;
  applied?: boolean;
  unseen?: true;
  sort?: JobSort;
  /** The job that is open beside the list. */
  job?: string;
  add?: Way | "clip";
  /** With `add`: the link to begin with. */
  url?: string;
}

/** Reads an address, dropping what it does not know. */
export function parseJobsSearch(search: Record<string, unknown>): JobsSearch {
  const { view, sort, add } = search;
  return {
    ...(view === "recommended" || view === "dismissed" ? { view } : {}),
    ...text("q", search.q, 200),
    ...keyed("board", boardNames, search.board),
    ...keyed("remote", remoteNames, search.remote),
    ...keyed("type", typeNames, search.type),
    ...(typeof search.language === "string" && /^[a-z]{2}$/.test(search.language)
      ? { language: search.language }
      : {}),
    ...keyed("band", bandNames, search.band),
    ...keyed("availability", availabilityNames, search.availability),
    ...text("company", search.company, 300),
    ...whole("posted", search.posted, 3650),
    ...whole("pay", search.pay, 999_999_999),
    ...(typeof search.applied === "boolean" ? { applied: search.applied } : {}),
    ...(search.unseen === true ? { unseen: true } : {}),
    // Hits have an order of their own only where something was looked for.
    ...(isKeyOf(sortNames, sort) && (sort !== "relevance" || hasText(search.q)) ? { sort } : {}),
    ...text("job", search.job, 100),
    ...(isKeyOf(ways, add) || add === "clip" ? { add } : {}),
    ...text("url", search.url, 2000),
  };
}

/** The server's question for an address in the views that are lists. */
export function listInput(search: JobsSearch): ListInput {
  const { q, board, remote, type, language, band, availability, company } = search;
  return {
    triage: search.view === "dismissed" ? ["dismissed"] : ["new", "saved"],
    ...(q === undefined ? {} : { search: q }),
    ...(board === undefined ? {} : { boards: [board] }),
    ...(remote === undefined ? {} : { remote: [remote] }),
    ...(type === undefined ? {} : { employmentTypes: [type] }),
    ...(language === undefined ? {} : { languages: [language] }),
    ...(band === undefined ? {} : { bands: [band] }),
    ...(availability === undefined ? {} : { availability }),
    ...(company === undefined ? {} : { company }),
    ...(search.posted === undefined ? {} : { postedWithinDays: search.posted }),
    ...(search.pay === undefined ? {} : { salaryMin: search.pay }),
    ...(search.applied === undefined ? {} : { applied: search.applied }),
    ...(search.unseen === undefined ? {} : { unseen: true }),
    sort: sortOf(search),
    limit: 30,
  };
}

/** The order in force: the best hits first while something is looked for, else the newest. */
export function sortOf({ sort, q }: Pick<JobsSearch, "sort" | "q">): JobSort {
  return sort ?? (q === undefined ? "createdAt" : "relevance");
}

const filters = [
  "board",
  "remote",
  "type",
  "language",
  "band",
  "availability",
  "company",
  "posted",
  "pay",
  "applied",
  "unseen",
] as const satisfies (keyof JobsSearch)[];

/** How many filters are set, the search not counted. */
export function filterCount(search: JobsSearch): number {
  return filters.filter((name) => search[name] !== undefined).length;
}

export function hasFilter(search: JobsSearch): boolean {
  return search.q !== undefined || filterCount(search) > 0;
}

/** The address without filters and search; view, order and the open job stay. */
export function withoutFilters({ view, sort, job }: JobsSearch): JobsSearch {
  return dropUndefined({ view, sort: sort === "relevance" ? undefined : sort, job });
}

export function dropUndefined(search: {
  [K in keyof JobsSearch]: JobsSearch[K] | undefined;
}): JobsSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

function keyed<K extends string, T extends object>(
  key: K,
  names: T,
  value: unknown,
): Partial<Record<K, Extract<keyof T, string>>> {
  const found: Partial<Record<K, Extract<keyof T, string>>> = {};
  if (isKeyOf(names, value)) found[key] = value;
  return found;
}

function text<K extends string>(
  key: K,
  value: unknown,
  length: number,
): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  if (hasText(value)) found[key] = String(value).slice(0, length);
  return found;
}

/** A search for digits arrives as a number, one for "true" as a switch. */
function hasText(value: unknown): value is string | number | boolean {
  return (
    ["number", "boolean"].includes(typeof value) || (typeof value === "string" && value !== "")
  );
}

function whole<K extends string>(key: K, value: unknown, most: number): Partial<Record<K, number>> {
  const found: Partial<Record<K, number>> = {};
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most)
    found[key] = value;
  return found;
}
