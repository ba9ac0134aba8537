import { applyIntent, defaultDocument, layoutRules } from "@huntboard/api/layout";
import type { Kept } from "./store-options.ts";

type KeptStorage = Pick<Storage, "getItem" | "setItem">;

/** A draft like that of a form: it goes when another person signs in on this tab. */
const prefix = "huntboard.draft.dashboard.";

/** Steps that are kept where there is no room for all. */
const fewerSteps = [100, 20, 0];

/** What a tab of this person kept: steps of undo, and what the server has not got yet. Anything odd is nothing. */
export function readKept(storage: KeptStorage | null, userId: string): Kept | null {
  try {
    const text = storage?.getItem(prefix + userId) ?? null;
    const value: unknown = text === null ? null : JSON.parse(text);
    return isKept(value) && isUnderstood(value) ? value : null;
  } catch {
    return null;
  }
}

/** Keeps it; a full or blocked storage keeps fewer steps, or nothing, and breaks nothing. */
export function writeKept(storage: KeptStorage | null, userId: string, kept: Kept): void {
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
      storage?.setItem(prefix + userId, JSON.stringify(shorter));
      return;
    } catch {
      // Try with fewer steps.
    }
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const lists = ["unsent", "undo", "redo"].map((name): unknown => Reflect.get(value, name));
  const revision: unknown = Reflect.get(value, "revision");
  const call: unknown = Reflect.get(value, "call");
  return (
    typeof revision === "number" &&
    typeof call === "object" &&
    lists.every((list) => Array.isArray(list))
  );
}

/** Every intent is tried on the default: what another version of this page kept may not be understood any more. */
function isUnderstood({ unsent, undo, redo }: Kept): boolean {
  const steps = [...undo, ...redo];
  const numbers = steps.flatMap(({ number, size, pending }) => [number, size, pending]);
  const intents = [...unsent, ...steps.map(({ back }) => back)];
  return (
    steps.every(({ words }) => typeof words === "string") &&
    numbers.every((number) => typeof number === "number") &&
    intents.every((intent) => intent.type !== "restore" || Array.isArray(intent.parts)) &&
    steps.every(({ back }) => back.type === "restore") &&
    intents.every((intent) => "widgets" in applyIntent(defaultDocument, intent, layoutRules))
  );
}
