/** Widths in CSS pixels of the grid's container from which each arrangement is used; narrower than xs is xs too. */
export const breakpoints = { lg: 1200, md: 996, sm: 768, xs: 480 } as const;
/** Columns of each arrangement. */
export const columns = { lg: 12, md: 10, sm: 6, xs: 4 } as const;
export type Breakpoint = keyof typeof breakpoints;
export const breakpointNames = ["lg", "md", "sm", "xs"] as const satisfies Breakpoint[];

export const rowHeight = { smallest: 20, default: 60, largest: 200 } as const;
export const maxWidgets = 64;
/** Rows that a layout may have; far more than anybody scrolls. */
export const maxRows = 1000;
/** Bytes of a stored document. */
export const maxDocumentBytes = 65_536;

/** Where a widget stands, in grid units. */
export interface Cell {
  /** The widget's id; react-grid-layout's own name for it. */
  i: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface WidgetEntry {
  /** A kind of the widget registry; one that this version does not know is kept. */
  type: string;
  /** On the shelf: it keeps its cells and settings. */
  hidden: boolean;
  /** Not part of the arrangement that was given over REST; always hidden too. */
  unlisted: boolean;
  settings: Record<string, unknown>;
  settingsVersion: number;
}

/** One person's arrangement: every breakpoint has a cell for every widget; the visible ones do not overlap and have no gap above. */
export interface LayoutDocument {
  schemaVersion: 1;
  rowHeight: number;
  widgets: Record<string, WidgetEntry>;
  layouts: Record<Breakpoint, Cell[]>;
}
