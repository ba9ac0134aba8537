import type { LayoutDocument } from "./layout/document.ts";

/** A call that changed a dashboard; whoever lost its answer finds it here. */
export interface AppliedCall {
  /** As the client named it. */
  id: string;
  /** What it brought the dashboard to. */
  revision: number;
  /** Parts that it changed and others had changed since too: theirs was overwritten. */
  overwritten: string[];
  /** Parts that undo would have taken back although others had changed them since: theirs stays. */
  overtaken: string[];
}

/** A person's dashboard as it is now; the default, until they change it and again after a reset. */
export interface DashboardItem {
  /** null while the default is followed. */
  id: string | null;
  /** Rises with every change, a reset included; 0 before the first. */
  revision: number;
  isDefault: boolean;
  /**
   * The revision at which each part was last changed: "lg/status-overview" a place, "status-overview" a widget, "*" all at
   * once.
   */
  touched: Record<string, number>;
  /** The last calls that changed it. */
  calls: AppliedCall[];
  document: LayoutDocument;
  /** Ids of widgets that came with a newer version and were not seen yet; they stand on the shelf. */
  newWidgets: string[];
  createdAt: string | null;
  updatedAt: string | null;
}

/** What applying intents came to. */
export interface AppliedIntents extends DashboardItem {
  /** Others had changed it since `baseRevision`; theirs and these are both in it. */
  merged: boolean;
  /** The revision that these made; null when they changed nothing. Everything else that is newer, others did. */
  made: number | null;
  /** As in `AppliedCall`. */
  overwritten: string[];
  overtaken: string[];
  /** What was there before, where it was merged; null for a call that had come already. */
  found: LayoutDocument | null;
}

export interface NamedLayoutItem {
  id: string;
  name: string;
  document: LayoutDocument;
  createdAt: string;
  updatedAt: string;
}

/** A layout that was saved, and what was kept under its name until then. */
export interface SavedLayoutItem extends NamedLayoutItem {
  replaced: LayoutDocument | null;
}

/** An arrangement that comes with Huntboard. */
export interface PresetItem {
  key: string;
  name: string;
  description: string;
  document: LayoutDocument;
}
