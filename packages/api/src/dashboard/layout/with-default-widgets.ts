import { type Breakpoint, type LayoutDocument, maxWidgets, type WidgetEntry } from "./document.ts";

/** No widget is lost: those of the default that a document does not name stand on its shelf, where they would have been. */
export function withDefaultWidgets(
  document: LayoutDocument,
  defaultDocument: LayoutDocument,
): LayoutDocument {
  const missing = missingIn(document, defaultDocument);
  return shelve(document, defaultDocument, missing, { hidden: true, unlisted: true });
}

/**
 * The same for the widgets of the arrangement that a document takes the place of, those that are shown first: as many as a
 * dashboard may have.
 */
export function withOwnWidgets(document: LayoutDocument, before: LayoutDocument): LayoutDocument {
  const missing = missingIn(document, before);
  const isShown = ([, { hidden }]: readonly [string, WidgetEntry]) => !hidden;
  const inOrder = [...missing.filter(isShown), ...missing.filter((one) => !isShown(one))];
  const room = Math.max(0, maxWidgets - Object.keys(document.widgets).length);
  return shelve(document, before, inOrder.slice(0, room), { hidden: true });
}

type Entries = readonly (readonly [id: string, WidgetEntry])[];

function missingIn(document: LayoutDocument, other: LayoutDocument): Entries {
  return Object.entries(other.widgets).filter(([id]) => !Object.hasOwn(document.widgets, id));
}

function shelve(
  document: LayoutDocument,
  from: LayoutDocument,
  entries: Entries,
  marks: Partial<WidgetEntry>,
): LayoutDocument {
  if (entries.length === 0) return document;
  const ids = new Set(entries.map(([id]) => id));
  const layoutOf = (name: Breakpoint) => [
    ...document.layouts[name].filter(({ i }) => !ids.has(i)),
    ...from.layouts[name].filter(({ i }) => ids.has(i)),
  ];
  const shelved = entries.map(([id, entry]) => [id, { ...entry, ...marks }] as const);
  return {
    ...document,
    widgets: { ...document.widgets, ...Object.fromEntries(shelved) },
    layouts: { lg: layoutOf("lg"), md: layoutOf("md"), sm: layoutOf("sm"), xs: layoutOf("xs") },
  };
}
