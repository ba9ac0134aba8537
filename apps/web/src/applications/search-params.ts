import { isStage, type Stage } from "../lib/stages.ts";
import type { RouterInputs } from "../lib/trpc.ts";

type ListInput = RouterInputs["applications"]["list"];
export type SortKey = NonNullable<ListInput["sort"]>;
export type RemoteKind = NonNullable<ListInput["remote"]>;

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
    ...(isSort(search.sort) ? { sort: search.sort } : {}),
    ...(search.direction === "asc" || search.direction === "desc"
      ? { direction: search.direction }
      : {}),
    ...(search.new === true ? { new: true } : {}),
  };
}

/** The server's question for an address. */
export function listInput(search: ApplicationsSearch): ListInput {
  return {
    ...(search.q === undefined ? {} : { search: search.q }),
    ...(search.stages === undefined ? {} : { stages: search.stages }),
    ...(search.tag === undefined ? {} : { tags: [search.tag] }),
    ...(search.remote === undefined ? {} : { remote: search.remote }),
    ...(search.source === undefined ? {} : { source: search.source }),
    sort: search.sort ?? "updatedAt",
    direction: search.direction ?? defaultDirection(search.sort ?? "updatedAt"),
    limit: 50,
  };
}

/** Newest first for times, A to Z for words, soonest first for what is due. */
export function defaultDirection(sort: SortKey): "asc" | "desc" {
  return sort === "company" || sort === "title" || sort === "nextActionDueAt" ? "asc" : "desc";
}

export function hasFilter(search: ApplicationsSearch): boolean {
  const { q, stages, tag, remote, source } = search;
  return [q, stages, tag, remote, source].some((value) => value !== undefined);
}

export function isRemote(value: unknown): value is RemoteKind {
  return value === "onsite" || value === "hybrid" || value === "remote";
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
