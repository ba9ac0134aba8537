import type { Deps } from "../../core/deps.ts";

/**
 * Brings the stored matches of a person's jobs up to date: those made with another formula, another text of the job or
 * another profile are made anew, the rest is left. Cheap when nothing changed.
 */
export async function refreshMatches(deps: Deps, input: { userId: string }): Promise<void> {
  throw new Error(`refreshMatches is being written ${deps.config.publicUrl} ${input.userId}`);
}
