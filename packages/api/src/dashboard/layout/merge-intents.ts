import { applyAll, sameDocument } from "./apply-intent.ts";
import { layoutRules } from "./default-document.ts";
import type { LayoutDocument } from "./document.ts";
import type { Intent } from "./intents.ts";
import { bringBack, differs, isAmong, isOvertaken, leave, namedParts } from "./parts.ts";
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

/** Own intents before these: what they touched, and the document that they found. */
export interface Earlier {
  touched: readonly string[];
  document: LayoutDocument;
}

/**
 * Applies intents to a document, of which others changed some parts since: where both changed the same part these win, but
 * undo takes back nothing of others.
 */
export function mergeIntents(
  document: LayoutDocument,
  intents: readonly Intent[],
  theirs: readonly string[],
  earlier: Earlier = { touched: [], document },
): Merged {
  const after = applyAll(document, intents, layoutRules);
  // The same again, after an answer that was lost: what is newer is their own.
  const isThere = earlier.document === document && sameDocument(document, after);
  if (isThere || theirs.length === 0) {
    const touched = touchedBy(intents, after);
    return { document: after, intents: [...intents], touched, overwritten: [], overtaken: [] };
  }
  const left = leaveToOthers(intents, theirs, document, earlier);
  const merged = applyAll(document, left.intents, layoutRules);
  const touched = touchedBy(left.intents, merged);
  return {
    ...left,
    document: merged,
    touched,
    overwritten: theirs.filter((part) =>
      part === "*"
        ? touched.includes(part)
        : isAmong(part, touched) && differs(part, earlier.document, merged),
    ),
  };
}

/**
 * Intents of which undo leaves to others what they changed; as many as before. What an intent before it did on top of theirs,
 * it takes back to theirs.
 */
function leaveToOthers(
  intents: readonly Intent[],
  theirs: readonly string[],
  document: LayoutDocument,
  earlier: Earlier,
): { intents: Intent[]; overtaken: string[] } {
  const overtaken = new Set<string>();
  const left = intents.map((intent, index): Intent => {
    if (intent.type !== "restore") return intent;
    const done = [...earlier.touched, ...touchedBy(intents.slice(0, index), document)];
    const met = intent.parts.filter((part) => isOvertaken(part, intent, theirs));
    const onTop = met.filter((part) => isAmong(part, done));
    const said = namedParts(intent);
    for (const part of met)
      if (!onTop.includes(part) && said.includes(part) && differs(part, document, intent))
        overtaken.add(part);
    return bringBack(leave(intent, theirs), onTop, earlier.document);
  });
  return { intents: left, overtaken: [...overtaken] };
}
