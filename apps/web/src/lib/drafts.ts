/** What a form holds while it is typed in: text, switches and lists of words. */
export type DraftValues = Record<string, string | boolean | string[]>;

type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const prefix = "huntboard.draft.";
const ownerKey = "huntboard.draft-owner";

/** Keeps what was typed for this tab; a full or blocked storage keeps nothing and breaks nothing. */
export function saveDraft(storage: DraftStorage | null, key: string, values: DraftValues): void {
  try {
    storage?.setItem(prefix + key, JSON.stringify(values));
  } catch {
    // Storage may be full; typing goes on.
  }
}

/** The kept values over the initial ones; keys that are unknown or of another type are dropped. */
export function restoreDraft<T extends DraftValues>(
  storage: DraftStorage | null,
  key: string,
  initial: T,
): { values: T; restored: boolean } {
  const kept = parse(storage?.getItem(prefix + key) ?? null);
  const picked: DraftValues = {};
  for (const [name, value] of Object.entries(initial)) {
    const candidate = kept[name];
    if (isSameKind(candidate, value)) picked[name] = candidate;
  }
  return {
    values: Object.assign({}, initial, picked),
    restored: Object.keys(picked).length > 0,
  };
}

export function clearDraft(storage: DraftStorage | null, key: string): void {
  storage?.removeItem(prefix + key);
}

/** Drafts belong to one person: when another signs in on this tab, they go. */
export function claimDrafts(storage: DraftStorage | null, userId: string): void {
  if (!storage) return;
  const owner = storage.getItem(ownerKey);
  if (owner !== null && owner !== userId) clearAllDrafts(storage);
  try {
    storage.setItem(ownerKey, userId);
  } catch {
    // Without storage there are no drafts to protect.
  }
}

export function clearAllDrafts(storage: DraftStorage | null): void {
  if (!storage) return;
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key?.startsWith(prefix)) storage.removeItem(key);
  storage.removeItem(ownerKey);
}

/** The tab's storage, or null where the browser refuses it. */
export function tabStorage(): Storage | null {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}

function parse(json: string | null): Record<string, unknown> {
  if (json === null) return {};
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function isSameKind(
  candidate: unknown,
  example: DraftValues[string],
): candidate is DraftValues[string] {
  if (Array.isArray(example))
    return Array.isArray(candidate) && candidate.every((item) => typeof item === "string");
  return typeof candidate === typeof example;
}
