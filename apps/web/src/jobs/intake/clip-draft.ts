import { clearDraft, restoreDraft, saveDraft } from "../../lib/drafts.ts";

const key = "job.clip";
const empty = { url: "", source: "" };

/** A page that was handed over, kept in this tab from the page that received it to the dialog that reads it. */
export function keepClip(storage: Storage | null, clip: { url: string; source: string }): boolean {
  saveDraft(storage, key, clip);
  return restoreDraft(storage, key, empty).values.source === clip.source;
}

/** Takes the kept page out; null when there is none. */
export function takeClip(storage: Storage | null): { url: string; source: string } | null {
  const { values, restored } = restoreDraft(storage, key, empty);
  clearDraft(storage, key);
  return restored && values.source !== "" ? values : null;
}
