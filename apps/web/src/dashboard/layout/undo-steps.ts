import {
  bringBack,
  isOvertaken,
  type LayoutDocument,
  leave,
  type Restore,
} from "@huntboard/api/layout";

/** One step of undo or redo: what was done, in words, and how it is taken back. */
export interface Step {
  /** Counts the steps of this tab. */
  number: number;
  words: string;
  /** With no part left, others changed all of it since: it cannot be taken back any more. */
  back: Restore;
  /** How many intents did it. */
  size: number;
  /** How many of the unsent intents, from the first, the server has to take until it has this step; 0: it has it. */
  pending: number;
}

/** What others changed: which parts, and the document as they left it. */
export interface Theirs {
  parts: readonly string[];
  document: LayoutDocument;
}

/**
 * Steps that take back nothing that others did. What the server had before is left to others; what it had not is on top of
 * theirs, and its undo goes back to theirs.
 */
export function leaveSteps(steps: readonly Step[], theirs: Theirs): Step[] {
  const met = new Set<string>();
  return steps.map((step) => {
    const back = leave(step.back, theirs.parts);
    if (step.pending === 0) return { ...step, back };
    const parts = step.back.parts.filter((part) => isOvertaken(part, step.back, theirs.parts));
    const first = parts.filter((part) => !met.has(part));
    const later = parts.filter((part) => met.has(part));
    for (const part of first) met.add(part);
    return {
      ...step,
      back: bringBack(bringBack(back, first, theirs.document), later, step.back),
    };
  });
}

/** Steps that undo nothing of others: what they changed cannot be done again. */
export function leaveAgain(steps: readonly Step[], theirs: readonly string[]): Step[] {
  return steps.map((step) => ({ ...step, back: leave(step.back, theirs) }));
}

/** Steps after the server took, or refused, so many of the unsent intents. */
export function sent(steps: readonly Step[], count: number): Step[] {
  return steps.map((step) =>
    step.pending === 0 ? step : { ...step, pending: Math.max(0, step.pending - count) },
  );
}
