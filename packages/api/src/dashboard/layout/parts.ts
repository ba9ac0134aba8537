import { type Breakpoint, breakpointNames, type Cell, type WidgetEntry } from "./document.ts";
import type { Restore } from "./intents.ts";

/** A document, or as much of one as a restore says. */
interface Source {
  widgets: Readonly<Record<string, WidgetEntry | null>>;
  layouts: Readonly<Partial<Record<Breakpoint, readonly Cell[]>>>;
  rowHeight?: number | undefined;
}

/** Whether a part is among others. */
export function isAmong(part: string, parts: readonly string[]): boolean {
  return parts.includes("*") || parts.includes(part);
}

/** Whether two documents say something else of a part. */
export function differs(part: string, one: Source, other: Source): boolean {
  return JSON.stringify(valueOf(part, one)) !== JSON.stringify(valueOf(part, other));
}

/** All that a restore brings back, or takes away. */
export function namedParts(restore: Source): string[] {
  const places = breakpointNames.flatMap((name) =>
    (restore.layouts[name] ?? []).map(({ i }) => `${name}/${i}`),
  );
  const height = restore.rowHeight === undefined ? [] : ["rowHeight"];
  return [...Object.keys(restore.widgets), ...places, ...height];
}

/**
 * A restore without what others changed since. Where they changed a place, of the other cells of that breakpoint only those
 * it is about go back; with no part left it does nothing.
 */
export function leave(restore: Restore, theirs: readonly string[]): Restore {
  const parts = restore.parts.filter((part) => !isOvertaken(part, restore, theirs));
  if (parts.length === 0) return { type: "restore", parts, widgets: {}, layouts: {} };
  const layouts: Restore["layouts"] = {};
  for (const name of breakpointNames) {
    const cells = restore.layouts[name];
    const shared = theirs.some((part) => part === "*" || part.startsWith(`${name}/`));
    // A widget that comes back comes back to its place.
    const isLeft = ({ i }: Cell) =>
      parts.includes(`${name}/${i}`) || (parts.includes(i) && !isAmong(`${name}/${i}`, theirs));
    if (cells) layouts[name] = shared ? cells.filter(isLeft) : cells;
  }
  return {
    type: "restore",
    parts,
    widgets: Object.fromEntries(
      Object.entries(restore.widgets).filter(([id]) => parts.includes(id)),
    ),
    layouts,
    ...(parts.includes("rowHeight") ? { rowHeight: restore.rowHeight } : {}),
  };
}

/** A restore that is about further parts too, and brings them back as another document has them. */
export function bringBack(restore: Restore, parts: readonly string[], source: Source): Restore {
  const widgets = { ...restore.widgets };
  const layouts = { ...restore.layouts };
  for (const part of parts) {
    const { name, id } = splitPart(part);
    const cell = name && source.layouts[name]?.find(({ i }) => i === id);
    if (name && cell) layouts[name] = [...(layouts[name] ?? []).filter(({ i }) => i !== id), cell];
    if (!name && id !== "rowHeight") widgets[id] = source.widgets[id] ?? null;
  }
  return {
    type: "restore",
    parts: [...restore.parts, ...parts],
    widgets,
    layouts,
    rowHeight: parts.includes("rowHeight") ? source.rowHeight : restore.rowHeight,
  };
}

/** Others changed it since; of a widget that would go, any of its places too. */
export function isOvertaken(part: string, restore: Restore, theirs: readonly string[]): boolean {
  const goes = restore.widgets[part] === null;
  return isAmong(part, theirs) || (goes && theirs.some((other) => other.endsWith(`/${part}`)));
}

function valueOf(part: string, source: Source): unknown {
  const { name, id } = splitPart(part);
  if (name) return source.layouts[name]?.find(({ i }) => i === id);
  return id === "rowHeight" ? source.rowHeight : (source.widgets[id] ?? null);
}

/** The breakpoint and the widget of a place; of a widget itself, and of rowHeight, that alone. */
export function splitPart(part: string): { name: Breakpoint | undefined; id: string } {
  const name = breakpointNames.find((known) => part.startsWith(`${known}/`));
  return { name, id: name ? part.slice(name.length + 1) : part };
}
