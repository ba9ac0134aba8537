import { z } from "zod";
import { jsonDate } from "../core/read-rows.ts";
import type { DashboardItem } from "./items.ts";
import { defaultDocument } from "./layout/default-document.ts";
import { readStoredDocument } from "./stored-document.ts";

/** The columns a dashboard is made of. */
export const dashboardRow = z.object({
  id: z.string(),
  document: z.unknown(),
  revision: z.number(),
  createdAt: jsonDate,
  updatedAt: jsonDate,
});
type DashboardRow = z.output<typeof dashboardRow>;

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

/** What the column holds: with null for the document, the default is followed again. */
const storedSchema = z.object({
  document: z.unknown(),
  touched: z.record(z.string(), z.number()).default({}),
  calls: z
    .array(
      z.object({
        id: z.string(),
        revision: z.number(),
        overwritten: z.array(z.string()),
        overtaken: z.array(z.string()),
      }),
    )
    .default([]),
});

/** A row as people see it. */
export function toDashboard(row: DashboardRow | null): DashboardItem {
  if (!row) return defaultDashboard;
  const { revision } = row;
  // After a reset an earlier version kept nothing else.
  const stored = storedSchema.parse(row.document ?? { document: null, touched: { "*": revision } });
  const { touched, calls } = stored;
  if (stored.document === null) return { ...defaultDashboard, revision, touched, calls };
  const { document, added } = readStoredDocument(stored.document);
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
