import { safeNextPath } from "../../lib/next-path.ts";

export type ConnectableProvider = "google" | "outlook";
type NoteStorage = Pick<Storage, "getItem" | "setItem">;

/** What this tab remembers while a person is at their provider. */
export interface ReturnNote {
  provider: ConnectableProvider;
  /** "Google Calendar" */
  name: string;
  /** A path of Huntboard. */
  returnTo: string;
}

const key = "huntboard.calendar.return";
const startedKey = "huntboard.calendar.started";

/** Remembers where to go once the provider sends the person back. A blocked storage remembers nothing. */
export function keepReturnNote(storage: NoteStorage | null, note: ReturnNote): void {
  write(storage, key, JSON.stringify(note));
}

/** What was remembered; null in another tab, or when it makes no sense. */
export function readReturnNote(storage: NoteStorage | null): ReturnNote | null {
  const note = parse(storage?.getItem(key) ?? null);
  if (!note) return null;
  const { provider, name, returnTo } = note;
  if (provider !== "google" && provider !== "outlook") return null;
  return {
    provider,
    name: typeof name === "string" ? name : "Your calendar",
    returnTo: typeof returnTo === "string" ? safeNextPath(returnTo) : "/settings/calendar",
  };
}

/** Notes that the answer with this state is being used. Answers false when it was already: a state works once. */
export function claimState(storage: NoteStorage | null, state: string): boolean {
  if (storage?.getItem(startedKey) === state) return false;
  write(storage, startedKey, state);
  return true;
}

/** Lets the same answer be used again, after a try that did not reach the server. */
export function releaseState(storage: NoteStorage | null): void {
  write(storage, startedKey, "");
}

function write(storage: NoteStorage | null, name: string, value: string): void {
  try {
    storage?.setItem(name, value);
  } catch {
    // Storage may be full or refused; connecting works without it.
  }
}

function parse(json: string | null): Record<string, unknown> | null {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
