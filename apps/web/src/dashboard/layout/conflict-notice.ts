import { bringBack, type Intent, type LayoutDocument, splitPart } from "@huntboard/api/layout";
import type { ToastInput } from "../../ui/toast-store.ts";
import { titleOf } from "../grid/words.ts";
import type { LayoutStore } from "./layout-store.ts";
import { offerUndo } from "./use-offer-undo.ts";

interface Conflict {
  store: LayoutStore;
  /** What both changed. */
  parts: readonly string[];
  /** What others had made of it; null when nobody says any more. */
  theirs: LayoutDocument | null;
  toast: (input: ToastInput) => void;
  /** Keeps a document as a layout of a name; rejects when it cannot. */
  keepLayout: (layout: { name: string; document: LayoutDocument }) => Promise<void>;
}

/** Says that both changed the same and this tab's stays, and offers the other's: instead, or beside it as a layout. */
export function conflictNotice(conflict: Conflict): ToastInput {
  const { parts, theirs, store, toast, keepLayout } = conflict;
  const what = subjectOf(parts, store.state().document);
  const message = `${what} was changed in another place too. Yours is kept.`;
  if (!theirs) return { message };
  const take = () => {
    const step = store.dispatch([takeIntent(parts, theirs)], "Theirs taken");
    if (step) offerUndo({ store, toast, step });
    else toast({ message: "Nothing was taken: it is as theirs, or the dashboard was left since." });
  };
  const keepBoth = async () => {
    const now = new Date().toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
    const name = `From another place, ${now}`;
    await keepLayout({ name, document: theirs });
    toast({ message: `Theirs is kept as the layout “${name}”.` });
  };
  return {
    message,
    choices: [
      { words: "Take theirs", run: take },
      { words: "Keep both as a layout", run: keepBoth },
    ],
  };
}

/** What brings parts to what another document says of them. */
export function takeIntent(parts: readonly string[], theirs: LayoutDocument): Intent {
  if (parts.includes("*")) return { type: "replace", document: theirs };
  return bringBack({ type: "restore", parts: [], widgets: {}, layouts: {} }, parts, theirs);
}

function subjectOf(parts: readonly string[], document: LayoutDocument): string {
  const [id, ...more] = new Set(parts.map((part) => splitPart(part).id));
  return id !== undefined && more.length === 0 && document.widgets[id]
    ? titleOf(document, id)
    : "This";
}
