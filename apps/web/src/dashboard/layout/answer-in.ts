import type { Answered, Call, ServerLayout } from "./store-options.ts";

/** What a layout says of the call under way; null when it had not arrived. */
export function answerIn({ calls }: ServerLayout, call: Call | null): Answered | null {
  const known = calls.find(({ id }) => id === call?.id);
  return known ? { ...known, made: known.revision, found: null } : null;
}
