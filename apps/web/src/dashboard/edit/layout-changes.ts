import type { LayoutDocument } from "@huntboard/api/layout";
import { isWidgetKind, widgets } from "@huntboard/api/widgets";

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

/** What a kind of widget is called; one that is not known here, by its own name. */
export function kindTitle(type: string): string {
  return isWidgetKind(type) ? widgets[type].title : type;
}
