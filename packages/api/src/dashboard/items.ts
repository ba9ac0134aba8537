import type { LayoutDocument } from "./layout/document.ts";

/** A person's dashboard as it is now; the default, until they change it and again after a reset. */
export interface DashboardItem {
  /** null while the default is followed. */
  id: string | null;
  /** Rises with every change, a reset included; 0 before the first. */
  revision: number;
  isDefault: boolean;
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
  /** What these intents changed that others had changed since too ("lg/status-overview", "status-overview"): theirs was overwritten. */
  overwritten: string[];
}

export interface NamedLayoutItem {
  id: string;
  name: string;
  document: LayoutDocument;
  createdAt: string;
  updatedAt: string;
}

/** An arrangement that comes with Huntboard. */
export interface PresetItem {
  key: string;
  name: string;
  description: string;
  document: LayoutDocument;
}
