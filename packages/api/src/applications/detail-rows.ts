import type { Prisma } from "@huntboard/db";
import { z } from "zod";
import {
  documentKinds,
  stage,
  stageLabels,
  type ContactItem,
  type DocumentItem,
  type NoteItem,
  type StatusChangeItem,
} from "./schemas.ts";

export const changeSelect = {
  id: true,
  stage: true,
  statusId: true,
  statusLabel: true,
  occurredAt: true,
  note: true,
  createdAt: true,
} satisfies Prisma.StatusChangeSelect;

export const contactSelect = {
  id: true,
  name: true,
  role: true,
  email: true,
  phone: true,
  url: true,
  notes: true,
} satisfies Prisma.ContactSelect;

export const noteSelect = {
  id: true,
  body: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.NoteSelect;

/** A document without its content. */
export const documentSelect = {
  id: true,
  kind: true,
  name: true,
  url: true,
  mediaType: true,
  size: true,
  sentAt: true,
  createdAt: true,
} satisfies Prisma.DocumentSelect;

export function toStatusChangeItem(
  row: Prisma.StatusChangeGetPayload<{ select: typeof changeSelect }>,
): StatusChangeItem {
  const rowStage = stage.parse(row.stage);
  return {
    id: row.id,
    stage: rowStage,
    status: row.statusLabel ?? stageLabels[rowStage],
    statusId: row.statusId,
    occurredAt: row.occurredAt.toISOString(),
    note: row.note,
    createdAt: row.createdAt.toISOString(),
  };
}

export function toContactItem(
  row: Prisma.ContactGetPayload<{ select: typeof contactSelect }>,
): ContactItem {
  return row;
}

export function toNoteItem(row: Prisma.NoteGetPayload<{ select: typeof noteSelect }>): NoteItem {
  return {
    id: row.id,
    body: row.body,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

const kind = z.enum(documentKinds);

export function toDocumentItem(
  row: Prisma.DocumentGetPayload<{ select: typeof documentSelect }>,
): DocumentItem {
  return {
    id: row.id,
    kind: kind.parse(row.kind),
    name: row.name,
    url: row.url,
    mediaType: row.mediaType,
    size: row.size,
    sentAt: row.sentAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
