import type { Prisma } from "@huntboard/db";
import { notFound } from "../core/app-error.ts";
import type { Deps } from "../core/deps.ts";
import { applicationSelect, toApplicationItem } from "./application-row.ts";
import {
  changeSelect,
  contactSelect,
  documentSelect,
  noteSelect,
  toContactItem,
  toDocumentItem,
  toNoteItem,
  toStatusChangeItem,
} from "./detail-rows.ts";
import type { ApplicationDetail } from "./schemas.ts";

/** An application with its history (newest first), contacts, notes (newest first) and documents. */
export const detailSelect = {
  ...applicationSelect,
  statusChanges: {
    select: changeSelect,
    orderBy: [{ occurredAt: "desc" }, { createdAt: "desc" }, { id: "desc" }],
  },
  contacts: { select: contactSelect, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
  noteEntries: { select: noteSelect, orderBy: [{ createdAt: "desc" }, { id: "desc" }] },
  documents: { select: documentSelect, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.ApplicationSelect;

/** An application with all that belongs to it; file contents are read one by one. */
export async function getApplication(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<ApplicationDetail> {
  const row = await deps.db.application.findFirst({
    where: { id: input.id, userId: input.userId, deletedAt: null },
    select: detailSelect,
  });
  if (!row) throw notFound("application");
  return toApplicationDetail(row);
}

/** A row with its details as clients see it. */
export function toApplicationDetail(
  row: Prisma.ApplicationGetPayload<{ select: typeof detailSelect }>,
): ApplicationDetail {
  return {
    ...toApplicationItem(row),
    history: row.statusChanges.map(toStatusChangeItem),
    contacts: row.contacts.map(toContactItem),
    noteEntries: row.noteEntries.map(toNoteItem),
    documents: row.documents.map(toDocumentItem),
  };
}
