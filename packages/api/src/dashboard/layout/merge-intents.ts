import { applyAll, sameDocument } from "./apply-intent.ts";
import { layoutRules } from "./default-document.ts";
import type { LayoutDocument } from "./document.ts";
import type { Intent } from "./intents.ts";
import { differs, isAmong, isOvertaken, leave } from "./parts.ts";
import { touchedBy } from "./touched.ts";

/** What intents came to on a document that others may have changed since they were made. */
export interface Merged {
  document: LayoutDocument;
  /** As they were applied: undo leaves to others what they changed. */
  intents: Intent[];
  /** Parts that they are about. */
  touched: string[];
  /** Parts of others' changes that these replaced. */
  overwritten: string[];
  /** Parts that undo would have taken back from others, and left. */
  overtaken: string[];
}

/**
 * Applies intents to a document, of which others changed some parts since: where both changed the same part these win, but
 * undo takes back nothing of others.
 */
export function mergeIntents(
  document: LayoutDocument,
  intents: readonly Intent[],
  theirs: readonly string[],
): Merged {
  const after = applyAll(document, intents, layoutRules);
  // The same again, after an answer that was lost: what is newer is their own.
  const isThere = sameDocument(document, after);
  if (isThere || theirs.length === 0) {
    const touched = touchedBy(intents, after);
    return { document: after, intents: [...intents], touched, overwritten: [], overtaken: [] };
  }
  const left = leaveToOthers(intents, theirs, document);
  const merged = applyAll(document, left.intents, layoutRules);
  const touched = touchedBy(left.intents, merged);
  return {
    ...left,
    document: merged,
    touched,
    overwritten: theirs.filter((part) =>
      part === "*"
        ? touched.includes(part)
        : isAmong(part, touched) && differs(part, document, merged),
    ),
  };
}

/** Intents of which undo leaves to others what they changed; as many as before. */
export function leaveToOthers(
  intents: readonly Intent[],
  theirs: readonly string[],
  document: LayoutDocument,
): { intents: Intent[]; overtaken: string[] } {
  const overtaken = new Set<string>();
  const left = intents.map((intent): Intent => {
    if (intent.type !== "restore") return intent;
    for (const part of intent.parts)
      if (isOvertaken(part, intent, theirs) && differs(part, document, intent)) overtaken.add(part);
    return leave(intent, theirs);
  });
  return { intents: left, overtaken: [...overtaken] };
}
