import { isWidgetKind, type WidgetKind, widgets } from "../widgets/index.ts";
import type { LayoutRules } from "./apply-intent.ts";
import { type Cell, type LayoutDocument, rowHeight, type WidgetEntry } from "./document.ts";
import { deriveLayout } from "./derive.ts";
import type { SizesOf } from "./normalise.ts";

/** The widgets of a dashboard that nobody has changed: id, kind and place in twelve columns. */
const places: [id: string, type: WidgetKind, x: number, y: number, w: number, h: number][] = [
  ["status-overview", "status", 0, 0, 6, 4],
  ["recent-jobs", "jobs", 6, 0, 6, 4],
  ["application-stats", "stats", 0, 4, 4, 4],
  ["upcoming-calendar", "calendar", 4, 4, 4, 4],
  ["recommendations", "recommendations", 8, 4, 4, 4],
  ["activity-timeline", "activity", 0, 8, 6, 4],
  ["skills-progress", "skills", 6, 8, 3, 4],
  ["goals-tracker", "goals", 9, 8, 3, 4],
];

/** Sizes by the widget registry; a kind that is not known may be as small as a cell. */
export const sizesOf: SizesOf = (type) => {
  if (!isWidgetKind(type)) return { smallest: { w: 1, h: 1 }, usual: { w: 4, h: 4 } };
  const { smallest, usual } = widgets[type];
  return { smallest, usual };
};

const lg = places.map(([i, , x, y, w, h]): Cell => ({ i, x, y, w, h }));
const smallestOf = (id: string) =>
  sizesOf(places.find(([known]) => known === id)?.[1] ?? "").smallest;

/** In ten columns the last row's two narrow ones need more than their share: x and w of those that differ. */
const inTen: Record<string, Pick<Cell, "x" | "w">> = {
  "activity-timeline": { x: 0, w: 4 },
  "skills-progress": { x: 4, w: 3 },
  "goals-tracker": { x: 7, w: 3 },
};
const lastRow = 8;

/** Rows on phones, where all stand below each other: those that say little take less of the way to the next. */
const lowOnPhones: Record<string, number> = {
  recommendations: 3,
  "activity-timeline": 3,
  "skills-progress": 3,
  "goals-tracker": 3,
};

/** What a dashboard is until its person changes it. */
export const defaultDocument: LayoutDocument = {
  schemaVersion: 1,
  rowHeight: rowHeight.default,
  widgets: Object.fromEntries(
    places.map(([id, type]): [string, WidgetEntry] => [
      id,
      {
        type,
        hidden: false,
        unlisted: false,
        settings: {},
        settingsVersion: widgets[type].settingsVersion,
      },
    ]),
  ),
  layouts: {
    lg,
    md: deriveLayout(lg, { from: "lg", to: "md", smallestOf }).map((cell) =>
      cell.i in inTen ? { ...cell, ...inTen[cell.i], y: lastRow } : cell,
    ),
    // Two side by side.
    sm: lg.map((cell, at) => ({ ...cell, x: 3 * (at % 2), y: 4 * Math.floor(at / 2), w: 3 })),
    xs: deriveLayout(
      lg.map((cell) => ({ ...cell, h: lowOnPhones[cell.i] ?? cell.h })),
      { from: "lg", to: "xs", smallestOf },
    ),
  },
};

export const layoutRules: LayoutRules = { sizesOf, defaultDocument };
