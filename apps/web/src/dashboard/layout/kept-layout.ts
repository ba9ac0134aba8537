import type { Kept } from "./layout-store.ts";

type KeptStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const prefix = "huntboard.dashboard.";

/** What a tab of this person kept: steps of undo, and what the server has not got yet. Anything odd is nothing. */
export function readKept(storage: KeptStorage | null, userId: string): Kept | null {
  try {
    const text = storage?.getItem(prefix + userId) ?? null;
    const value: unknown = text === null ? null : JSON.parse(text);
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
}

/** Keeps it; a full or blocked storage keeps fewer steps, or nothing, and breaks nothing. */
export function writeKept(storage: KeptStorage | null, userId: string, kept: Kept): void {
  for (const steps of [kept.undo.length, 100, 20, 0]) {
    try {
      const shorter = { ...kept, undo: kept.undo.slice(-steps || kept.undo.length) };
      storage?.setItem(
        prefix + userId,
        JSON.stringify(steps === 0 ? { ...kept, undo: [], redo: [] } : shorter),
      );
      return;
    } catch {
      // Try with fewer steps.
    }
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const lists = ["unsent", "undo", "redo"].map((name): unknown => Reflect.get(value, name));
  return lists.every((list) => Array.isArray(list));
}
