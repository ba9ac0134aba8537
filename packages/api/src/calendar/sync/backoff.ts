import type { Deps } from "../../core/deps.ts";

/**
 * Milliseconds to wait before attempt number `attempts` + 1: full jitter over a doubling bound
 * (aws.amazon.com/builders-library, "Timeouts, retries and backoff with jitter").
 */
export function backoff(
  deps: Pick<Deps, "random">,
  attempts: number,
  bounds: { first: number; longest: number },
): number {
  const bound = Math.min(
    bounds.longest,
    bounds.first * 2 ** Math.min(Math.max(attempts - 1, 0), 20),
  );
  return Math.ceil(deps.random() * bound);
}

/** How long one event waits after a failed attempt. */
export const eventBackoff = { first: 2000, longest: 5 * 60_000 };
/** How long a delete that the provider refuses waits; nobody sees it, and the person may give the right back. */
export const refusedDeleteBackoff = { first: 60_000, longest: 6 * 60 * 60_000 };
/** How long everything of a connection waits once its provider failed several times in a row. */
export const connectionBackoff = { first: 1000, longest: 60_000 };
