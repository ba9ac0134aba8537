import type { Stage } from "../vocabulary.ts";

/** How far each stage is along the way; one that ends it otherwise is no step. */
const steps = new Map<string, number>(
  Object.entries({
    saved: 0,
    applied: 1,
    interviewing: 2,
    offer: 3,
    accepted: 4,
    rejected: 0,
    withdrawn: 0,
  } satisfies Record<Stage, number>),
);
/** The number of a step along the way. */
export function reachOf(stage: Stage): number {
  return steps.get(stage) ?? 0;
}

const responses = new Set<string>(["interviewing", "offer", "accepted", "rejected"]);

/**
 * What metrics ask of a history, kept on the application so that they need no join: the furthest step it reached (0 saved,
 * 1 applied, 2 interviewing, 3 offer, 4 accepted) and when the company first answered.
 */
export function deriveHistory(entries: readonly { stage: string; occurredAt: Date }[]): {
  reached: number;
  firstResponseAt: Date | null;
} {
  const times = entries
    .filter(({ stage }) => responses.has(stage))
    .map(({ occurredAt }) => occurredAt.getTime());
  return {
    reached: Math.max(0, ...entries.map(({ stage }) => steps.get(stage) ?? 0)),
    firstResponseAt: times.length > 0 ? new Date(Math.min(...times)) : null,
  };
}
