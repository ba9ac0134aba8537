import {
  type Breakpoint,
  breakpointNames,
  type Cell,
  columns,
  type LayoutDocument,
  maxWidgets,
} from "./document.ts";
import { bottomOf, fit, place, sameCell } from "./grid.ts";
import type { Intent, Restore } from "./intents.ts";
import { normalise, type SizesOf } from "./normalise.ts";
import { touchedBy } from "./touched.ts";
import { withDefaultWidgets, withOwnWidgets } from "./with-default-widgets.ts";

/** What the reducer knows of the widgets there are. */
export interface LayoutRules {
  sizesOf: SizesOf;
  /** The default document; the ids in it can be hidden, not removed. */
  defaultDocument: LayoutDocument;
}

/**
 * A document after an intent: whole again, whatever was asked for. What cannot be done (a widget that is not there, a size
 * beyond the columns) is done as far as it goes or changes nothing; it never throws.
 */
export function applyIntent(
  document: LayoutDocument,
  intent: Intent,
  rules: LayoutRules,
): LayoutDocument {
  switch (intent.type) {
    case "move":
      return arrange(document, intent.breakpoint, intent.id, rules, (cell) => ({
        ...cell,
        x: intent.x,
        y: intent.y,
      }));
    case "resize":
      return arrange(document, intent.breakpoint, intent.id, rules, (cell) => ({
        ...cell,
        w: Math.min(intent.w, columns[intent.breakpoint] - cell.x),
        h: intent.h,
      }));
    case "hide":
      return setHidden(document, intent.id, true, rules);
    case "show":
      return setHidden(document, intent.id, false, rules);
    case "add":
      return addWidget(document, intent, rules);
    case "remove": {
      if (!document.widgets[intent.id] || rules.defaultDocument.widgets[intent.id]) return document;
      const { [intent.id]: _, ...widgets } = document.widgets;
      return normalise({ ...document, widgets }, rules.sizesOf);
    }
    case "configure": {
      const entry = document.widgets[intent.id];
      if (!entry) return document;
      const widgets = { ...document.widgets, [intent.id]: { ...entry, settings: intent.settings } };
      return { ...document, widgets };
    }
    case "setRowHeight":
      return { ...document, rowHeight: intent.rowHeight };
    case "reset":
      return reset(document, intent.breakpoint, rules);
    case "replace":
      return replace(document, intent.document, rules);
    case "restore":
      return restore(document, intent, rules);
  }
}

/** A document after several intents. */
export function applyAll(
  document: LayoutDocument,
  intents: readonly Intent[],
  rules: LayoutRules,
): LayoutDocument {
  return intents.reduce((before, intent) => applyIntent(before, intent, rules), document);
}

/**
 * What takes intents back: applied to the document after them, it gives the one before. It is about the parts that they
 * touch.
 */
export function invertIntents(
  before: LayoutDocument,
  after: LayoutDocument,
  intents: readonly Intent[],
): Restore | null {
  const ids = new Set([...Object.keys(before.widgets), ...Object.keys(after.widgets)]);
  const widgets = [...ids].filter((id) => before.widgets[id] !== after.widgets[id]);
  const layouts = breakpointNames.filter(
    (name) => !sameCells(before.layouts[name], after.layouts[name]),
  );
  const sameHeight = before.rowHeight === after.rowHeight;
  if (widgets.length === 0 && layouts.length === 0 && sameHeight) return null;
  return {
    type: "restore",
    parts: partsOf(before, after, intents),
    widgets: Object.fromEntries(widgets.map((id) => [id, before.widgets[id] ?? null])),
    layouts: Object.fromEntries(layouts.map((name) => [name, before.layouts[name]])),
    ...(sameHeight ? {} : { rowHeight: before.rowHeight }),
  };
}

/** What intents touch, each part by its name: also those that they leave as they were may be others' by now. */
function partsOf(
  before: LayoutDocument,
  after: LayoutDocument,
  intents: readonly Intent[],
): string[] {
  const named = touchedBy(intents, after);
  if (!named.includes("*")) return named;
  const ids = [...new Set([...Object.keys(before.widgets), ...Object.keys(after.widgets)])];
  return [
    ...ids,
    ...breakpointNames.flatMap((name) => ids.map((id) => `${name}/${id}`)),
    "rowHeight",
  ];
}

/** Whether two documents say the same. */
export function sameDocument(a: LayoutDocument, b: LayoutDocument): boolean {
  return invertIntents(a, b, []) === null || JSON.stringify(a) === JSON.stringify(b);
}

/** Changes one cell of one breakpoint; the rest makes room. */
function arrange(
  document: LayoutDocument,
  name: Breakpoint,
  id: string,
  { sizesOf }: LayoutRules,
  change: (cell: Cell) => Cell,
): LayoutDocument {
  const entry = document.widgets[id];
  const cell = document.layouts[name].find(({ i }) => i === id);
  if (!entry || !cell) return document;
  const wanted = fit(change(cell), columns[name], sizesOf(entry.type).smallest);
  const cells = entry.hidden
    ? document.layouts[name].map((other) => (other.i === id ? wanted : other))
    : placeAmongVisible(document, name, wanted);
  return { ...document, layouts: { ...document.layouts, [name]: cells } };
}

function placeAmongVisible(document: LayoutDocument, name: Breakpoint, wanted: Cell): Cell[] {
  const visible = document.layouts[name].filter(
    ({ i }) => i === wanted.i || document.widgets[i]?.hidden === false,
  );
  const placed = new Map(place(visible, wanted, columns[name]).map((cell) => [cell.i, cell]));
  return document.layouts[name].map((cell) => placed.get(cell.i) ?? cell);
}

function setHidden(
  document: LayoutDocument,
  id: string,
  hidden: boolean,
  rules: LayoutRules,
): LayoutDocument {
  const entry = document.widgets[id];
  if (!entry || entry.hidden === hidden) return document;
  const widgets = { ...document.widgets, [id]: { ...entry, hidden, unlisted: false } };
  const changed = { ...document, widgets };
  if (hidden) return normalise(changed, rules.sizesOf);
  // It comes back to the very cell it had; what stands there now makes room.
  const comeBack = (name: Breakpoint): Cell[] => {
    const cell = document.layouts[name].find(({ i }) => i === id);
    return cell ? placeFromBelow(changed, name, cell) : document.layouts[name];
  };
  return normalise(
    {
      ...changed,
      layouts: { lg: comeBack("lg"), md: comeBack("md"), sm: comeBack("sm"), xs: comeBack("xs") },
    },
    rules.sizesOf,
  );
}

function placeFromBelow(document: LayoutDocument, name: Breakpoint, wanted: Cell): Cell[] {
  const visible = document.layouts[name].filter(
    ({ i }) => i !== wanted.i && document.widgets[i]?.hidden === false,
  );
  const placed = new Map(place(visible, wanted, columns[name]).map((cell) => [cell.i, cell]));
  return document.layouts[name].map((cell) => placed.get(cell.i) ?? cell);
}

function addWidget(
  document: LayoutDocument,
  intent: Extract<Intent, { type: "add" }>,
  rules: LayoutRules,
): LayoutDocument {
  const full = Object.keys(document.widgets).length >= maxWidgets;
  if (document.widgets[intent.id] || full) return document;
  const original = intent.copyOf === undefined ? undefined : document.widgets[intent.copyOf];
  const entry = {
    type: intent.widgetType,
    hidden: false,
    unlisted: false,
    settings: intent.settings,
    settingsVersion: original?.settingsVersion ?? 0,
  };
  const withEntry = { ...document, widgets: { ...document.widgets, [intent.id]: entry } };
  const { usual } = rules.sizesOf(intent.widgetType);
  const cellIn = (name: Breakpoint): Cell[] => {
    const cells = document.layouts[name];
    const like = cells.find(({ i }) => i === intent.copyOf);
    const cell = like
      ? { ...like, i: intent.id, y: like.y + like.h }
      : { i: intent.id, x: 0, y: bottomOf(cells), ...usual };
    const fitted = fit(cell, columns[name], rules.sizesOf(intent.widgetType).smallest);
    return placeFromBelow(
      { ...withEntry, layouts: { ...document.layouts, [name]: [...cells, fitted] } },
      name,
      fitted,
    );
  };
  return normalise(
    {
      ...withEntry,
      layouts: { lg: cellIn("lg"), md: cellIn("md"), sm: cellIn("sm"), xs: cellIn("xs") },
    },
    rules.sizesOf,
  );
}

function reset(
  document: LayoutDocument,
  name: Breakpoint | undefined,
  { defaultDocument, sizesOf }: LayoutRules,
): LayoutDocument {
  if (name === undefined) return normalise(defaultDocument, sizesOf);
  const usual = new Map(defaultDocument.layouts[name].map((cell) => [cell.i, cell]));
  const own = document.layouts[name].filter(({ i }) => !usual.has(i));
  const cells = [...defaultDocument.layouts[name], ...own];
  return normalise({ ...document, layouts: { ...document.layouts, [name]: cells } }, sizesOf);
}

/** What the other one does not know goes to the shelf: a layout arranges widgets and forgets none. */
function replace(
  document: LayoutDocument,
  other: LayoutDocument,
  { defaultDocument, sizesOf }: LayoutRules,
): LayoutDocument {
  const whole = normalise(withDefaultWidgets(other, defaultDocument), sizesOf);
  return normalise(withOwnWidgets(whole, document), sizesOf);
}

function restore(document: LayoutDocument, intent: Restore, rules: LayoutRules): LayoutDocument {
  const entries = { ...document.widgets, ...intent.widgets };
  const kept = Object.entries(entries).flatMap(([id, entry]) =>
    entry !== null || id in rules.defaultDocument.widgets
      ? [[id, entry ?? document.widgets[id] ?? rules.defaultDocument.widgets[id]] as const]
      : [],
  );
  const widgets: LayoutDocument["widgets"] = {};
  for (const [id, entry] of kept.slice(0, maxWidgets)) if (entry) widgets[id] = entry;
  const layoutOf = (name: Breakpoint): Cell[] => {
    const given = intent.layouts[name];
    if (!given) return document.layouts[name];
    const named = new Set(given.map(({ i }) => i));
    return [...given, ...document.layouts[name].filter(({ i }) => !named.has(i))];
  };
  return normalise(
    {
      ...document,
      rowHeight: intent.rowHeight ?? document.rowHeight,
      widgets,
      layouts: { lg: layoutOf("lg"), md: layoutOf("md"), sm: layoutOf("sm"), xs: layoutOf("xs") },
    },
    rules.sizesOf,
  );
}

function sameCells(a: readonly Cell[], b: readonly Cell[]): boolean {
  return (
    a.length === b.length &&
    a.every((cell, index) => {
      const other = b[index];
      return other !== undefined && sameCell(cell, other);
    })
  );
}
