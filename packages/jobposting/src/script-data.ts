import type { OpenedDocument } from "./open-document.ts";

/** A cache of a page's state: objects by key, linked by `{"__ref": key}` or `{"type": "id", "id": key}`. */
export type ApolloCache = Readonly<Record<string, unknown>>;

/** The value of `<script id="__NEXT_DATA__">`; undefined without one. */
export function nextData(document: OpenedDocument): unknown {
  return document.json.find((block) => block.id === "__NEXT_DATA__")?.value;
}

/** Every Apollo cache in the document's JSON, wherever it stands (apolloState, apolloState.data, __APOLLO_STATE__). */
export function apolloCaches(document: OpenedDocument): ApolloCache[] {
  throw new Error(`apolloCaches is being written ${document.kind}`);
}

/**
 * The value with its links into the cache followed, `depth` levels deep (3); a link that leads nowhere becomes null. Keys
 * with arguments, such as `jobs({"page":1})`, are also there under their bare name when that is free.
 */
export function followLinks(cache: ApolloCache, value: unknown, depth = 3): unknown {
  throw new Error(`followLinks is being written ${typeof cache} ${typeof value} ${depth}`);
}
