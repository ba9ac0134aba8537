import type { NamedLayoutItem } from "../schemas.ts";
import { readStoredDocument } from "../stored-document.ts";

export const namedLayoutSelect = {
  id: true,
  name: true,
  document: true,
  createdAt: true,
  updatedAt: true,
} as const;

/** A row as people see it. */
export function toNamedLayout(row: {
  id: string;
  name: string;
  document: unknown;
  createdAt: Date;
  updatedAt: Date;
}): NamedLayoutItem {
  return {
    id: row.id,
    name: row.name,
    document: readStoredDocument(row.document).document,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
