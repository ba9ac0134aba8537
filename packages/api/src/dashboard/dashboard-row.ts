import type { DashboardItem } from "./items.ts";
import { defaultDocument } from "./layout/default-document.ts";
import { readStoredDocument } from "./stored-document.ts";

/** The columns a dashboard is made of. */
export const dashboardSelect = {
  id: true,
  document: true,
  revision: true,
  createdAt: true,
  updatedAt: true,
} as const;

export interface DashboardRow {
  id: string;
  document: unknown;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
}

/** The dashboard of somebody who never changed it. */
export const defaultDashboard: DashboardItem = {
  id: null,
  revision: 0,
  isDefault: true,
  touched: {},
  calls: [],
  document: defaultDocument,
  newWidgets: [],
  createdAt: null,
  updatedAt: null,
};

/** A row as people see it. After a reset it keeps the revision alone. */
export function toDashboard(row: DashboardRow | null): DashboardItem {
  if (!row) return defaultDashboard;
  const { revision } = row;
  if (row.document === null) return { ...defaultDashboard, revision, touched: { "*": revision } };
  const { document, touched, calls, added } = readStoredDocument(row.document);
  return {
    id: row.id,
    revision,
    isDefault: false,
    touched,
    calls,
    document,
    newWidgets: added,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
