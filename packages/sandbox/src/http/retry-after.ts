import type { Fault } from "../faults/plan.ts";

/** `Retry-After` as seconds or as an HTTP date (RFC 9110 §10.2.3); no header when the plan names none. */
export function retryAfterHeader(
  retryAfter: Fault["retryAfter"],
  now: number,
): Record<string, string> {
  if (retryAfter === undefined) return {};
  if (typeof retryAfter === "number") return { "retry-after": String(retryAfter) };
  return { "retry-after": new Date(now + retryAfter.dateInSeconds * 1000).toUTCString() };
}
