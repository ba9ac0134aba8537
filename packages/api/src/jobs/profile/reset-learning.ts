import type { Deps } from "../../core/deps.ts";
import { writeLearned } from "../recommendations/learned.ts";
import type { JobProfileItem } from "../schemas.ts";
import { getProfile } from "./get-profile.ts";

/** Forgets what feedback has taught: only what comes after counts. The feedback itself stays. */
export async function resetLearning(
  deps: Deps,
  input: { userId: string },
): Promise<JobProfileItem> {
  const now = new Date(deps.clock.now());
  await writeLearned(deps.db, {
    userId: input.userId,
    patch: { since: now.toISOString(), weights: {}, trainedOn: 0 },
    now,
  });
  return getProfile(deps, input);
}
