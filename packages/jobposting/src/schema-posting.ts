import type { Candidate, Source } from "./types.ts";

/** True for an object whose @type is schema.org's JobPosting, in any spelling of the type. */
export function isJobPosting(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/**
 * A schema.org JobPosting object (as JSON-LD writes it, properties in any of the shapes seen in the wild) as a candidate.
 * `baseUrl` makes its addresses absolute; `resolve` follows `{"@id"}` references.
 */
export function candidateFromSchema(
  posting: object,
  options: { source: Source; baseUrl?: string | null; resolve?: (value: unknown) => unknown },
): Candidate {
  throw new Error(`candidateFromSchema is being written ${typeof posting} ${options.source}`);
}
