import type { DashboardItem } from "./items.ts";
import { defaultDocument } from "./layout/default-document.ts";
import { readStoredDocument, type StoredDocument } from "./stored-document.ts";

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
  document: defaultDocument,
  newWidgets: [],
  createdAt: null,
  updatedAt: null,
};

/** A row as people see it, and what else is stored with it. After a reset it keeps the revision alone. */
export function toDashboard(row: DashboardRow | null): {
  item: DashboardItem;
  touched: StoredDocument["touched"];
} {
  if (!row || row.document === null)
    return { item: { ...defaultDashboard, revision: row?.revision ?? 0 }, touched: {} };
  const { document, touched, added } = readStoredDocument(row.document);
  return {
    item: {
      id: row.id,
      revision: row.revision,
      isDefault: false,
      document,
      newWidgets: added,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    },
    touched,
  };
}
