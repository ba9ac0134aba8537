import { type LayoutDocument, maxWidgets } from "./document.ts";
import type { Intent } from "./intents.ts";
import { splitPart } from "./parts.ts";

/**
 * Which parts intents change, by the document after them: "lg/status-overview" for a place, "status-overview" for the widget
 * itself; "*" is all.
 */
export function touchedBy(intents: readonly Intent[], { widgets }: LayoutDocument): string[] {
  return [...new Set(intents.flatMap((intent) => touches(intent, Object.keys(widgets))))];
}

function touches(intent: Intent, ids: readonly string[]): string[] {
  switch (intent.type) {
    case "move":
    case "resize":
      return [`${intent.breakpoint}/${intent.id}`];
    case "hide":
    case "show":
    case "add":
    case "remove":
    case "configure":
      return [intent.id];
    case "setRowHeight":
      return ["rowHeight"];
    case "reset": {
      const { breakpoint } = intent;
      return breakpoint === undefined ? ["*"] : ids.map((id) => `${breakpoint}/${id}`);
    }
    case "replace":
      return ["*"];
    case "restore":
      return intent.parts;
  }
}

/** The revision at which each part was last changed; what is older than "*" is left out. */
export type Touched = Readonly<Record<string, number>>;

/**
 * What is known of each part after a further change. Only parts that there are, or were until this change, count. Of widgets
 * that are gone no place is known any more, and only the last are: so an undo does not bring back what another tab removed.
 */
export function touchedAfter(
  touched: Touched,
  change: {
    parts: readonly string[];
    revision: number;
    before: LayoutDocument;
    after: LayoutDocument;
  },
): Record<string, number> {
  const { parts, revision, before, after } = change;
  if (parts.includes("*")) return { "*": revision };
  const isIn = ({ widgets }: LayoutDocument, part: string) =>
    part === "*" || part === "rowHeight" || Object.hasOwn(widgets, splitPart(part).id);
  const own = parts.filter((part) => isIn(before, part) || isIn(after, part));
  const all = new Map([
    ...Object.entries(touched).filter(([, at]) => at >= (touched["*"] ?? 0)),
    ...own.map((part) => [part, revision] as const),
  ]);
  const gone = [...all].filter(([part]) => !isIn(after, part) && !splitPart(part).name);
  return Object.fromEntries([
    ...[...all].filter(([part]) => isIn(after, part)),
    ...gone.toSorted(([, one], [, other]) => other - one).slice(0, maxWidgets),
  ]);
}
