import type { OpenedDocument } from "./open-document.ts";
import { isRecord, propertyOf } from "./value.ts";

/** A cache of a page's state: objects by key, linked by `{"__ref": key}` or `{"type": "id", "id": key}`. */
export type ApolloCache = Readonly<Record<string, unknown>>;

const maxValues = 200_000;
const maxNesting = 20;

/** The value of `<script id="__NEXT_DATA__">`; undefined without one. */
export function nextData(document: OpenedDocument): unknown {
  return document.json.find((block) => block.id === "__NEXT_DATA__")?.value;
}

/** Every Apollo cache in the document's JSON, wherever it stands (apolloState, apolloState.data, __APOLLO_STATE__). */
export function apolloCaches(document: OpenedDocument): ApolloCache[] {
  const caches: ApolloCache[] = [];
  const waiting: unknown[] = document.json.map((block) => block.value).toReversed();
  for (let count = 0; waiting.length > 0 && count < maxValues; count += 1) {
    const value = waiting.pop();
    if (isRecord(value) && isCache(value)) {
      caches.push(value);
      continue;
    }
    if (typeof value !== "object" || value === null) continue;
    const inner: unknown[] = Object.values(value);
    for (const entry of inner.toReversed()) waiting.push(entry);
  }
  return caches;
}

function isCache(value: Record<string, unknown>): boolean {
  if (isRecord(value["ROOT_QUERY"])) return true;
  const keys = Object.keys(value);
  return (
    keys.length > 0 &&
    keys
      .slice(0, 50)
      .some((key) => /^[A-Z]\w*:./.test(key) && propertyOf(value[key], "__typename") !== undefined)
  );
}

/**
 * The value with its links into the cache followed, `depth` links deep (3); a link that leads nowhere, or further than that,
 * becomes null. Keys with arguments, such as `jobs({"page":1})`, are also there under their bare name when that is free.
 */
export function followLinks(cache: ApolloCache, value: unknown, depth = 3): unknown {
  return new LinkReader(cache).read(value, depth, 0);
}

/** One reading: what links open up is counted, since a few links in a circle could open forever. */
class LinkReader {
  readonly #cache: ApolloCache;
  #count = 0;

  constructor(cache: ApolloCache) {
    this.#cache = cache;
  }

  read(value: unknown, links: number, nesting: number): unknown {
    if (typeof value !== "object" || value === null) return value;
    this.#count += 1;
    if (nesting > maxNesting || this.#count > maxValues) return null;
    if (Array.isArray(value)) {
      const entries: unknown[] = value;
      return entries.map((entry) => this.read(entry, links, nesting + 1));
    }
    const key = linkOf(value);
    if (key !== null) {
      const target = propertyOf(this.#cache, key);
      return links > 0 && target !== undefined ? this.read(target, links - 1, nesting + 1) : null;
    }
    const entries = Object.entries(value).map(([name, entry]): [string, unknown] => [
      name,
      this.read(entry, links, nesting + 1),
    ]);
    const names = new Set(entries.map(([name]) => name));
    const bare = entries
      .map(([name, entry]): [string, unknown] => [/^(\w+)(?:\(|:\{)/.exec(name)?.[1] ?? "", entry])
      .filter(([name]) => name !== "" && !names.has(name));
    return Object.fromEntries([...bare.toReversed(), ...entries]);
  }
}

function linkOf(value: object): string | null {
  const reference = propertyOf(value, "__ref");
  if (typeof reference === "string") return reference;
  const id = propertyOf(value, "id");
  return propertyOf(value, "type") === "id" && typeof id === "string" ? id : null;
}
