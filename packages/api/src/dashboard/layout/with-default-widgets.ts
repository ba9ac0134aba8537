import { type Breakpoint, type LayoutDocument } from "./document.ts";

/** No widget is lost: those of the default that a document does not name stand on its shelf, where they would have been. */
export function withDefaultWidgets(
  document: LayoutDocument,
  defaultDocument: LayoutDocument,
): LayoutDocument {
  const shelved = Object.entries(defaultDocument.widgets)
    .filter(([id]) => !Object.hasOwn(document.widgets, id))
    .map(([id, entry]) => [id, { ...entry, hidden: true, unlisted: true }] as const);
  if (shelved.length === 0) return document;
  const ids = new Set(shelved.map(([id]) => id));
  const layoutOf = (name: Breakpoint) => [
    ...document.layouts[name].filter(({ i }) => !ids.has(i)),
    ...defaultDocument.layouts[name].filter(({ i }) => ids.has(i)),
  ];
  return {
    ...document,
    widgets: { ...document.widgets, ...Object.fromEntries(shelved) },
    layouts: { lg: layoutOf("lg"), md: layoutOf("md"), sm: layoutOf("sm"), xs: layoutOf("xs") },
  };
}
