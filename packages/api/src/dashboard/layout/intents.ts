import type { Breakpoint, Cell, LayoutDocument, WidgetEntry } from "./document.ts";

/** What a person does to the dashboard. Mouse, menu, keyboard and touch all say it in these words; each names what it changes. */
export type Intent =
  | { type: "move"; breakpoint: Breakpoint; id: string; x: number; y: number }
  | { type: "resize"; breakpoint: Breakpoint; id: string; w: number; h: number }
  | { type: "hide"; id: string }
  | { type: "show"; id: string }
  /** A further widget of a kind, at the end; with `copyOf`, below the one it is a copy of. */
  | {
      type: "add";
      id: string;
      widgetType: string;
      settings: Record<string, unknown>;
      copyOf?: string | undefined;
    }
  /** For good, with its settings: only what was added can go, the rest can be hidden. */
  | { type: "remove"; id: string }
  | { type: "configure"; id: string; settings: Record<string, unknown> }
  | { type: "setRowHeight"; rowHeight: number }
  /** Back to the default: one breakpoint's arrangement, or everything. */
  | { type: "reset"; breakpoint?: Breakpoint | undefined }
  /** Another document as a whole: a preset, a named layout, an import. */
  | { type: "replace"; document: LayoutDocument }
  | Restore;

/** What undo says: these widgets (null: gone) and cells as they were; the rest stays. */
export interface Restore {
  type: "restore";
  /**
   * What was done, by part (see `touchedBy`): the other cells only make room for it again. What others changed since is left to
   * them (see `leave`).
   */
  parts: string[];
  widgets: Record<string, WidgetEntry | null>;
  layouts: Partial<Record<Breakpoint, Cell[]>>;
  rowHeight?: number | undefined;
}
