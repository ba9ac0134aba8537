import {
  applyIntent,
  defaultDocument,
  type Intent,
  layoutRules,
  namedParts,
} from "@huntboard/api/layout";
import type { Kept } from "./store-options.ts";
import type { Step } from "./undo-steps.ts";

type KeptStorage = Pick<Storage, "getItem" | "setItem">;

/** Drafts like those of a form: they go when another person signs in. Each tab has its own, by the person's id and its own. */
const prefix = "huntboard.draft.dashboard.";

/** Where all that tabs of a person keep begins. */
export function keptPrefix(userId: string): string {
  return `${prefix}${userId}.`;
}

/** Where it was not kept, nobody can say what others did since: nothing is held to be theirs. */
const unknownRevision = Number.MAX_SAFE_INTEGER;

/** Steps that are kept where there is no room for all. */
const fewerSteps = [100, 20, 0];

/**
 * What a tab kept under a key: steps of undo, and what the server has not got yet. Anything odd is nothing, and steps that
 * are not understood do not take along what is unsent.
 */
export function readKept(storage: KeptStorage | null, key: string): Kept | null {
  try {
    const text = storage?.getItem(key) ?? null;
    const value: unknown = text === null ? null : JSON.parse(text);
    if (!isKept(value)) return null;
    const { revision = unknownRevision, call = null, undo, redo } = value;
    const unsent = value.unsent.map((intent) => withParts(intent));
    if (!unsent.every((intent) => isUnderstood(intent))) return null;
    const steps = areStepsUnderstood([...undo, ...redo]) ? { undo, redo } : { undo: [], redo: [] };
    return { revision, call, unsent, ...steps };
  } catch {
    return null;
  }
}

/** Keeps it; a full or blocked storage keeps fewer steps, or nothing, and breaks nothing. */
export function writeKept(storage: KeptStorage | null, key: string, kept: Kept): void {
  const steps = Math.max(kept.undo.length, kept.redo.length);
  for (const most of [steps, ...fewerSteps.filter((fewer) => fewer < steps)]) {
    const shorter: Kept = {
      revision: kept.revision,
      call: kept.call,
      unsent: kept.unsent,
      undo: kept.undo.slice(kept.undo.length - Math.min(most, kept.undo.length)),
      redo: kept.redo.slice(kept.redo.length - Math.min(most, kept.redo.length)),
    };
    try {
      storage?.setItem(key, JSON.stringify(shorter));
      return;
    } catch {
      // Try with fewer steps.
    }
  }
}

/** As the version before kept it: without the revision and the call. */
type AnyKept = Pick<Kept, "unsent" | "undo" | "redo"> & Partial<Kept>;

function isKept(value: unknown): value is AnyKept {
  if (typeof value !== "object" || value === null) return false;
  const lists = ["unsent", "undo", "redo"].map((name): unknown => Reflect.get(value, name));
  const revision: unknown = Reflect.get(value, "revision");
  const call: unknown = Reflect.get(value, "call");
  return (
    (revision === undefined || typeof revision === "number") &&
    (call === undefined || typeof call === "object") &&
    lists.every((list) => Array.isArray(list))
  );
}

/** The version before named no parts: an undo was about all that it brought back. */
function withParts(intent: Intent): Intent {
  if (intent.type !== "restore" || Array.isArray(intent.parts)) return intent;
  return { ...intent, parts: namedParts(intent) };
}

/** Every intent is tried on the default: what another version of this page kept may not be understood any more. */
function isUnderstood(intent: Intent): boolean {
  return "widgets" in applyIntent(defaultDocument, intent, layoutRules);
}

function areStepsUnderstood(steps: readonly Step[]): boolean {
  try {
    return steps.every(
      ({ words, back, number, size, pending }) =>
        typeof words === "string" &&
        [number, size, pending].every((count) => typeof count === "number") &&
        back.type === "restore" &&
        Array.isArray(back.parts) &&
        isUnderstood(back),
    );
  } catch {
    return false;
  }
}
