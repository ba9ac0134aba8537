import { z } from "zod";
import type { JsonObject } from "../walk-json.ts";

// A field in another shape than these counts as absent and spoils no other.
const text = z.string().trim().min(1).optional().catch(undefined);
/** Older caches wrap lists: {type: "json", json: […]}. */
const names = z
  .union([
    z.array(z.string()),
    z.object({ json: z.array(z.string()) }).transform(({ json }) => json),
  ])
  .optional()
  .catch(undefined);

/** A JobListing or JobListingSearchResult, its links followed. */
export const listingSchema = z.object({
  id: z.union([z.string().regex(/^\d{3,15}$/), z.number().int().positive().transform(String)]),
  title: z.string().trim().min(1),
  slug: text,
  description: text,
  jobType: text,
  remote: z.boolean().optional().catch(undefined),
  remoteConfig: z.object({ kind: text }).optional().catch(undefined),
  locationNames: names,
  /** Seconds since 1970. */
  liveStartAt: z.number().positive().optional().catch(undefined),
  compensation: text,
  estimatedSalary: text,
  usesEstimatedSalary: z.boolean().optional().catch(undefined),
  startup: z.object({ name: text }).optional().catch(undefined),
});
export type Listing = z.output<typeof listingSchema>;

export const startupSchema = z.object({ name: z.string().trim().min(1) });

/** Whether an object is a listing: by its type, else by what only listings have. */
export function isListing(object: JsonObject): boolean {
  const name = object["__typename"];
  return typeof name === "string"
    ? /^JobListing(?:SearchResult)?$/.test(name)
    : "jobType" in object && "title" in object && "compensation" in object;
}
