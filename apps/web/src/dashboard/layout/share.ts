import type { LayoutDocument } from "@huntboard/api/layout";
import { breakpointNames } from "@huntboard/api/layout";

/** The newer document with the parts of the older one wherever they say the same, so that only what changed renders again. */
export function share(older: LayoutDocument, newer: LayoutDocument): LayoutDocument {
  const entries = Object.entries(newer.widgets).map(
    ([id, entry]) => [id, pick(older.widgets[id], entry)] as const,
  );
  const sameEntries =
    entries.length === Object.keys(older.widgets).length &&
    entries.every(([id, entry]) => older.widgets[id] === entry);
  const layouts = { ...newer.layouts };
  for (const name of breakpointNames)
    layouts[name] = pick(older.layouts[name], newer.layouts[name]);
  return {
    ...newer,
    widgets: sameEntries ? older.widgets : Object.fromEntries(entries),
    layouts,
  };
}

function pick<Part>(older: Part | undefined, newer: Part): Part {
  return older !== undefined && JSON.stringify(older) === JSON.stringify(newer) ? older : newer;
}
