import type { ApolloCache } from "@huntboard/jobposting";
import { isJsonObject, type JsonObject } from "../walk-json.ts";
import { isListing, startupSchema } from "./listing-schema.ts";

/** A listing of a cache, and the startup that it stands under. */
export interface CachedListing {
  listing: JsonObject;
  company: string | undefined;
}

/**
 * The listings of a cache, with the two links that matter followed and no others: a startup may lead to all its listings and
 * each of them back to it, so following everything would cost the square of it.
 */
export function* listingsOfCache(cache: ApolloCache): Generator<CachedListing> {
  const entries = Object.entries(cache).flatMap(([key, value]) =>
    isJsonObject(value) ? [{ key, entry: withBareNames(value) }] : [],
  );
  const owners = new Map<string, string>();
  for (const { entry } of entries) {
    const startup = startupSchema.safeParse(entry);
    const listings = entry["highlightedJobListings"];
    if (!startup.success || !Array.isArray(listings)) continue;
    for (const key of listings.map(keyOf)) if (key !== null) owners.set(key, startup.data.name);
  }
  const follow = (value: unknown): unknown => {
    const key = keyOf(value);
    return key !== null && Object.hasOwn(cache, key) ? cache[key] : value;
  };
  for (const { key, entry } of entries)
    if (isListing(entry))
      yield {
        listing: {
          ...entry,
          startup: follow(entry["startup"]),
          remoteConfig: follow(entry["remoteConfig"]),
        },
        company: owners.get(key),
      };
}

/** The key that a link leads to: `{__ref}`, or `{type: "id", id}` in older caches. */
function keyOf(link: unknown): string | null {
  if (!isJsonObject(link)) return null;
  const key = link["__ref"] ?? (link["type"] === "id" ? link["id"] : null);
  return typeof key === "string" ? key : null;
}

/** Fields with arguments, such as `startup({"v":2})`, under their bare names too. */
function withBareNames(entry: JsonObject): JsonObject {
  const bare = Object.entries(entry).flatMap(([name, value]) => {
    const end = name.indexOf("(");
    return end > 0 ? [[name.slice(0, end), value] as const] : [];
  });
  return bare.length === 0 ? entry : { ...Object.fromEntries(bare), ...entry };
}
