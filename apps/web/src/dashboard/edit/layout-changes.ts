import type { LayoutDocument } from "@huntboard/api/layout";

/** Ids of the widgets that are shown before and not after: on the shelf then, or gone. */
export function layoutChanges(
  before: LayoutDocument,
  after: LayoutDocument,
): { hidden: string[]; gone: string[] } {
  const ids = Object.keys(before.widgets);
  return {
    hidden: ids.filter((id) => !before.widgets[id]?.hidden && after.widgets[id]?.hidden),
    gone: ids.filter((id) => !after.widgets[id]),
  };
}
