/** What a form holds while it is typed in: text, switches and lists of words. */
export type DraftValues = Record<string, string | boolean | string[]>;

/** Where an edit began: what was there, and the revision that its changes are checked against. */
export interface DraftBase<T extends DraftValues> {
  values: T;
  revision: number | undefined;
}

type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const prefix = "huntboard.draft.";
const ownerKey = "huntboard.draft-owner";
/** Beside the values, so that drafts of pages with and without it can be read by either. */
const baseName = "$base";

/** Keeps what was typed for this tab; a full or blocked storage keeps nothing and breaks nothing. */
export function saveDraft(
  storage: DraftStorage | null,
  key: string,
  values: DraftValues,
  base?: DraftBase<DraftValues>,
): void {
  const kept = base?.revision === undefined ? values : { ...values, [baseName]: base };
  try {
    storage?.setItem(prefix + key, JSON.stringify(kept));
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
  const picked = pick(readDraft(storage, key), initial);
  return {
    values: Object.assign({}, initial, picked),
    restored: Object.keys(picked).length > 0,
  };
}

/**
 * Where the kept draft began, so that what was changed elsewhere since is met as a conflict and not reverted; where there
 * is no such draft, where an edit begins now.
 */
export function restoreBase<T extends DraftValues>(
  storage: DraftStorage | null,
  key: string,
  now: DraftBase<T>,
): DraftBase<T> {
  const kept = toRecord(readDraft(storage, key)[baseName]);
  if (typeof kept.revision !== "number" || now.revision === undefined) return now;
  const values = pick(toRecord(kept.values), now.values);
  return { values: Object.assign({}, now.values, values), revision: kept.revision };
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

/** A person signed in: drafts of another go, those that outlive their tab too. */
export function claimAllDrafts(userId: string): void {
  claimDrafts(tabStorage(), userId);
  claimDrafts(sharedStorage(), userId);
}

/** A person signed out: no draft stays in this tab, nor any that outlives its tab. */
export function forgetDrafts(): void {
  clearAllDrafts(tabStorage());
  clearAllDrafts(sharedStorage());
}

/** The tab's storage, or null where the browser refuses it. */
export function tabStorage(): Storage | null {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}

/** The storage of all tabs, for drafts that outlive theirs; null where the browser refuses it. */
export function sharedStorage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

function readDraft(storage: DraftStorage | null, key: string): Record<string, unknown> {
  try {
    return toRecord(JSON.parse(storage?.getItem(prefix + key) ?? "null"));
  } catch {
    return {};
  }
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function pick(kept: Record<string, unknown>, example: DraftValues): DraftValues {
  const picked: DraftValues = {};
  for (const [name, value] of Object.entries(example)) {
    const candidate = kept[name];
    if (isSameKind(candidate, value)) picked[name] = candidate;
  }
  return picked;
}

function isSameKind(
  candidate: unknown,
  example: DraftValues[string],
): candidate is DraftValues[string] {
  if (Array.isArray(example))
    return Array.isArray(candidate) && candidate.every((item) => typeof item === "string");
  return typeof candidate === typeof example;
}
