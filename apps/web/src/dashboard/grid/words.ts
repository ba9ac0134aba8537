import {
  type Breakpoint,
  type Cell,
  columns,
  type LayoutDocument,
  type WidgetEntry,
} from "@huntboard/api/layout";
import { isWidgetKind, widgets } from "@huntboard/api/widgets";

/** What a kind of widget is called; one that is not known here, by its own name. */
export function kindTitle(type: string): string {
  return isWidgetKind(type) ? widgets[type].title : type;
}

/**
 * What a widget is called; a further one of its kind by its number among them. They are counted in the order in which they
 * came, hidden ones too: neither moving nor hiding one gives another its name.
 */
export function titleOf({ widgets: entries, layouts }: LayoutDocument, id: string): string {
  const type = entries[id]?.type ?? "";
  const title = kindTitle(type);
  // An arrangement keeps the order in which its cells came.
  const before = layouts.lg
    .filter(({ i }) => entries[i]?.type === type)
    .findIndex(({ i }) => i === id);
  return before > 0 ? `${title} ${before + 1}` : title;
}

/** Where a widget stands, counted from one, and its size. */
export function placeWords(cell: Cell, breakpoint: Breakpoint): string {
  return `column ${cell.x + 1} of ${columns[breakpoint]}, row ${cell.y + 1}, ${sizeWords(cell)}`;
}

export function sizeWords({ w, h }: Cell): string {
  return `${w} ${w === 1 ? "column" : "columns"} wide, ${h} ${h === 1 ? "row" : "rows"} high`;
}

/** What became of a widget that was let go before it was dropped: `entry` is what there is of it now. */
export function letGoWords(title: string, entry: WidgetEntry | undefined): string {
  const isShown = entry?.hidden === false;
  return isShown
    ? `${title} is back where it was.`
    : `${title} was taken off the dashboard in another place.`;
}

/** How many others made room. */
export function othersWords(count: number): string {
  if (count === 0) return "";
  return count === 1 ? " One other widget moved." : ` ${count} other widgets moved.`;
}
