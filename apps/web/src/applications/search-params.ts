import { isStage, type Stage } from "../lib/stages.ts";
import type { RouterInputs } from "../lib/trpc.ts";

type ListInput = RouterInputs["applications"]["list"];
export type SortKey = NonNullable<ListInput["sort"]>;
export type RemoteKind = NonNullable<ListInput["remote"]>;

export type ReachedStage = NonNullable<ListInput["reached"]>;

const instants = ["since", "appliedSince", "unansweredSince", "silentSince"] as const;
/** What only figures of the dashboard narrow the list by. */
export const narrowings = ["reached", ...instants] as const;

export const sortNames = {
  updatedAt: "Last changed",
  createdAt: "Added",
  appliedAt: "Applied",
  nextActionDueAt: "Next step due",
  company: "Company",
  title: "Title",
} as const satisfies Record<SortKey, string>;

/** What the list's address says: filters, order, and whether the form for a new one is open. */
export interface ApplicationsSearch {
  q?: string;
  stages?: Stage[];
  tag?: string;
  remote?: RemoteKind;
  source?: string;
  reached?: ReachedStage;
  /** Instants (RFC 3339, UTC). */
  since?: string;
  appliedSince?: string;
  unansweredSince?: string;
  silentSince?: string;
  sort?: SortKey;
  direction?: "asc" | "desc";
  new?: true;
}

/** Reads an address, dropping what it does not know. */
export function parseApplicationsSearch(search: Record<string, unknown>): ApplicationsSearch {
  const stages = Array.isArray(search.stages) ? search.stages.filter(isStage) : [];
  return {
    ...textOf("q", search.q),
    ...(stages.length > 0 ? { stages: [...new Set(stages)] } : {}),
    ...textOf("tag", search.tag),
    ...(isRemote(search.remote) ? { remote: search.remote } : {}),
    ...textOf("source", search.source),
    ...(isReached(search.reached) ? { reached: search.reached } : {}),
    ...Object.fromEntries(
      instants.filter((name) => isInstant(search[name])).map((name) => [name, search[name]]),
    ),
    ...(isSort(search.sort) ? { sort: search.sort } : {}),
    ...(search.direction === "asc" || search.direction === "desc"
      ? { direction: search.direction }
      : {}),
    ...(search.new === true ? { new: true } : {}),
  };
}

/** The server's question for an address. */
export function listInput(search: ApplicationsSearch): ListInput {
  const { q, tag, new: _open, sort = "updatedAt", direction, ...same } = search;
  return {
    ...same,
    ...(q === undefined ? {} : { search: q }),
    ...(tag === undefined ? {} : { tags: [tag] }),
    sort,
    direction: direction ?? defaultDirection(sort),
    limit: 50,
  };
}

/** Newest first for times, A to Z for words, soonest first for what is due. */
export function defaultDirection(sort: SortKey): "asc" | "desc" {
  return sort === "company" || sort === "title" || sort === "nextActionDueAt" ? "asc" : "desc";
}

export function hasFilter(search: ApplicationsSearch): boolean {
  const { q, stages, tag, remote, source } = search;
  return [q, stages, tag, remote, source, ...narrowings.map((name) => search[name])].some(
    (value) => value !== undefined,
  );
}

export function isRemote(value: unknown): value is RemoteKind {
  return value === "onsite" || value === "hybrid" || value === "remote";
}

function isReached(value: unknown): value is ReachedStage {
  return isStage(value) && value !== "saved" && value !== "rejected" && value !== "withdrawn";
}

export function isSort(value: unknown): value is SortKey {
  return typeof value === "string" && Object.hasOwn(sortNames, value);
}

function textOf<K extends string>(key: K, value: unknown): Partial<Record<K, string>> {
  // A search for digits arrives as a number, one for "true" as a switch.
  const text = typeof value === "number" || typeof value === "boolean" ? String(value) : value;
  const found: Partial<Record<K, string>> = {};
  if (typeof text === "string" && text !== "") found[key] = text.slice(0, 200);
  return found;
}

function isInstant(value: unknown): boolean {
  const isWritten = typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(value);
  return isWritten && !Number.isNaN(Date.parse(value));
}
